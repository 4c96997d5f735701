// SPDX-License-Identifier: BSL-1.0
// The picture of responsibilities: boxes of documents, tasks and agencies that open, can be searched and traced. Boxes are
// HTML, so that text wraps and keyboards and screen readers reach it; the arrows under them are one drawing.
import { Graph, layout } from '@dagrejs/dagre';

import { fold } from './data.js';
import { h, soon } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const PAPER = 670; // pixels between the margins of A4
const ARROWS = ['basis', 'gives', 'carries', 'helps', 'acts', 'passes_on'];

function s(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export class GraphView {
  constructor(data, say) {
    this.data = data;
    this.say = say;
    this.plan = data.raw.plan;
    this.open = new Set();
    this.traced = null;
    this.search = '';
    this.scale = 1;
    window.addEventListener('beforeprint', () => this.draw_for_print());
    window.addEventListener('afterprint', () => this.draw_for_screen());
  }

  element() {
    const { data, say } = this;
    const notes = this.plan.notes.map(note => h('p', { class: 'note' }, data.text(note)));
    if (this.plan.boxes.length === 0) return h('div', {}, notes);
    this.sheet = h('div', { class: 'sheet' });
    this.canvas = h('div', { class: 'canvas', tabindex: 0, role: 'region', 'aria-label': say('picture') }, this.sheet);
    this.status = h('p', { class: 'status', role: 'status' });
    this.chain = h('div', { class: 'chain', tabindex: 0, role: 'region', 'aria-label': say('trace') });
    const search = soon(value => {
      this.search = value;
      this.find();
    });
    const button = (word, act) => h('button', { type: 'button', onclick: act }, say(word));
    const element = h('div', {},
      h('p', {}, data.text(this.plan.title)), notes,
      h('div', { class: 'filters' },
        h('label', { class: 'wide' }, say('find_in_graph'), h('input', { type: 'search', autocomplete: 'off', value: this.search,
          oninput: event => search(event.target.value) })),
        button('expand_all', () => this.set_open(this.plan.boxes.map(box => box.id))),
        button('collapse_all', () => this.set_open([])),
        button('larger', () => this.zoom(1.25)),
        button('smaller', () => this.zoom(0.8))),
      this.status, this.chain, this.canvas);
    // It can be measured only where it will stand.
    requestAnimationFrame(() => this.draw());
    return element;
  }

  set_open(ids) {
    this.open = new Set(ids);
    this.draw();
  }

  zoom(factor) {
    this.scale = Math.min(2, Math.max(0.25, this.scale * factor));
    this.place_sheet();
  }
  place_sheet(scale = this.scale) {
    this.sheet.style.transform = `scale(${scale})`;
    this.sheet.style.width = `${this.width}px`;
    this.sheet.style.height = `${this.height}px`;
    this.sheet.style.marginRight = `${this.width * (scale - 1)}px`;
    this.sheet.style.marginBottom = `${this.height * (scale - 1)}px`;
  }

  texts_of(box) {
    return [box.title, ...box.notes, ...box.items.flatMap(([, text]) => text),
      ...box.sections.flatMap(([title, members]) => [title, ...members.flatMap(([name, , heirs]) => [name, ...heirs])])];
  }
  is_found(box, term, texts) {
    return term !== '' && (this.texts_of(box).some(text => texts[text]) || box.items.some(([key]) => fold(key).includes(term)));
  }

  find() {
    const term = fold(this.search).trim();
    const texts = this.data.texts_with(term);
    this.found = new Set(this.plan.boxes.filter(box => this.is_found(box, term, texts)).map(box => box.id));
    this.status.textContent = term ? this.say('graph_found', { count: this.found.size }) : '';
    for (const id of this.found) this.open.add(id);
    this.draw();
    const first = this.plan.boxes.find(box => this.found.has(box.id));
    if (first) this.boxes.get(first.id).scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  // -- tracing -----------------------------------------------------------------------------------

  trace(id) {
    this.traced = this.traced === id ? null : id;
    this.draw();
    this.boxes.get(id).querySelector('.trace').focus({ preventScroll: true });
  }

  /// The boxes that one reaches from `id`, along the arrows or against them, each with the arrow that led there.
  reached(id, from, to) {
    const reached = new Map();
    const open = [id];
    while (open.length > 0) {
      const at = open.shift();
      for (const arrow of this.plan.arrows) {
        if (arrow[from] !== at || arrow[to] === id || reached.has(arrow[to])) continue;
        reached.set(arrow[to], arrow);
        open.push(arrow[to]);
      }
    }
    return reached;
  }

  update_chain() {
    this.chain.replaceChildren();
    if (this.traced === null) return new Set();
    const { data, say } = this;
    const title_of = id => data.text(this.plan.boxes.find(box => box.id === id).title);
    const before = this.reached(this.traced, 1, 0);
    const after = this.reached(this.traced, 0, 1);
    const list = (word, reached) => (reached.size === 0 ? [] : [h('h4', {}, say(word)), h('ul', {},
      [...reached.values()].map(([from, to, label]) =>
        h('li', {}, `${this.title_or_member(from)} → ${data.text(label)} → ${this.title_or_member(to)}`)))]);
    this.chain.append(h('h3', {}, say('chain', { title: title_of(this.traced) || this.title_or_member(this.traced) })),
      ...list('comes_from', before), ...list('leads_to', after));
    return new Set([this.traced, ...before.keys(), ...after.keys()]);
  }

  title_or_member(id) {
    const box = this.plan.boxes.find(one => one.id === id);
    return this.data.text(box.title) || this.data.text(box.sections[0][1][0][0]);
  }

  // -- drawing -----------------------------------------------------------------------------------

  /// On paper nothing can be scrolled: the picture reads from top to bottom, with smaller boxes, as wide as a page.
  draw_for_print() {
    if (!this.sheet?.isConnected) return;
    this.sheet.classList.add('on-paper');
    this.draw('TB');
    this.place_sheet(Math.min(1, PAPER / this.width));
  }
  draw_for_screen() {
    this.sheet?.classList.remove('on-paper');
    this.draw();
  }

  draw(direction = 'LR') {
    if (!this.sheet?.isConnected) return;
    const chain = this.update_chain();
    this.boxes = new Map(this.plan.boxes.map(box => [box.id, this.box(box, chain)]));
    this.sheet.replaceChildren(...this.boxes.values());
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: direction, nodesep: direction === 'LR' ? 24 : 8, ranksep: direction === 'LR' ? 50 : 20, marginx: 12, marginy: 12 });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const [id, element] of this.boxes)
      graph.setNode(id, { width: element.offsetWidth, height: element.offsetHeight });
    // The words on an arrow need room of their own between the boxes.
    this.plan.arrows.forEach(([from, to, label], i) => graph.setEdge(from, to,
      { width: 6 * this.data.text(label).length, height: 16, labelpos: 'c' }, String(i)));
    layout(graph);
    for (const [id, element] of this.boxes) {
      const { x, y, width, height } = graph.node(id);
      element.style.left = `${x - width / 2}px`;
      element.style.top = `${y - height / 2}px`;
    }
    ({ width: this.width, height: this.height } = graph.graph());
    this.sheet.prepend(this.arrows(graph, chain));
    this.place_sheet();
  }

  box(box, chain) {
    const { data, say } = this;
    const count = box.items.length + box.sections.reduce((all, [, members]) => all + members.length, 0);
    const is_open = this.open.has(box.id);
    const many = count > 1 || box.kind === 'tasks';
    const title = this.title_or_member(box.id);
    const gone = !data.text(box.title) && box.sections[0]?.[1][0][1];
    const classes = ['box', box.kind, chain.has(box.id) ? 'traced' : '', this.found?.has(box.id) ? 'found' : ''];
    return h('div', { class: classes.filter(Boolean).join(' '), role: 'group', 'aria-label': title, 'data-id': box.id },
      h('p', { class: 'box-title' }, gone ? h('s', {}, title) : title),
      box.notes.map(note => h('p', { class: 'box-note' }, data.text(note))),
      count === 0 ? '' : h('p', { class: 'box-note' }, many && !is_open ? say('count_of_items', { count }) : ''),
      !many || is_open ? this.inside(box, gone) : '',
      h('p', { class: 'box-buttons' },
        many ? h('button', { type: 'button', 'aria-expanded': String(is_open), onclick: () => this.toggle(box.id) },
          h('span', { 'aria-hidden': 'true' }, is_open ? '▾ ' : '▸ '), say('details')) : '',
        h('button', { type: 'button', class: 'trace', 'aria-pressed': String(this.traced === box.id), onclick: () => this.trace(box.id) },
          say(this.traced === box.id ? 'stop_tracing' : 'trace'))));
  }

  toggle(id) {
    if (!this.open.delete(id)) this.open.add(id);
    this.draw();
    this.boxes.get(id).querySelector('button').focus({ preventScroll: true });
  }

  inside(box, gone) {
    const { data, say } = this;
    const member = ([name, is_gone, heirs]) => h('li', {}, is_gone ? h('s', {}, data.text(name)) : data.text(name),
      heirs.length > 0 ? ` ${say('replaced_by', { names: heirs.map(heir => data.text(heir)).join(', ') })}` : '');
    const parts = [];
    if (box.items.length > 0)
      parts.push(h('ul', {}, box.items.map(([key, text, warns]) => h('li', warns ? { class: 'warns' } : {}, key ? h('b', {}, `${key} `) : '', data.text(text)))));
    for (const [title, members] of box.sections) {
      if (data.text(title)) parts.push(h('p', { class: 'box-note' }, data.text(title)));
      if (!gone || members[0][2].length > 0) parts.push(h('ul', {}, members.map(member)));
    }
    return h('div', { class: 'inside', tabindex: 0, role: 'group', 'aria-label': this.title_or_member(box.id) }, parts);
  }

  arrows(graph, chain) {
    const { data } = this;
    const svg = s('svg', { width: this.width, height: this.height, 'aria-hidden': 'true' },
      s('defs', {}, s('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' },
        s('path', { d: 'M0 0 L8 4 L0 8 z', fill: 'context-stroke' }))));
    this.plan.arrows.forEach(([from, to, label, kind], i) => {
      const { points, x, y } = graph.edge(from, to, String(i));
      const on_chain = chain.has(from) && chain.has(to);
      const path = s('path', { class: `arrow ${ARROWS[kind]}${on_chain ? ' traced' : ''}`, 'marker-end': 'url(#tip)',
        d: points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' ') });
      const words = s('text', { x, y: y + 4, class: 'arrow-label', 'text-anchor': 'middle' });
      words.textContent = data.text(label);
      svg.append(path, words);
    });
    return svg;
  }
}

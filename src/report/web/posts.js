// SPDX-License-Identifier: BSL-1.0
// Posts by agency and year: a chart and the same numbers as a table.
import { axisX, axisY, dot, gridY, line as plot_line, plot, ruleY, text as plot_text } from '@observablehq/plot';

import { FIRST_YEAR, MEASURES, fold } from './data.js';
import { h, soon } from './dom.js';

const SHOWN = 20;
const WIDEST = 520;
const SYMBOLS = { assigned: 'circle', occupied: 'triangle', approved: 'square' };
const LABEL_AT = { assigned: -13, occupied: 16, approved: -13 };
const DASHES = { assigned: null, occupied: '6 4', approved: '2 4' };

export class PostsView {
  constructor(data, say) {
    this.data = data;
    this.say = say;
    this.by_agency = new Map();
    for (const line of data.lines()) {
      const lines = this.by_agency.get(line.agency);
      if (lines) lines.push(line);
      else this.by_agency.set(line.agency, [line]);
    }
    // Those with a target first, then the largest: they are what people come for.
    const weight = agency => this.by_agency.get(agency).reduce((most, line) => {
      let largest = 0;
      for (const measure of MEASURES) for (const posts of line[measure]) if (posts > largest) largest = posts;
      return Math.max(most, (line.target === null ? 0 : 1e9) + largest);
    }, 0);
    const weights = new Map([...this.by_agency.keys()].map(agency => [agency, weight(agency)]));
    this.agencies = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a));
    [this.chosen] = this.agencies;
    this.search = '';
    // Letters keep their size: a narrower screen gets a narrower chart, not a smaller one.
    window.addEventListener('resize', soon(() => {
      if (this.charts?.isConnected && this.drawn_for !== this.room()) this.update_charts();
    }));
  }

  room() { return Math.max(240, Math.min(WIDEST, document.documentElement.clientWidth - 32)); }

  element() {
    const { say } = this;
    if (this.agencies.length === 0) return h('p', {}, say('no_posts'));
    this.list = h('ul', { class: 'choices' });
    this.status = h('p', { class: 'status', role: 'status' });
    this.charts = h('div', { class: 'charts' });
    const search = soon(value => {
      this.search = value;
      this.update_list();
    });
    const element = h('div', {},
      h('label', {}, say('choose_agency'), h('input', { type: 'search', autocomplete: 'off', value: this.search,
        oninput: event => search(event.target.value) })),
      this.status, this.list, h('p', { class: 'note' }, say('target_note')), this.charts);
    this.update_list();
    this.update_charts();
    return element;
  }

  name(agency) { return this.data.text(this.data.raw.agencies.name[agency]); }

  update_list() {
    const { data } = this;
    const fits = data.agencies_with(fold(this.search).trim());
    const found = this.agencies.filter(agency => fits[agency]);
    const shown = found.slice(0, SHOWN);
    this.status.textContent = this.say('agencies_found', { count: data.number(found.length), shown: shown.length });
    this.list.replaceChildren(...shown.map(agency => h('li', {}, h('button', { type: 'button',
      'aria-pressed': String(agency === this.chosen), onclick: event => {
        this.chosen = agency;
        for (const button of this.list.querySelectorAll('button')) button.setAttribute('aria-pressed', 'false');
        event.currentTarget.setAttribute('aria-pressed', 'true');
        this.update_charts();
      } }, this.name(agency)))));
  }

  update_charts() {
    this.drawn_for = this.room();
    this.charts.replaceChildren(h('h3', {}, this.name(this.chosen)),
      ...this.by_agency.get(this.chosen).map(line => this.figure(line)));
  }

  figure(line) {
    const { data, say } = this;
    const years = line.assigned.map((_, i) => FIRST_YEAR + i);
    const points = MEASURES.flatMap(measure => line[measure].map((posts, i) => ({ measure, year: years[i], posts })))
      .filter(point => point.posts !== null);
    const what = data.text(line.what);
    const measures = MEASURES.filter(measure => points.some(point => point.measure === measure));
    const values = [...points.map(point => point.posts), line.base, line.target].filter(value => value !== null);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const room = Math.max((high - low) * 0.15, high * 0.03, 1);
    const digits = Math.max(...[high + room, low].map(value => data.number(Math.round(value)).length));
    const chart = plot({
      width: this.drawn_for, height: 280, marginLeft: 16 + 8 * digits, marginRight: 24,
      ariaLabel: say('chart', { line: what, agency: this.name(line.agency) }),
      style: { background: 'none', color: 'inherit', fontSize: '13px', maxWidth: '100%' },
      x: { domain: [years[0] - 0.2, years.at(-1) + 0.2], label: null },
      y: { domain: [Math.max(low - room, 0), high + room], label: null },
      marks: [
        gridY({ strokeOpacity: 0.25 }),
        axisX(years, { tickFormat: String, tickSize: 4 }),
        axisY({ tickFormat: value => (Number.isInteger(value) ? data.number(value) : '') }),
        ...(line.target === null ? [] : [
          ruleY([line.target], { stroke: 'var(--target)', strokeWidth: 2, strokeDasharray: '10 4' }),
          plot_text([line.target], { x: years[0] - 0.2, y: value => value, text: value => `${say('target')}: ${data.number(value)}`,
            textAnchor: 'start', dy: 12, fill: 'var(--target)' })]),
        ...measures.flatMap(measure => [
          plot_line(points.filter(point => point.measure === measure), { x: 'year', y: 'posts', stroke: `var(--${measure})`,
            strokeWidth: 2, strokeDasharray: DASHES[measure] }),
          dot(points.filter(point => point.measure === measure), { x: 'year', y: 'posts', symbol: SYMBOLS[measure],
            fill: `var(--${measure})`, r: 5, title: point => `${point.year}: ${data.number(point.posts)} (${say(point.measure)})` }),
          ...this.ends(points.filter(point => point.measure === measure))]),
      ],
    });
    chart.setAttribute('role', 'img');
    // Inside an image there is nothing to read: the table below says the same.
    for (const mark of chart.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
    return h('figure', {}, h('figcaption', {}, what), this.legend(measures), chart, this.table(line, years, measures));
  }

  /// The numbers at both ends of a line; the table has those between.
  ends(points) {
    const number = (point, anchor, dx) => plot_text([point], { x: 'year', y: 'posts', text: one => this.data.number(one.posts),
      textAnchor: anchor, dx, dy: LABEL_AT[point.measure], fill: `var(--${point.measure})`,
      stroke: 'var(--paper)', strokeWidth: 4 });
    const last = number(points.at(-1), 'end', 8);
    return points.length === 1 ? [last] : [number(points[0], 'start', -8), last];
  }

  legend(measures) {
    return h('p', { class: 'legend', 'aria-hidden': 'true' }, measures.map(measure =>
      h('span', { style: `color: var(--${measure})` }, { circle: '●', triangle: '▲', square: '■' }[SYMBOLS[measure]], ' ', this.say(measure))));
  }

  table(line, years, measures) {
    const { data, say } = this;
    const cell = value => h('td', {}, value === null ? h('span', { title: say('no_data'), 'aria-label': say('no_data'), role: 'img' }, '–') : data.number(value));
    const facts = [['base', line.base], ['target', line.target]].filter(([, value]) => value !== null);
    return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': data.text(line.what) },
      h('table', {},
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('year')), years.map(year => h('th', { scope: 'col' }, year)))),
        h('tbody', {}, measures.map(measure => h('tr', {}, h('th', { scope: 'row' }, say(measure)), line[measure].map(cell))))),
      facts.length > 0 ? h('p', {}, facts.map(([name, value], i) => `${i > 0 ? '; ' : ''}${say(name)}: ${data.number(value)}`)) : '');
  }
}

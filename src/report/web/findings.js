// SPDX-License-Identifier: BSL-1.0
// The findings: filters, search, groups, and one finding with its explanation.
import { fold } from './data.js';
import { h, soon } from './dom.js';

const GROUPS_AT_ONCE = 50;
const FINDINGS_AT_ONCE = 25;
const PRINTED_AT_MOST = 2000;

export class FindingsView {
  constructor(data, say) {
    this.data = data;
    this.say = say;
    this.filter = { search: '', outcome: '', severity: '', rule: '', confidence: '', group: 'rule' };
    this.results = h('div', { class: 'results' });
    this.status = h('p', { class: 'status', role: 'status' });
    window.addEventListener('beforeprint', () => this.show_for_print());
    window.addEventListener('afterprint', () => this.update());
  }

  element() {
    const { say } = this;
    this.form = h('form', { class: 'filters', role: 'search', onsubmit: event => event.preventDefault() },
      this.search_field(),
      this.choice('outcome', say('outcome'), this.titles('outcomes')),
      this.choice('severity', say('severity'), this.titles('severities')),
      this.choice('confidence', say('confidence'), this.titles('confidences')),
      this.choice('rule', say('rule'), this.rules_with_findings()),
      h('label', {}, say('group_by'), h('select', { name: 'group', onchange: event => this.set('group', event.target.value) },
        ['rule', 'agency', 'clause'].map(by => h('option', { value: by, selected: this.filter.group === by }, say(`by_${by}`))))),
      h('button', { type: 'button', onclick: () => this.clear() }, say('clear')));
    this.update();
    return h('div', {}, this.form, this.status, this.results);
  }

  rules_with_findings() {
    const found = new Set(this.data.raw.shapes.map(shape => shape.rule));
    return this.data.raw.rules.filter((_, i) => found.has(i)).map(rule => [rule.id, `${rule.id} – ${this.data.text(rule.title)}`]);
  }

  titles(kind) {
    return Object.entries(this.data.raw[kind]).map(([word, text]) => [word, this.data.text(text)]);
  }

  search_field() {
    const search = soon(value => this.set('search', value));
    return h('label', { class: 'wide' }, this.say('search'),
      h('input', { type: 'search', name: 'search', value: this.filter.search, autocomplete: 'off',
        oninput: event => search(event.target.value) }));
  }

  choice(name, label, options) {
    return h('label', {}, label, h('select', { name, onchange: event => this.set(name, event.target.value) },
      h('option', { value: '' }, this.say('any')),
      options.map(([value, text]) => h('option', { value, selected: this.filter[name] === value }, text))));
  }

  set(name, value) {
    this.filter[name] = value;
    this.update();
  }

  clear() {
    Object.assign(this.filter, { search: '', outcome: '', severity: '', rule: '', confidence: '' });
    for (const field of this.form.elements) if (field.name && field.name !== 'group') field.value = '';
    this.update();
  }

  /// Shows only what came to this outcome; the summary asks for it.
  show_only(outcome) {
    this.clear();
    this.form.elements.outcome.value = outcome;
    this.set('outcome', outcome);
  }

  // -- which findings ----------------------------------------------------------------------------

  matching() {
    const { data, filter } = this;
    const shape_fits = data.raw.shapes.map(shape => (!filter.outcome || shape.outcome === filter.outcome)
      && (!filter.severity || shape.severity === filter.severity)
      && (!filter.confidence || shape.confidence === filter.confidence)
      && (!filter.rule || data.raw.rules[shape.rule].id === filter.rule));
    const term = fold(filter.search).trim();
    const test = term ? this.test_of(term) : () => true;
    const found = [];
    for (let i = 0; i < data.count; ++i) {
      const at = data.starts[i];
      if (shape_fits[data.raw.findings[at]] && test(at)) found.push(i);
    }
    return found;
  }

  /// Whether a finding speaks of the term: its rule, its source, its message, its subject or its agency.
  test_of(term) {
    const { raw } = this.data;
    const texts = this.data.texts_with(term);
    const agencies = this.data.agencies_with(term, texts);
    const shapes = raw.shapes.map(shape => {
      const rule = raw.rules[shape.rule];
      return texts[shape.message] || texts[shape.fix] || texts[rule.title] || texts[rule.source]
        || texts[raw.outcomes[shape.outcome]] || rule.id.toLowerCase().includes(term)
        || (shape.own && (texts[shape.own[0]] || texts[shape.own[1]]));
    });
    const rows = raw.findings;
    return at => shapes[rows[at]] || (rows[at + 1] >= 0 && agencies[rows[at + 1]])
      || (!raw.shapes[rows[at]].own && (texts[rows[at + 2]] || texts[rows[at + 3]]));
  }

  groups(found) {
    const { data } = this;
    const groups = new Map();
    for (const index of found) {
      const key = this.key_of(index);
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
    const all = [...groups].map(([key, findings]) => ({ key, findings }));
    if (this.filter.group === 'agency')
      all.sort((a, b) => (a.key < 0) - (b.key < 0) || b.findings.length - a.findings.length || a.key - b.key);
    return all.map(group => ({ ...group, title: this.title_of(group.key, data) }));
  }
  key_of(index) {
    if (this.filter.group === 'agency') return this.data.agency_of(index);
    const shape = this.data.shape_of(index);
    if (this.filter.group === 'rule') return shape.rule;
    const rule = this.data.raw.rules[shape.rule];
    return `${rule.document}:${rule.clause}`;
  }
  title_of(key, data) {
    if (this.filter.group === 'agency') return key < 0 ? this.say('no_agency') : data.text(data.raw.agencies.name[key]);
    if (this.filter.group === 'rule') return `${data.raw.rules[key].id} – ${data.text(data.raw.rules[key].title)}`;
    const [document, clause] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    return `${data.text(Number(document))}, ${clause || this.say('no_clause')}`;
  }

  // -- how they are shown ------------------------------------------------------------------------

  update() {
    const found = this.matching();
    const groups = this.groups(found);
    const { data, say } = this;
    this.status.textContent = say('found', { count: data.number(found.length), all: data.number(data.count), groups: data.number(groups.length) });
    this.results.replaceChildren();
    if (found.length === 0) this.results.append(h('p', {}, say(data.count === 0 ? 'nothing_at_all' : 'nothing_found')));
    this.add_groups(groups, 0, found.length <= FINDINGS_AT_ONCE);
  }

  add_groups(groups, from, open) {
    const until = Math.min(from + GROUPS_AT_ONCE, groups.length);
    for (const group of groups.slice(from, until)) this.results.append(this.group(group, open));
    if (until === groups.length) return;
    const more = h('button', { type: 'button', class: 'more', onclick: () => {
      more.remove();
      this.add_groups(groups, until, open);
    } }, this.say('more_groups', { count: this.data.number(groups.length - until) }));
    this.results.append(more);
  }

  group({ title, findings }, open) {
    const counts = {};
    for (const index of findings) {
      const { outcome } = this.data.shape_of(index);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    const list = h('div', { class: 'group' });
    const details = h('details', { ontoggle: () => {
      if (details.open && !list.hasChildNodes()) this.add_findings(list, findings, 0);
    } }, h('summary', {}, h('span', { class: 'title' }, title), ' ', h('span', { class: 'counts' },
      Object.keys(this.data.raw.outcomes).filter(word => counts[word]).map(word =>
        h('span', { class: `badge ${word}` }, `${this.data.text(this.data.raw.outcomes[word])}: ${this.data.number(counts[word])}`)))),
    list);
    if (open) {
      this.add_findings(list, findings, 0);
      details.open = true;
    }
    return details;
  }

  add_findings(list, findings, from) {
    const until = Math.min(from + FINDINGS_AT_ONCE, findings.length);
    for (const index of findings.slice(from, until)) list.append(this.finding(this.data.finding(index)));
    if (until === findings.length) return;
    const more = h('button', { type: 'button', class: 'more', onclick: () => {
      more.remove();
      this.add_findings(list, findings, until);
    } }, this.say('more_findings', { count: this.data.number(findings.length - until) }));
    list.append(more);
  }

  /// Everything that the filters let through, on paper; beyond a number of pages that nobody reads it says how much is left.
  show_for_print() {
    const groups = this.groups(this.matching());
    this.results.replaceChildren();
    let room = PRINTED_AT_MOST;
    let left = 0;
    for (const group of groups) {
      const printed = group.findings.slice(0, Math.max(room, 0));
      room -= printed.length;
      left += group.findings.length - printed.length;
      if (printed.length === 0) continue;
      const list = h('div', { class: 'group' }, printed.map(index => this.finding(this.data.finding(index))));
      this.results.append(h('h3', {}, group.title), list);
    }
    if (left > 0) this.results.append(h('p', {}, this.say('not_printed', { count: this.data.number(left) })));
  }

  message_of(finding) {
    const message = this.data.in_message(finding, finding.shape.message);
    return finding.shape.outcome === 'undetermined' ? this.say('not_known', { what: message }) : message;
  }

  finding(finding) {
    const { data, say } = this;
    const { shape, rule } = finding;
    const fix = data.in_message(finding, shape.fix);
    const place = finding.place ? data.place(finding.place) : '';
    const line = (title, text) => (text ? [h('dt', {}, title), h('dd', {}, text)] : []);
    const why = h('div', { class: 'why' });
    const details = h('details', { class: 'explanation', ontoggle: () => {
      if (details.open && !why.hasChildNodes()) why.append(...this.explanation(finding));
    } }, h('summary', {}, say('why')), why);
    return h('article', { class: `finding ${shape.outcome}` },
      h('h4', {}, data.name_of(finding)),
      h('p', { class: 'badges' },
        h('span', { class: `badge ${shape.outcome}` }, data.text(data.raw.outcomes[shape.outcome])),
        shape.outcome === 'violates' ? h('span', { class: `badge ${shape.severity}` }, data.text(data.raw.severities[shape.severity])) : '',
        shape.waiver === undefined ? '' : h('span', { class: 'badge' }, say('waiver')),
        shape.confidence === 'unconfirmed' ? h('span', { class: 'badge unconfirmed' }, say('unconfirmed')) : ''),
      h('p', {}, this.message_of(finding)),
      h('dl', {},
        line(say('fix'), fix),
        line(say('rule'), `${rule.id} – ${data.text(rule.title)}`),
        line(say('source'), data.text(rule.source)),
        line(say('waiver'), shape.waiver === undefined ? '' : data.text(shape.waiver)),
        line(say('change'), shape.change === undefined ? '' : data.text(shape.change)),
        line(say('weight'), shape.weight === undefined ? '' : data.text(shape.weight)),
        line(say('place'), place),
        line(say('id'), data.id_of(finding))),
      details);
  }

  explanation(finding) {
    const { data, say } = this;
    const parts = [h('h5', {}, say('steps')), h('ol', {}, finding.steps.map(step => h('li', {}, this.step(finding, step))))];
    if (finding.observed !== undefined && finding.limit !== undefined)
      parts.push(h('p', {}, say('compared', { observed: data.number(finding.observed), limit: data.number(finding.limit),
        distance: data.number(Math.abs(finding.observed - finding.limit)) })));
    if (finding.rule.parameters.length > 0)
      parts.push(h('h5', {}, say('parameters')), h('ul', {}, finding.rule.parameters.map(([title, text]) =>
        h('li', {}, `${data.text(title)}: ${data.text(text)}`))));
    if (finding.facts.length > 0)
      parts.push(h('h5', {}, say('facts')), h('ul', {}, finding.facts.map(fact => h('li', {}, this.fact(fact)))));
    return parts;
  }

  step(finding, step) {
    const { data, say } = this;
    const answer = h('strong', { class: `answer ${step.answer}` }, say(step.answer ?? 'unknown'));
    if (step.code === '') return [data.in_step(finding, step.says), ' – ', answer];
    const title = data.text(step.title);
    if (step.answer === 'unknown') return [title, ' – ', answer];
    const value = data.say(step.value);
    return step.says === undefined ? `${title}: ${value}` : `${title}: ${data.in_step(finding, step.says)} = ${value}`;
  }

  fact({ title, value }) {
    const { data } = this;
    const parts = [`${data.text(title)}: `];
    let place = value?.origin;
    if (value?.type === 'f') {
      const figure = data.figure(value.number);
      place = figure.place;
      parts.push(figure.posts === null ? this.say('unknown') : data.number(figure.posts));
      if (figure.supposed) parts.push(` – ${this.say('supposed')}`);
      const source = [figure.label >= 0 ? `«${data.text(figure.label)}»` : '',
        figure.document >= 0 ? data.text(figure.document) + (figure.clause ? `, ${figure.clause}` : '') : ''].filter(Boolean);
      if (source.length > 0) parts.push(` (${source.join('; ')})`);
      parts.push(` [${data.text(figure.confidence)}]`);
    } else {
      parts.push(data.say(value));
    }
    const where = place ? data.place(place) : '';
    if (where) parts.push(h('code', { class: 'place' }, `  ← ${where}`));
    return parts;
  }
}

// SPDX-License-Identifier: BSL-1.0
// The page: head, summary, findings, posts, who answers for what, rules.
import { ReportData, day } from './data.js';
import { h } from './dom.js';
import { FindingsView } from './findings.js';
import { GraphView } from './graph.js';
import { PostsView } from './posts.js';
import { words } from './words.js';

const data = new ReportData(JSON.parse(
  Array.from(document.querySelectorAll('script[type="application/json"]'), piece => piece.textContent).join('')));
data.language = document.documentElement.lang === 'en' ? 1 : 0;

/// A word of the page, with `{codes}` filled in.
const say = (word, codes = {}) => words[word][data.language].replace(/\{(\w+)\}/g, (_, code) => codes[code]);

const views = {
  findings: new FindingsView(data, say),
  posts: new PostsView(data, say),
  graph: new GraphView(data, say),
};

function head() {
  const { raw } = data;
  const switch_to = (language, name, lang) => h('button', { type: 'button', lang, 'aria-pressed': String(data.language === language),
    onclick: () => {
      data.language = language;
      document.documentElement.lang = lang;
      show();
      document.querySelector(`.languages [lang=${lang}]`).focus();
    } }, name);
  return h('header', {},
    h('a', { class: 'skip', href: '#content' }, say('skip')),
    h('div', { class: 'languages', role: 'group', 'aria-label': say('language') },
      switch_to(0, 'Tiếng Việt', 'vi'), switch_to(1, 'English', 'en')),
    h('h1', {}, data.text(raw.title) || raw.dataset),
    h('p', {}, say('as_of', { day: day(raw.day) }) + (raw.known_at ? say('known_at', { day: day(raw.known_at) }) : '')),
    h('p', { class: 'note' }, say('dataset', { dataset: raw.dataset, version: raw.version })),
    h('nav', { 'aria-label': say('contents') }, h('ul', {}, ['summary', 'findings', 'posts', 'graph', 'rules'].map(part =>
      h('li', {}, h('a', { href: `#${part}` }, say(part, { year: data.last_year })))))));
}

function summary() {
  const { raw } = data;
  const order = ['complies', 'violates', 'not_applicable', 'undetermined'];
  const { failing, untold } = raw;
  const shown = new Set(raw.shapes.map(shape => shape.outcome));
  const tile = outcome => {
    const inside = [h('b', {}, data.number(raw.summary[order.indexOf(outcome)])), ' ', data.text(raw.outcomes[outcome])];
    if (!shown.has(outcome)) return h('li', { class: outcome }, h('span', {}, inside));
    const label = say('show_only', { outcome: data.text(raw.outcomes[outcome]) });
    return h('li', { class: outcome }, h('button', { type: 'button', title: label, onclick: () => {
      views.findings.show_only(outcome);
      document.getElementById('findings').scrollIntoView();
    } }, inside));
  };
  const total = raw.summary.reduce((a, b) => a + b, 0);
  return [
    h('p', { class: failing > 0 ? 'verdict bad' : 'verdict good' },
      failing > 0 ? say('failing', { count: data.number(failing) }) : say('no_failing')),
    h('ul', { class: 'tiles' }, Object.keys(raw.outcomes).map(tile)),
    h('p', {}, say('checks', { count: data.number(total), rules: raw.rules.length }),
      raw.waived > 0 ? `; ${say('waived', { count: data.number(raw.waived) })}` : ''),
    untold > 0 ? h('p', {}, say('untold', { count: data.number(untold) })) : [],
    h('p', { class: 'note' }, say('counts', raw.counts.map(count => data.number(count)))),
    folded('assumptions', raw.assumptions, ([text, place]) => [data.text(text), where(place)]),
    folded('suppositions', raw.suppositions, ([what, value, instead]) => say('instead_of', { what, value, instead })),
    folded('waivers', raw.waivers, ([id, rule, subject, state, count, place]) =>
      [`${id}: ${say('waiver_line', { rule, subject, state: data.text(raw.waiver_states[state]), count })}`, where(place)]),
  ];
}

/// What is folded on the screen is told on paper.
function unfold_for_print() {
  const folded = [...document.querySelectorAll('#summary details:not([open])')];
  for (const details of folded) details.open = true;
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  }, { once: true });
}

const where = place => (place.length > 0 ? h('code', { class: 'place' }, `  ← ${data.place(place)}`) : '');

function folded(word, entries, line) {
  if (entries.length === 0) return '';
  return h('details', {}, h('summary', {}, say(word, { count: entries.length })), h('ul', {}, entries.map(entry => h('li', {}, line(entry)))));
}

function rules() {
  const { raw } = data;
  const order = ['complies', 'violates', 'not_applicable', 'undetermined'];
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('rules_table') }, h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('rule')), h('th', { scope: 'col', class: 'words' }, say('source')),
      order.map(outcome => h('th', { scope: 'col' }, data.text(raw.outcomes[outcome]))))),
    h('tbody', {}, raw.rules.map(rule => h('tr', {},
      h('th', { scope: 'row' }, `${rule.id} – ${data.text(rule.title)}`), h('td', { class: 'words' }, data.text(rule.source)),
      rule.tally.map(count => h('td', {}, data.number(count))))))));
}

function show() {
  const part = (id, content) => h('section', { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, say(id, { year: data.last_year })), content);
  document.title = `${data.text(data.raw.title)} – ${day(data.raw.day)}`;
  document.body.replaceChildren(head(), h('main', { id: 'content', tabindex: -1 },
    part('summary', summary()),
    part('findings', views.findings.element()),
    part('posts', views.posts.element()),
    part('graph', views.graph.element()),
    part('rules', rules())));
}

window.addEventListener('beforeprint', unfold_for_print);
show();

// SPDX-License-Identifier: BSL-1.0
// Reads what src/report/html_data.cpp wrote: findings are rows of numbers, whose meaning their shape tells.

export const MEASURES = ['assigned', 'occupied', 'approved'];
export const FIRST_YEAR = 2021;

export class ReportData {
  constructor(raw) {
    this.raw = raw;
    this.language = 0;
    const { shapes, findings: rows } = raw;
    this.starts = [];
    for (let at = 0; at < rows.length; at += width_of(shapes[rows[at]])) this.starts.push(at);
    this.count = this.starts.length;
    this.last_year = Math.max(2026, Number(raw.day.slice(0, 4)));
    this.folded_texts = null;
  }

  /// The text with this number, in the language of the reader.
  text(number) {
    const both = this.raw.texts[number];
    return typeof both === 'string' ? both : both[this.language];
  }

  number(value) {
    return value.toLocaleString(this.language === 0 ? 'vi-VN' : 'en-US');
  }

  place([file, line, column]) {
    return this.raw.files[file] === undefined ? '' : `${this.raw.files[file]}:${line}:${column}`;
  }

  shape_of(finding) { return this.raw.shapes[this.raw.findings[this.starts[finding]]]; }
  rule_of(finding) { return this.raw.rules[this.shape_of(finding).rule]; }
  agency_of(finding) { return this.raw.findings[this.starts[finding] + 1]; }

  /// Everything that is known of a finding.
  finding(index) {
    const rows = this.raw.findings;
    let at = this.starts[index];
    const take = count => rows.slice(at, (at += count));
    const shape = this.raw.shapes[rows[at]];
    const found = { shape, rule: this.raw.rules[shape.rule] };
    [, found.agency] = take(2);
    [found.subject, found.id] = shape.own ?? take(2);
    if (shape.place === 'own') found.place = take(3);
    if (shape.observed) [found.observed] = take(1);
    if (shape.limit) [found.limit] = take(1);
    const value = type => {
      if (type === '-' || type === undefined) return null;
      const [number] = take(1);
      const origin = type === 'N' || type === 'T' ? take(3) : undefined;
      return { type: type.toLowerCase(), number, origin };
    };
    found.steps = shape.steps.map(step => ({ ...step,
      value: step.words === undefined ? value(step.type) : { type: 't', number: step.words } }));
    const operand = ([code, title, type]) => ({ code, title, value: value(type) });
    found.operands = shape.operands.map(operand);
    found.facts = shape.facts.map(operand);
    if (shape.place === 'first') found.place = this.figure(found.facts[0].value.number).place;
    return found;
  }

  figure(number) {
    const [posts, file, line, column, meta] = this.raw.figures.slice(5 * number, 5 * number + 5);
    const [known, label, document, clause, confidence, supposed] = this.raw.metas[meta];
    return { posts: known ? posts : null, place: [file, line, column], label, document, clause, confidence, supposed };
  }

  /// A value as a person reads it.
  say(value) {
    if (!value) return '';
    if (value.type === 'n') return this.number(value.number);
    if (value.type === 't') return this.text(value.number);
    const name = this.raw.names[value.number];
    if (name !== undefined) return this.text(name);
    const { posts } = this.figure(value.number);
    return posts === null ? '' : this.number(posts);
  }

  name_of(finding) {
    const rest = this.text(finding.subject);
    return finding.shape.own ? this.text(this.raw.agencies.name[finding.agency]) + rest : rest;
  }
  id_of(finding) {
    const rest = this.raw.texts[finding.id];
    return finding.shape.own ? this.raw.agencies.key[finding.agency] + rest : rest;
  }

  /// The pattern with its `{codes}` filled from the figures of the verdict, else from the operands.
  in_message(finding, text) {
    return fill(this.text(text), code => {
      const { observed, limit } = finding;
      if (code === 'observed' && observed !== undefined) return this.number(observed);
      if (code === 'limit' && limit !== undefined) return this.number(limit);
      if (code === 'difference' && observed !== undefined && limit !== undefined)
        return this.number(Math.abs(observed - limit));
      return this.list(finding.operands, code) || this.list(finding.facts, code);
    });
  }
  /// The same for a step: the figure of a step of that code, else all operands.
  in_step(finding, text) {
    return fill(this.text(text), code => {
      const step = finding.steps.find(one => one.code === code && one.answer !== 'unknown');
      if (step) return this.say(step.value);
      return this.list([...finding.operands, ...finding.facts], code);
    });
  }
  list(operands, code) {
    return operands.filter(one => one.code === code).map(one => this.say(one.value)).join(', ');
  }

  /// For each text whether it holds the term, in either language.
  texts_with(term) {
    this.folded_texts ??= this.raw.texts.map(both => fold(typeof both === 'string' ? both : both.join('\n')));
    return Uint8Array.from(this.folded_texts, text => (text.includes(term) ? 1 : 0));
  }
  /// For each agency whether its name or its id holds the term.
  agencies_with(term, texts = term === '' ? null : this.texts_with(term)) {
    const { name, key } = this.raw.agencies;
    if (term === '') return new Uint8Array(name.length).fill(1);
    return Uint8Array.from(name, (text, i) => (texts[text] || key[i].includes(term) ? 1 : 0));
  }

  /// The lines of posts, each with its numbers; -1 in the data is no figure.
  lines() {
    const years = this.last_year - FIRST_YEAR + 1;
    const known = value => (value < 0 ? null : value);
    const rows = this.raw.lines;
    const lines = [];
    for (let at = 0; at < rows.length;) {
      const [agency, what, base, target, present] = rows.slice(at, (at += 5));
      const line = { agency, what, base: known(base), target: known(target) };
      MEASURES.forEach((measure, i) => {
        const is_there = (present >> i) & 1;
        line[measure] = is_there ? rows.slice(at, at + years).map(known) : Array(years).fill(null);
        if (is_there) at += years;
      });
      lines.push(line);
    }
    return lines;
  }
}

function width_of(shape) {
  if (shape.width) return shape.width;
  const of_value = type => (type === undefined || type === '-' ? 0 : type === 'N' || type === 'T' ? 4 : 1);
  const sum = types => types.reduce((all, type) => all + of_value(type), 0);
  shape.width = (shape.own ? 2 : 4) + (shape.place === 'own' ? 3 : 0) + (shape.observed ? 1 : 0) + (shape.limit ? 1 : 0)
    + sum(shape.steps.map(step => step.type)) + sum(shape.operands.map(one => one[2])) + sum(shape.facts.map(one => one[2]));
  return shape.width;
}

/// The pattern with each `{code}` replaced; a brace that nothing closes stays.
export function fill(pattern, words) {
  return pattern.replace(/\{([^}]*)\}/g, (_, code) => words(code));
}

/// Small letters without diacritics, so that people find «Sở Nội vụ» by `so noi vu`.
export function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
}

/// 2025-07-01 as 01/07/2025.
export function day(iso) {
  return iso.split('-').reverse().join('/');
}

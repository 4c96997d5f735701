// SPDX-License-Identifier: BSL-1.0
// node table.mjs RESULTS FOLDER THREADS: makes a table of what compare.sh measured.
// Exit status: 1 when the programs disagree on an answer; then there is no table.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const [results, folder, threads] = process.argv.slice(2);
const cores = cpus().length;
const lines = readFileSync(results, 'utf8').trim().split('\n').map(line => {
  const [program, name, seconds, answer] = line.split(',');
  return { program, name, seconds: Number(seconds), answer };
});
const titles = { congvu: 'congvu', duckdb: 'DuckDB', naive: 'plain C++', recorded: 'the record' };

const said = (program, name) => lines.filter(line => line.program === program && line.name === name);
const median = numbers => numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
/// The median time of a program for these questions together.
const time = (program, names) =>
  names.reduce((sum, name) => sum + median(said(program, name).map(line => line.seconds)), 0);
const peak = program => median(said(program, 'process').map(line => Number(line.answer))) * 1024;

// -- do they agree? ---------------------------------------------------------------------------
const programs = Object.keys(titles).filter(program => lines.some(line => line.program === program));
const answers = (program, name) =>
  [...new Set(said(program, name).map(line => line.answer))].join(' and ') || 'nothing';
let disagreements = 0;
for (const question of ['load', 'Q1', 'Q2a', 'Q2b', 'Q3', 'Q4']) {
  const all = programs.map(program => [program, answers(program, question)]);
  if (question === 'Q1') all.push(['congvu', answers('congvu', 'Q1warm')]);
  if (new Set(all.map(([, answer]) => answer)).size === 1) continue;
  ++disagreements;
  console.error(`${question}: ${all.map(([program, answer]) => `${titles[program]} says ${answer}`).join(', ')}`);
}
const cold = `${answers('congvu', 'Q2a')};${answers('congvu', 'Q2b')}`;
for (const way of ['Q2', 'Q2warm']) {
  if (answers('congvu', way) === cold) continue;
  ++disagreements;
  console.error(`Q2: congvu says ${cold} one by one and ${answers('congvu', way)} as ${way}`);
}
if (disagreements > 0) process.exit(1);

// -- how long do they take? -------------------------------------------------------------------
const rounded = number => Number(number.toPrecision(3)).toLocaleString('en');
function duration(seconds) {
  if (seconds < 1e-3) return `${rounded(seconds * 1e6)} µs`;
  return seconds < 1 ? `${rounded(seconds * 1e3)} ms` : `${rounded(seconds)} s`;
}
const megabytes = bytes => `${rounded(bytes / 1e6)} MB`;
const verdict = holds => (holds ? 'holds' : 'FALLS SHORT');

const bytes = readdirSync(folder).filter(file => file.endsWith('.csv'))
  .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const version = JSON.parse(readFileSync(new URL('package.json', import.meta.url))).dependencies['@duckdb/node-api'];

/// What is asked, by which names congvu and its peers tell it, and how many times as fast congvu is meant to be.
/// `closure`: the SQL builds the closure of the tree of agencies, as `*` says.
const questions = [
  { title: 'load: read and check all files', ours: ['load'], goals: { duckdb: 6 } },
  { title: 'Q1 people in post by subtree, cold', ours: ['Q1'], goals: { duckdb: 60, naive: 20 }, closure: true },
  { title: 'Q1 warm', ours: ['Q1warm'], theirs: ['Q1'], closure: true },
  { title: 'Q2a posts over quota, cold', ours: ['Q2a'] },
  { title: 'Q2b subtrees that cut too little, cold', ours: ['Q2b'], closure: true },
  { title: 'Q2a + Q2b, cold', ours: ['Q2a', 'Q2b'], goals: { duckdb: 60 }, closure: true },
  { title: 'Q2a + Q2b, cold, congvu asked for both', ours: ['Q2'], theirs: ['Q2a', 'Q2b'], closure: true },
  { title: 'Q2a + Q2b, warm', ours: ['Q2warm'], theirs: ['Q2a', 'Q2b'], closure: true },
  { title: 'Q3 lowest ratings; age of retirement', ours: ['Q3'], goals: { duckdb: 15 } },
  { title: 'Q4 responsibility, cycles, closure', ours: ['Q4'], goals: { duckdb: 100 }, closure: true },
];
const row = ([title, ours, peer, theirs, ratio, goal, holds]) => console.log(
  [title.padEnd(40), ours.padStart(9), `  ${peer.padEnd(9)}`, theirs.padStart(9), ratio.padStart(9), goal.padStart(6),
   `  ${holds}`].join('').trimEnd());

const people = Number(answers('congvu', 'load')).toLocaleString('en');
const rounds = said('check', 'process').length;
console.log(`${people} people, ${megabytes(bytes)} of CSV; ${threads} threads on ${cores} cores, ` +
            `plain C++ on 1 thread; DuckDB ${version}; medians of ${rounds} rounds\n`);
row(['', 'congvu', 'peer', '', 'ratio ', 'goal', '']);
for (const { title, ours, theirs = ours, goals = {}, closure = false } of questions) {
  const our_time = time('congvu', ours);
  for (const peer of ['duckdb', 'naive']) {
    const ratio = time(peer, theirs) / our_time;
    const goal = goals[peer];
    row([peer === 'duckdb' ? title : '', peer === 'duckdb' ? duration(our_time) : '', titles[peer],
         duration(time(peer, theirs)), `${rounded(ratio)}x${closure && peer === 'duckdb' ? '*' : ' '}`,
         goal ? `${goal}x` : '', goal ? verdict(ratio >= goal) : '']);
  }
}

console.log(`
* DuckDB builds the closure of the tree of agencies inside the query; congvu answers from loaded columns, which have the
  order of the tree. Cold: from the columns alone. Warm, Q3 and Q4: from the view of the day, which a program makes once
  in ${duration(time('congvu', ['view']))} and keeps; Q4 does its parts beside each other, where there are threads.
`);

// -- what congvu is to do alone ---------------------------------------------------------------
const rules = time('congvu', ['rules']);
const reads = rules / time('congvu', ['touch']);
const speed = bytes / time('congvu', ['load']) / threads;
const wall = time('check', ['process']);
const alone = (title, figure, goal = '', holds = null) => console.log(
  `${title.padEnd(50)}${figure.padStart(10)}  ${goal.padEnd(13)}${holds === null ? '' : verdict(holds)}`.trimEnd());
alone('load, for each thread', `${megabytes(speed)}/s`, '>= 500 MB/s', speed >= 500e6);
alone(`all rules, cold, ${threads} threads (the goal: 4)`, duration(rules), '< 50 ms', rules < 0.05);
alone('all rules, in readings of the columns they touch', `${rounded(reads)}x`, '< 10x', reads < 10);
const change = time('congvu', ['change_median']);
const slow_change = time('congvu', ['change_p99']);
alone('one change and what it alters: median', duration(change), '< 20 µs', change < 20e-6);
alone('one change and what it alters: 99 of 100', duration(slow_change), '< 200 µs', slow_change < 200e-6);
const limit = cores >= 4 ? 0.5 : 1;
alone('congvu check, from files to summary', duration(wall), `< ${limit} s`, wall < limit);
alone('congvu check, peak memory', megabytes(peak('check')), '< 350 MB', peak('check') < 350e6);
for (const program of ['congvu', 'duckdb', 'naive'])
  alone(`all questions in ${titles[program]}, peak memory`, megabytes(peak(program)));

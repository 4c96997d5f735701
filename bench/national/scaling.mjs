// SPDX-License-Identifier: BSL-1.0
// node scaling.mjs POINTS.csv PICTURE.svg: draws how load, all rules and peak memory grow with the number of people,
// and prints the exponents: what grows with people^1 doubles when they do. POINTS.csv is what compare.sh wrote.
import { readFileSync, writeFileSync } from 'node:fs';

const [file, picture] = process.argv.slice(2);
const [heads, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(','));
const points = rows.map(row => Object.fromEntries(row.map((cell, i) => [heads[i], Number(cell)])));
const thread_counts = [...new Set(points.map(point => point.threads))];
const staffs = [...new Set(points.map(point => point.staff))];

const panels = [
  { title: 'Load', unit: 's', value: point => point.load_s },
  { title: 'All rules', unit: 's', value: point => point.rules_s },
  { title: 'Peak memory of congvu check', unit: 'MB', value: point => point.check_peak_kib * 1024 / 1e6 },
];
const with_threads = threads => points.filter(point => point.threads === threads);

/// The exponent of the power law that is nearest, on logarithmic scales, to the points.
function exponent(pairs) {
  const logs = pairs.map(pair => pair.map(Math.log));
  const mean = i => logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) /
         logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

// There are as many agencies in each country, so people alone do not tell its size.
for (const panel of panels)
  for (const threads of thread_counts) {
    const by = size => exponent(with_threads(threads).map(point => [point[size], panel.value(point)])).toFixed(2);
    console.log(`${panel.title}, ${threads} threads: people^${by('staff')}, bytes^${by('bytes')}`);
  }

// -- the picture ------------------------------------------------------------------------------
const width = 960;
const height = 340;
const plot = { width: 240, height: 220, top: 50, left: panel => 60 + panel * 310 };
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];
const power = n => `10${String(n).replace(/./g, digit => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]))}`;
/// The powers of ten around them; what is one is not off by a rounding.
function decades(values) {
  const logs = values.map(value => Math.log10(value));
  return [Math.floor(Math.min(...logs) + 1e-9), Math.ceil(Math.max(...logs) - 1e-9)];
}

const elements = [];
const at = n => n.toFixed(1);
const text = (x, y, words, more = '') => elements.push(`<text x="${at(x)}" y="${at(y)}"${more}>${words}</text>`);
panels.forEach((panel, i) => {
  const left = plot.left(i);
  const bottom = plot.top + plot.height;
  const [x_from, x_to] = decades(staffs);
  const [y_from, y_to] = decades(points.map(panel.value));
  const x = staff => left + (Math.log10(staff) - x_from) / (x_to - x_from) * plot.width;
  const y = value => bottom - (Math.log10(value) - y_from) / (y_to - y_from) * plot.height;

  text(left, plot.top - 20, `${panel.title}, ${panel.unit}`, ' class="title"');
  for (let n = x_from; n <= x_to; ++n) {
    elements.push(`<path class="grid" d="M${at(x(10 ** n))} ${plot.top}V${bottom}"/>`);
    text(x(10 ** n), bottom + 20, power(n), ' text-anchor="middle"');
  }
  for (let n = y_from; n <= y_to; ++n) {
    elements.push(`<path class="grid" d="M${left} ${at(y(10 ** n))}H${left + plot.width}"/>`);
    text(left - 8, y(10 ** n) + 4, power(n), ' text-anchor="end"');
  }
  thread_counts.forEach((threads, k) => {
    const dots = with_threads(threads).map(point => [at(x(point.staff)), at(y(panel.value(point)))]);
    const colour = colours[k % colours.length];
    elements.push(`<path fill="none" stroke="${colour}" stroke-width="2" d="M${dots.join('L')}"/>`);
    for (const [cx, cy] of dots)
      elements.push(`<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
  });
});
text(plot.left(0), height - 12, 'people');
thread_counts.forEach((threads, k) => {
  const x = plot.left(1) + k * 100;
  elements.push(`<path stroke="${colours[k % colours.length]}" stroke-width="3" d="M${x} ${height - 16}h20"/>`);
  text(x + 26, height - 12, `${threads} thread${threads === 1 ? '' : 's'}`);
});

writeFileSync(picture, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<!-- SPDX-License-Identifier: BSL-1.0; drawn by bench/national/scaling.mjs -->
<title>Load, all rules and peak memory over the number of people</title>
<style>text{font:13px sans-serif;fill:#333}.title{font-weight:bold}.grid{stroke:#ddd}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${elements.join('\n')}
</svg>
`);

// SPDX-License-Identifier: BSL-1.0
// npm ci && npm run build
// Puts the program of the HTML report and the libraries it uses into bundle/, with their licences, and notes from which
// sources it was made, so that a test without Node can tell when it is out of date.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
process.chdir(here);

const built = await build({
  entryPoints: { report: 'main.js' }, outdir: 'bundle', bundle: true, minify: true, format: 'iife', target: 'es2022',
  charset: 'ascii', legalComments: 'none', metafile: true, write: false,
});

/// The packages that are in the bundle, each with its licence: whoever passes on a report passes on these, too.
function licences() {
  const folders = new Set(Object.keys(built.metafile.inputs)
    .map(file => file.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
  return [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  }).join('\n----\n\n');
}

/// Changes when any source of the bundle does. cmake/check_bundle.cmake computes the same.
function fingerprint() {
  const sources = readdirSync('.').filter(file => /\.(js|mjs|css)$|^package(-lock)?\.json$/.test(file)).sort();
  const sums = sources.map(file => `${createHash('sha256').update(readFileSync(file)).digest('hex')} ${file}\n`);
  return createHash('sha256').update(sums.join('')).digest('hex');
}

const program = built.outputFiles[0].text;
if (/<\/script|<!--/i.test(program)) throw new Error('the program would end the element it stands in');
const texts = licences();
mkdirSync('bundle', { recursive: true });
writeFileSync('bundle/report.js', `/*\nThis page holds these libraries:\n\n${texts.replaceAll('*/', '* /')}*/\n${program}`);
writeFileSync('bundle/report.css', readFileSync('report.css'));
writeFileSync('bundle/LICENSES.txt', texts);
writeFileSync('bundle/made-from.sha256', `${fingerprint()}\n`);
console.log(`bundle/report.js: ${(program.length / 1024).toFixed(0)} KiB`);

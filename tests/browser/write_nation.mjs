// SPDX-License-Identifier: BSL-1.0
// node write_nation.mjs EXAMPLE FOLDER UNITS
// Writes the national example with so many made-up units under its block of local government, each with the posts it
// was assigned in 2021 to 2026, so that the size of a nation can be tried. The numbers mean nothing; they are the same
// every time.
import { cpSync, createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';

const [example, folder, count] = process.argv.slice(2);
const units = Number(count);
cpSync(example, folder, { recursive: true });
mkdirSync(folder, { recursive: true });

let state = 40;
// A generator of a textbook (Park and Miller): the same numbers on every machine.
const below = n => Math.floor(((state = (state * 48271) % 2147483647) / 2147483647) * n);

async function write(name, lines) {
  const out = createWriteStream(`${folder}/${name}`);
  for (const line of lines) if (!out.write(line + '\n')) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

const provinces = 63;
const of_province = unit => `tinh-${unit % provinces}`;
const is_office = unit => unit % 12 === 0;

function* agencies() {
  yield 'defaults: {source: "made up to try the size", confidence: derived}\nagencies:';
  for (let p = 0; p < provinces; ++p)
    yield `  - {id: tinh-${p}, kind: peoples_committee, level: province, name: {vi: "UBND tỉnh ${p + 1}", en: "Province ${p + 1}"}, under: khoi-chinh-quyen-dia-phuong}`;
  for (let u = 0; u < units; ++u)
    yield is_office(u)
      ? `  - {id: don-vi-${u}, kind: department, level: province, name: {vi: "Sở số ${u}", en: "Department ${u}"}, under: ${of_province(u)}}`
      : `  - {id: don-vi-${u}, kind: public_service_unit, level: province, name: {vi: "Trường số ${u}", en: "School ${u}"}, under: ${of_province(u)}}`;
}

function* figures(first, last) {
  yield 'defaults: {source: "made up to try the size", confidence: derived}\nfigures:';
  for (let u = first; u < last; ++u) {
    const line = is_office(u) ? 'cadre, civil_servant' : 'public_employee';
    let posts = 20 + below(80);
    for (let year = 2021; year <= 2026; ++year) {
      yield `  - {id: p-${u}-${year}, agency: don-vi-${u}, categories: [${line}], measure: assigned, posts: ${posts}, year: ${year}}`;
      posts -= below(100) < 60 ? below(4) : 0;
    }
    yield `  - {id: m-${u}, agency: don-vi-${u}, categories: [${line}], measure: occupied, posts: ${Math.max(posts + below(10) - 8, 0)}, year: 2026}`;
  }
}

await write('units.yaml', agencies());
const of_a_file = 5000; // a file may hold a million values
for (let first = 0; first < units; first += of_a_file)
  await write(`posts-of-units-${first / of_a_file}.yaml`, figures(first, Math.min(first + of_a_file, units)));

// SPDX-License-Identifier: BSL-1.0
// The HTML report of the real directive, and of a nation: what it says is what the JSON report says, everybody can use
// it, and it opens at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { close, launch, looks, open, serious_faults } from './browser.mjs';

const program = process.env.CONGVU;
const source = process.env.CONGVU_SOURCE;

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'congvu-'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/// Runs `congvu check`; violations are no failure here.
function check(data, day, format, ...options) {
  const file = join(folder, `report.${format}`);
  try {
    execFileSync(program, ['check', data, '--as-of', day, '--format', format, '--output', file, ...options], { stdio: 'pipe' });
  } catch (error) {
    if (error.status !== 1) throw new Error(`congvu check: ${error.stderr}`);
  }
  return file;
}

const ha_tinh = join(source, 'docs/examples/ha-tinh');

/// Asks for every group and every finding.
async function show_all(page) {
  await page.evaluate(async () => {
    const pause = () => new Promise(done => setTimeout(done, 0));
    const open_groups = async () => {
      for (const group of document.querySelectorAll('.results > details')) group.open = true;
      await pause();
    };
    await open_groups();
    for (let more; (more = document.querySelector('.results .more')); await open_groups()) more.click();
  });
}

const shown = page => page.$$eval('.results .finding', all => all.map(one => {
  const terms = Object.fromEntries([...one.querySelectorAll('dt')].map(term => [term.textContent, term.nextElementSibling.textContent]));
  return { name: one.querySelector('h4').textContent, message: one.querySelector('p:not(.badges)').textContent, terms };
}));

for (const day of ['2022-12-31', '2025-07-01', '2026-12-31'])
  describe(`the report on Hà Tĩnh as of ${day}`, () => {
    let file;
    let json;
    before(() => {
      json = JSON.parse(readFileSync(check(ha_tinh, day, 'json'), 'utf8'));
      file = check(ha_tinh, day, 'html');
    });

    it('is under 2 MB', () => assert.ok(statSync(file).size < 2e6, `${statSync(file).size} bytes`));

    for (const [lang, words] of [['vi', { fix: 'Cách khắc phục gần nhất', place: 'Vị trí trong dữ liệu', id: 'Mã' }],
      ['en', { fix: 'Nearest remedy', place: 'Data at', id: 'Id' }]])
      it(`says what the JSON report says, in ${lang}`, async () => {
        const page = await open(browser, file);
        await page.click(`.languages [lang=${lang}]`);
        assert.equal(await page.getAttribute('html', 'lang'), lang);
        await show_all(page);
        const found = await shown(page);
        assert.ok(json.findings.length > 0);
        const place = ({ file: of, line, column }) => (of === null ? undefined : `${of}:${line}:${column}`);
        const by_id = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
        assert.deepEqual(
          found.map(({ name, message, terms }) => ({ name: lang === 'vi' ? name : '', message, id: terms[words.id],
            fix: terms[words.fix], place: terms[words.place] })).sort(by_id),
          json.findings.map(one => ({ name: lang === 'vi' ? one.subject.name : '', message: one.message[lang], id: one.subject.id,
            fix: one.fix?.[lang], place: place(one.location) })).sort(by_id));
        await close(page);
      });

    it('counts what it shows', async () => {
      const page = await open(browser, file);
      const tiles = await page.$$eval('.tiles li', all => all.map(one => [one.className, one.querySelector('b').textContent]));
      for (const [outcome, count] of tiles) assert.equal(Number(count.replaceAll('.', '')), json.summary[outcome]);
      assert.equal(tiles.length, 4);
      for (const outcome of ['violates', 'undetermined']) {
        if (json.summary[outcome] === 0) continue;
        await page.click(`.tiles .${outcome} button`);
        await show_all(page);
        assert.equal(await page.locator('.results .finding').count(), json.summary[outcome]);
      }
      const failing = json.findings.filter(one => one.outcome === 'violates' && one.severity === 'violation' && !one.waiver).length;
      const verdict = await page.textContent('.verdict');
      assert.equal(verdict, failing > 0 ? `${failing} vi phạm cần xử lý` : 'Không có vi phạm cần xử lý');
      await close(page);
    });

    it('shows on paper every finding that the filters let through', async () => {
      const page = await open(browser, file);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('.results .finding').count(), json.findings.length);
      assert.equal(await page.locator('.filters').first().isVisible(), false);
      assert.equal(await page.locator('#summary details:not([open])').count(), 0);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      assert.ok(await page.locator('.results > details').count() > 0);
      assert.ok(await page.locator('#summary details:not([open])').count() > 0);
      await close(page);
    });

    it('fits on A4, the picture too', async () => {
      const between_margins = 680;
      const page = await open(browser, file, { viewport: { width: between_margins, height: 1000 }, colorScheme: 'light' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      assert.ok(await page.locator('#graph .box').count() > 5);
      assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth) <= between_margins);
      const right = await page.$$eval('#graph .box', all => Math.max(...all.map(box => box.getBoundingClientRect().right)));
      assert.ok(right <= between_margins, `${right} px`);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      assert.equal(await page.locator('.on-paper').count(), 0);
      await close(page);
    });

    for (const look of looks)
      it(`has no serious fault for axe-core: ${look.name}`, async () => {
        const page = await open(browser, file, look);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('.explanation')) details.open = true;
        });
        const trace = page.locator('.trace').first();
        if (await trace.count() > 0) await trace.click();
        assert.deepEqual(await serious_faults(page), []);
        const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
        assert.ok(width <= look.viewport.width, `${width} px wide`);
        await close(page);
      });
  });

describe('the report', () => {
  it('finds Vietnamese words typed without diacritics, and says when nothing fits', async () => {
    const json = JSON.parse(readFileSync(check(ha_tinh, '2025-07-01', 'json'), 'utf8'));
    const page = await open(browser, check(ha_tinh, '2025-07-01', 'html'));
    const count = async () => Number((await page.textContent('#findings .status')).match(/^[\d.]+/)[0].replaceAll('.', ''));
    await page.fill('#findings input[type=search]', 'HUYEN loc ha');
    await page.waitForFunction(all => !document.querySelector('#findings .status').textContent.startsWith(`${all} `), json.findings.length);
    const wanted = json.findings.filter(one => JSON.stringify([one.subject, one.message]).includes('huyện Lộc Hà')).length;
    assert.ok(wanted > 0);
    assert.equal(await count(), wanted);
    await page.fill('#findings input[type=search]', 'không có chữ này');
    await page.waitForSelector('text=Không có kết quả nào phù hợp.');
    await page.click('text=Bỏ các điều kiện lọc');
    assert.equal(await count(), json.findings.length);
    await close(page);
  });

  it('groups by rule, agency and clause without losing a finding', async () => {
    const json = JSON.parse(readFileSync(check(ha_tinh, '2025-07-01', 'json'), 'utf8'));
    const page = await open(browser, check(ha_tinh, '2025-07-01', 'html'));
    for (const by of ['agency', 'clause', 'rule']) {
      await page.selectOption('select[name=group]', by);
      await show_all(page);
      assert.equal(await page.locator('.results .finding').count(), json.findings.length, by);
    }
    assert.equal(await page.locator('.results > details').count(), new Set(json.findings.map(one => one.rule)).size);
    await close(page);
  });

  it('explains a finding as congvu explain does', async () => {
    const page = await open(browser, check(ha_tinh, '2025-08-01', 'html', '--rules', 'KL40-07'));
    const told = execFileSync(program, ['explain', 'KL40-07', 'ubnd-xa-nghi-xuan', ha_tinh, '--as-of', '2025-08-01'], { encoding: 'utf8' });
    await page.fill('#findings input[type=search]', 'ubnd-xa-nghi-xuan');
    await page.waitForFunction(() => document.querySelectorAll('.results .finding').length === 1);
    await page.locator('.explanation > summary').click();
    await page.waitForSelector('.explanation li');
    const steps = told.split('\n').filter(line => /^ {2}\d+\. /.test(line)).map(line => line.replace(/^ {2}\d+\. /, '').replace(/ {2}← .*$/, ''));
    const shown_steps = await page.$$eval('.explanation ol li', all => all.map(one => one.textContent));
    // The page speaks of findings on a day on which the rule applies, so it does not say that again.
    assert.deepEqual(shown_steps, steps.slice(1));
    await close(page);
  });

  it('opens, searches and traces the picture of responsibilities by keyboard', async () => {
    const page = await open(browser, check(ha_tinh, '2022-12-31', 'html'));
    const tasks = page.locator('.box.tasks', { hasText: 'T01–T15' });
    await tasks.locator('button[aria-expanded=false]').focus();
    await page.keyboard.press('Enter');
    assert.equal(await tasks.locator('button[aria-expanded=true]').count(), 1);
    assert.equal(await tasks.locator('li').count(), 15);
    await tasks.locator('.trace').focus();
    await page.keyboard.press('Space');
    const chain = await page.textContent('.chain');
    assert.match(chain, /40-KL\/TW → căn cứ → /);
    assert.match(chain, /T01–T15 → thực hiện → /);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')), 'true');
    await page.fill('#graph input[type=search]', 't22');
    await page.waitForSelector('.box.found');
    assert.equal(await page.locator('.box.found').count(), 1);
    await close(page);
  });

  it('draws posts by year and says the same numbers in a table', async () => {
    const page = await open(browser, check(ha_tinh, '2026-12-31', 'html'));
    const json = JSON.parse(readFileSync(check(ha_tinh, '2026-12-31', 'json', '--all'), 'utf8'));
    assert.ok(json.counts.figures > 0);
    assert.equal(await page.locator('.choices [aria-pressed=true]').textContent(), 'UBND tỉnh Hà Tĩnh');
    const first = page.locator('figure').first();
    assert.equal(await first.locator('figcaption').textContent(), 'cán bộ, công chức');
    assert.match(await first.locator('tbody').textContent(), /4\.982/); // posts.yaml, 07/QĐ-UBND
    assert.ok(await first.locator('svg[role=img] circle, svg[role=img] path').count() > 0);
    await close(page);
  });

  for (const look of [looks[0], looks[2]])
    it(`writes every number of a chart in full and large enough to be read: ${look.name}`, async () => {
      const page = await open(browser, check(join(source, 'docs/examples/nation'), '2026-12-31', 'html'), look);
      const faults = await page.$$eval('figure svg[role=img]', all => all.flatMap(svg => {
        const box = svg.getBoundingClientRect();
        const scale = box.width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].filter(text => {
          const own = text.getBoundingClientRect();
          return own.left < box.left || own.right > box.right || parseFloat(getComputedStyle(text).fontSize) * scale < 12;
        }).map(text => `${text.textContent} (${scale})`);
      }));
      assert.deepEqual(faults, []);
      assert.match(await page.locator('figure svg').first().textContent(), /2\.300\.000/);
      await close(page);
    });

  it('says how many findings it leaves out', async () => {
    const country = join(source, 'docs/examples/country');
    const page = await open(browser, check(country, '2026-12-31', 'html', '--limit', '1', '--rules', 'KL40-02,TL-03'));
    assert.equal(await page.textContent('h1'), country);
    assert.match(await page.textContent('#summary'), /1 vi phạm cần xử lý/);
    assert.match(await page.textContent('#summary'), /chưa nêu 9 kết quả khác/);
    await close(page);
  });

  it('tells a reader without scripts how the check ended', async () => {
    const page = await open(browser, check(ha_tinh, '2025-07-01', 'html'), looks[0], { javaScriptEnabled: false });
    assert.match(await page.textContent('noscript p[lang=vi]'), /không đạt: [1-9]/);
    await page.close();
  });
});

describe('the report of a nation of 60,000 units', () => {
  let file;
  let count;
  before(() => {
    const data = join(folder, 'nation');
    execFileSync('node', [join(source, 'tests/browser/write_nation.mjs'), join(source, 'docs/examples/nation'), data, '60000']);
    file = check(data, '2026-12-31', 'html');
  });

  it('is under 15 MB', () => assert.ok(statSync(file).size < 15e6, `${statSync(file).size} bytes`));

  it('opens within two seconds and answers at once', async t => {
    // The fastest of a few, for other work may come between; where it does all the time, it gets its share of it.
    const busy = Math.max(1, loadavg()[0] / availableParallelism());
    const limit = 2000 * busy;
    let page;
    let opened = Infinity;
    for (let tries = 0; tries < 5 && opened >= 2000; ++tries) {
      await page?.close();
      page = await browser.newPage();
      const start = performance.now();
      await page.goto(`file://${file}`);
      await page.waitForSelector('#rules td');
      opened = Math.min(opened, performance.now() - start);
    }
    count = await page.textContent('#findings .status');
    const within = async (act, fits) => {
      const from = performance.now();
      await act();
      await page.waitForFunction(fits);
      return Math.round(performance.now() - from);
    };
    const searched = await within(() => page.fill('#findings input[type=search]', 'truong so 59999'),
      () => document.querySelectorAll('.results .finding').length === 3);
    const grouped = await within(() => page.selectOption('select[name=group]', 'agency'),
      () => document.querySelectorAll('.results > details').length === 1);
    const cleared = await within(() => page.click('text=Bỏ các điều kiện lọc'),
      () => document.querySelectorAll('.results > details').length === 50);
    const switched = await within(() => page.click('.languages [lang=en]'), () => document.documentElement.lang === 'en');
    t.diagnostic(`${busy.toFixed(1)} times as much work as processors; ${count}; opened in ${Math.round(opened)} ms, searched in ${searched}, grouped in ${grouped}, cleared in ${cleared}, other language in ${switched}`);
    assert.ok(opened < limit, `${opened} ms to open, ${limit} allowed`);
    for (const wait of [searched, grouped, cleared, switched]) assert.ok(wait < limit, `${wait} ms to answer, ${limit} allowed`);
    await page.close();
  });
});

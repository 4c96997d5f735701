// SPDX-License-Identifier: BSL-1.0
// The documentation as people get it: every link leads somewhere, every picture is there, and everybody can read it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { close, launch, looks, open, serious_faults } from './browser.mjs';

const site = process.env.CONGVU_SITE;

/// Anchors that Doxygen 1.9.4 itself links to and does not write, where all members of a kind are hidden.
const doxygens_own = /#(nested-classes|define-members|pub-types|typedef-members)$/;

describe('the links of the site', () => {
  const pages = readdirSync(site).filter(file => file.endsWith('.html'));
  const text = new Map(pages.map(file => [file, readFileSync(join(site, file), 'utf8')]));
  const decode = words => words.replaceAll('&amp;', '&').replaceAll('&#160;', ' ');
  const anchors = new Map();
  const anchors_of = file => {
    if (!anchors.has(file)) {
      const html = text.get(file) ?? readFileSync(join(site, file), 'utf8');
      anchors.set(file, new Set([...html.matchAll(/\s(?:id|name)\s*=\s*"([^"]*)"/g)].map(([, id]) => decode(id))));
    }
    return anchors.get(file);
  };

  it('lead to a page and a place that are there', () => {
    assert.ok(pages.length > 100, `${pages.length} pages`);
    const dead = [];
    let count = 0;
    for (const [file, html] of text) {
      if (file === 'sample-report.html') continue; // it is no page of Doxygen and links within itself
      for (const [, link] of html.matchAll(/<(?:a|area|link|img|script|iframe|object|embed)\b[^>]*?\s(?:href|xlink:href|src|data)\s*=\s*"([^"]*)"/g)) {
        if (/^(https?:|mailto:|javascript:|data:)/.test(link)) continue;
        const [path, anchor] = decode(link).split('#');
        const target = path === '' ? file : decodeURIComponent(path);
        ++count;
        if (!existsSync(resolve(dirname(join(site, file)), target))) dead.push(`${file}: ${link}`);
        else if (anchor && target.endsWith('.html') && !doxygens_own.test(link) && !anchors_of(target).has(decodeURIComponent(anchor)))
          dead.push(`${file}: ${link}`);
      }
    }
    assert.ok(count > 1000, `${count} links`);
    assert.deepEqual(dead, []);
  });
});

describe('the words of the site', () => {
  it('hold no command that Doxygen did not understand', () => {
    const left = [];
    for (const file of readdirSync(site).filter(one => one.endsWith('.html') && !/_source\.html$|^code-|^sample-/.test(one))) {
      const text = readFileSync(join(site, file), 'utf8').replace(/<div class="fragment">[\s\S]*?<\/div><!-- fragment -->/g, '')
        .replace(/<(script|pre|code|tt)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
      const found = text.match(/.{0,40}([@\\](ref|anchor|include|snippet|rule|subpage)\b|&lt;\/?(tt|em|code)&gt;).{0,40}/);
      if (found) left.push(`${file}: ${found[0]}`);
    }
    assert.deepEqual(left, []);
  });
});

describe('the pages of the site', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  function page_called(title) {
    const found = readdirSync(site).find(file => file.endsWith('.html') && readFileSync(join(site, file), 'utf8').includes(`<title>congvu: ${title}`));
    assert.ok(found, `no page ${title}`);
    return join(site, found);
  }

  it('lead from the page of KL28-01 to clause, figures, source, test and API, each in one click, and back', async () => {
    const page = await open(browser, page_called('KL28-01'));
    const start = page.url();
    const back_to = /^KL28-01\b/;
    for (const [link, arrives] of [
      ['28-KL/TW (21/02/2022)', /28-KL\/TW/],
      ['public_employee_quota_is_cut', /budget-paid public-employee quota/],
      ['include/congvu/rules/kl28.hpp', /inline constexpr Rule<QuotaHistory> public_employee_quota_is_cut/],
      ['tests/rules/kl28_test.cpp', /TEST_CASE\("KL28-01/],
    ]) {
      await page.goto(start);
      await page.locator('.contents a', { hasText: link }).first().click();
      assert.notEqual(page.url(), start, link);
      assert.match(await page.textContent('.contents'), arrives, link);
      await page.locator('.contents a', { hasText: back_to }).first().click();
      assert.equal(page.url().split('#')[0], start, `back from ${link}`);
    }
    await page.goto(start);
    assert.ok(await page.locator(':is(h1, h2)', { hasText: 'Figures of the law by day' }).count() === 1);
    await close(page);
  });

  for (const [name, file] of [['front page', join(site, 'index.html')], ['a rule', page_called('KL28-01')],
    ['the catalogue', page_called('Rules by document and clause')], ['a type', page_called('QuotaHistory Struct')],
    ['a guide', page_called('Scenario tables')],
    ['another guide', page_called('Add a rule')], ['a data set', page_called('Hà Tĩnh')], ['sample report', join(site, 'sample-report.html')]])
    for (const look of looks)
      it(`have no serious fault for axe-core: ${name}, ${look.name}`, async () => {
        const page = await open(browser, file, look);
        await page.waitForTimeout(300);
        assert.deepEqual(await serious_faults(page), []);
        await close(page);
      });
});

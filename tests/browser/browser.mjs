// SPDX-License-Identifier: BSL-1.0
// Debian's Chromium, and what every test asks of a page.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/// How long a browser on a busy machine may take for one step, in milliseconds.
const patience = 120_000;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    timeout: patience,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/// Looks: as most have it, at night, on a telephone.
export const looks = [
  { name: 'light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 400, height: 800 }, colorScheme: 'light' },
];

/// Opens a file; the page may load nothing but files and must throw nothing.
export async function open(browser, file, look = looks[0], options = {}) {
  const page = await browser.newPage({ viewport: look.viewport, colorScheme: look.colorScheme, ...options });
  page.setDefaultTimeout(patience);
  page.faults = [];
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('console', message => message.type() === 'error' && page.faults.push(message.text()));
  page.on('request', request => /^(file|data|blob|about):/.test(request.url()) || page.faults.push(`asks for ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  return page;
}

export async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.close();
}

/// What axe-core finds that is serious or worse.
export async function serious_faults(page, options = {}) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(given => globalThis.axe.run(given.context ?? document,
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false }), options);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')} (${nodes.length})`);
}

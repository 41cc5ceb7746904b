// How long a reader of a large matrix waits. To be run by hand, where playwright-core is installed:
//   node matrix_bench.mjs SITE [PAGE]
// CHROMIUM names the browser. Prints the time to the first content, to the end of loading, and that
// from each key or choice to the next picture, and to the last row: the median and the longest of nine.
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [site, name = 'matrix.html'] = process.argv.slice(2);
const rounds = 9;
const { chromium } = createRequire(process.cwd() + '/')('playwright-core');
const file = join(site, name);
if (!existsSync(file)) throw new Error(`${file} does not exist; make it with site_bench`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const middle = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(0)} ms, at most ${sorted.at(-1).toFixed(0)} ms`;
};

const loads = { first: [], whole: [] };
let page;
for (let i = 0; i < 3; ++i) {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${pathToFileURL(resolve(file))}`, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const seen = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    whole: performance.getEntriesByType('navigation')[0].loadEventEnd,
  }));
  for (const [key, list] of Object.entries(loads)) list.push(seen[key]);
}
const size = await page.evaluate(() => ({
  nodes: document.querySelectorAll('*').length,
  rows: document.querySelectorAll('#matrix tbody tr').length,
  columns: document.querySelectorAll('#matrix thead th').length - 1,
}));
console.log(`${name}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${size.rows} rows, ${size.columns} columns, ${size.nodes} elements`);
console.log(`first content  ${middle(loads.first)}`);
console.log(`loaded         ${middle(loads.whole)}`);

// From a change of a field to the picture after it; what the script does in between is all there.
const asks = { words: ['law_number_4', '', 'fail'], verdict: ['fail', 'skip', ''], chapter: ['chapter_3', '', 'chapter_7'] };
for (const [id, values] of Object.entries(asks)) {
  const times = { script: [], picture: [], whole: [] };
  for (let i = 0; i < rounds; ++i) {
    const [script, picture, whole] = await page.evaluate(
      ([field, value]) =>
        new Promise((done) => {
          const input = document.getElementById(field);
          input.value = value;
          const began = performance.now();
          input.dispatchEvent(new Event('input', { bubbles: true }));
          const worked = performance.now() - began;
          document.body.getBoundingClientRect();
          requestAnimationFrame(() =>
            setTimeout(() => {
              const seen = performance.now() - began;
              const table = document.getElementById('matrix');
              const look = () => {
                document.body.getBoundingClientRect();
                if (table.ariaBusy) setTimeout(look);
                else done([worked, seen, performance.now() - began]);
              };
              look();
            }),
          );
        }),
      [id, values[i % values.length]],
    );
    times.script.push(script);
    times.picture.push(picture);
    times.whole.push(whole);
  }
  console.log(`${id.padEnd(14)} ${middle(times.script)} of script; to the picture ${middle(times.picture)}; to the last row ${middle(times.whole)}`);
}
await browser.close();

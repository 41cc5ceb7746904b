// What hands do: the theme, the copy button, and the way through a page by keyboard alone.
import { ensure, expect } from './faults.mjs';
import { watched } from './watched.mjs';

const paperOf = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const keepsTheme = async (browser, base) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const { page, open } = await watched(context, base);
  await open('index.html', 'theme');
  const light = await paperOf(page);
  await page.click('button.theme');
  const dark = await paperOf(page);
  ensure('theme', 'the button changes nothing', light !== dark);
  for (const name of ['matrix.html', 'property/wait.echild.html']) {
    await page.goto(base + name);
    expect('theme', `the paper of ${name}`, await paperOf(page), dark);
  }
  await page.click('button.theme');
  expect('theme', 'the paper of the light theme', await paperOf(page), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect('theme', 'the paper of the light theme where the system is dark', await paperOf(page), light);
  await page.click('button.theme');
  expect('theme', 'the paper as the system has it', await paperOf(page), dark);
  expect('theme', 'what is kept', await page.evaluate(() => localStorage.length), 0);
  await context.close();
};

const copies = async (browser, base) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, open } = await watched(context, base);
  await open('property/wait.echild.html', 'copy');
  const line = await page.textContent('pre.command');
  await page.click('button.copy');
  await page.waitForFunction(() => document.querySelector('button.copy').textContent === 'Copied');
  expect('copy', 'what was copied', await page.evaluate(() => navigator.clipboard.readText()), line);
  ensure('copy', `the line is ${line}`, line.startsWith('proctor replay wait.echild '));
  await context.close();
};

const focused = (page) =>
  page.evaluate(() => {
    const { className, id, tagName, href, ariaLabel } = document.activeElement;
    const seen = getComputedStyle(document.activeElement).outlineStyle !== 'none';
    return { name: className || id || ariaLabel || href || tagName, id, seen };
  });

const goesByKeyboard = async (browser, base) => {
  const context = await browser.newContext();
  const { page, open } = await watched(context, base);
  await open('matrix.html', 'keyboard');
  await page.keyboard.press('Tab');
  expect('keyboard', 'the first stop', (await focused(page)).name, 'skip-link');
  await page.keyboard.press('Enter');
  const stops = [];
  for (let i = 0; i < 8; ++i) {
    await page.keyboard.press('Tab');
    const { name, id, seen } = await focused(page);
    stops.push(id || name);
    ensure('keyboard', `where the focus is cannot be seen at ${name}`, seen);
  }
  expect('keyboard', 'the stops after the skip link', stops.slice(0, 4), ['words', 'verdict', 'platform', 'chapter']);
  ensure('keyboard', `the table is not reached: ${stops}`, stops.some((stop) => /scroll/.test(stop)));
  await page.keyboard.press('/');
  expect('keyboard', 'what / goes to', (await focused(page)).id, 'words');
  await page.keyboard.type('a/b');
  expect('keyboard', 'what is typed there', await page.inputValue('#words'), 'a/b');
  await context.close();
};

export const obeysHands = async (browser, { base }) => {
  await keepsTheme(browser, base);
  await copies(browser, base);
  await goesByKeyboard(browser, base);
};

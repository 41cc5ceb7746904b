// How a page looks: at every width, on paper, with a script and without, wherever it comes from.
import { ensure, expect } from './faults.mjs';
import { watched } from './watched.mjs';

const sizes = {
  narrow: { width: 320, height: 640 },
  wide: { width: 1280, height: 800 },
  // What is left of 1280 px at 200 %.
  zoomed: { width: 640, height: 400 },
  // What A4 leaves between margins of 1 cm.
  paper: { width: 718, height: 1047 },
};

const overhang = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const right = (each) => each.getBoundingClientRect().right;
  const scrolls = (each) => each.closest('.scroll') && getComputedStyle(each.closest('.scroll')).overflowX !== 'visible';
  const widest = [...document.querySelectorAll('body *')]
    .filter((each) => !scrolls(each))
    .reduce((one, other) => (right(other) > right(one) ? other : one));
  return `${scrollWidth - clientWidth} px to the side, by ${widest.outerHTML.slice(0, 120)}`;
};

const fitsInto = async (page, where, window) => {
  await page.emulateMedia({ media: window === 'paper' ? 'print' : 'screen' });
  await page.setViewportSize(sizes[window]);
  const found = await page.evaluate(overhang);
  ensure(`${where}, ${window}`, `it scrolls ${found}`, found === '');
};

const unfoldsOnPaper = async (page, where) => {
  const folded = await page.evaluate(
    () => [...document.querySelectorAll('main details > :not(summary)')].filter((each) => !each.checkVisibility()).length,
  );
  expect(`${where}, paper`, 'parts that stay folded', folded, 0);
};

// Styled, with its mark, and with all its words.
const isWhole = async (page, where) => {
  const seen = await page.evaluate(() => ({
    styled: getComputedStyle(document.querySelector('.masthead')).display,
    picture: document.querySelector('.wordmark img').naturalWidth > 0,
    headings: document.querySelectorAll('main h1').length,
    words: document.querySelector('main').innerText.length > 100,
  }));
  expect(where, 'what is there', seen, { styled: 'flex', picture: true, headings: 1, words: true });
};

// The words of a page, but for those that only a script can use.
const textOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(tr, dd, li, p)')]
      .filter((each) => !each.closest('.plot, .filter, .shown'))
      .map((each) => each.textContent)
      .join('\n'),
  );

const texts = new Map();

const saysTheSame = async (page, name, where) => {
  const text = await textOf(page);
  if (!texts.has(name)) texts.set(name, text);
  ensure(where, 'it says something else than with a script', texts.get(name) === text);
};

/** Every page of a site as one reader sees it: from a place, in windows, with a script or without. */
export const looksRight = async (browser, reader, pages) => {
  const { site, base, from, tolerated, script, windows, scale = 1 } = reader;
  const context = await browser.newContext({ javaScriptEnabled: script, deviceScaleFactor: scale });
  const { page, open } = await watched(context, base, tolerated);
  for (const name of pages) {
    const where = `${name} from ${from} ${script ? 'with' : 'without'} script`;
    await open(name, where);
    await isWhole(page, where);
    await saysTheSame(page, `${site}/${name}`, where);
    for (const window of windows) await fitsInto(page, where, window);
    if (windows.includes('paper')) await unfoldsOnPaper(page, where);
  }
  await context.close();
};

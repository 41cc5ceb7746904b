// Whether everyone can read a page: axe-core by the rules of WCAG 2.2 AA, in the light and wide,
// and what depends on looks in the dark and narrow too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensure } from './faults.mjs';
import { watched } from './watched.mjs';

const axe = readFileSync(createRequire(process.cwd() + '/').resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const everything = { type: 'tag', values: tags };
const looks = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'] };

const examine = async (page, where, runOnly) => {
  const violations = await page.evaluate(async (rules) => {
    const result = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any.map((any) => any.message).join('; ')}`));
  }, runOnly);
  for (const violation of violations.slice(0, 5)) ensure(where, violation, false);
  ensure(where, `${violations.length} violations`, violations.length === 0);
};

export const isAccessible = async (browser, { base }, pages) => {
  for (const [colorScheme, viewport, rules] of [
    ['light', { width: 1280, height: 800 }, everything],
    ['dark', { width: 320, height: 640 }, looks],
  ]) {
    const context = await browser.newContext({ colorScheme, viewport });
    const { page, open } = await watched(context, base);
    for (const name of pages) {
      await open(name);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        // What comes into view late would move what is being measured.
        for (const each of document.querySelectorAll('.entries > li')) each.style.contentVisibility = 'visible';
      });
      await page.evaluate(axe);
      await examine(page, `${name}, ${colorScheme}`, rules);
    }
    await context.close();
  }
};

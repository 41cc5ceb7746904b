// A page of a browser whose every word on the console and every request is looked at.
import { complain } from './faults.mjs';

/**
 * Gives a tab of the context and how to open a page of `base` in it. Complains of errors, of
 * requests that leave `base` or fail, and of what is said on the console, but for what
 * `tolerated` matches.
 */
export const watched = async (context, base, tolerated = /^$/) => {
  const page = await context.newPage();
  let where = base;
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type()) && !tolerated.test(said.text()))
      complain(where, `the console says: ${said.text()}`);
  });
  page.on('pageerror', (error) => complain(where, `the script fails: ${error.message}`));
  page.on('request', (request) => {
    if (![base, 'about:blank'].some((start) => request.url().startsWith(start))) complain(where, `it asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What a page leaves behind unread when it is left is nobody's fault.
    if (request.failure().errorText === 'net::ERR_ABORTED') return;
    if (!tolerated.test(request.url())) complain(where, `it does not get ${request.url()}`);
  });
  page.on('response', (response) => {
    if (!response.ok()) complain(where, `${response.status()} for ${response.url()}`);
  });
  const open = async (name, called = name) => {
    where = called;
    await page.goto(base + name, { waitUntil: 'load' });
  };
  return { page, open };
};

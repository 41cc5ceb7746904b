// Usage: node browser_check.mjs CHROMIUM SITE HOSTILE_SITE [STEP]: what a browser finds wrong with the two.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAccessible } from './access.mjs';
import { complain, conclude } from './faults.mjs';
import { filters } from './filter.mjs';
import { obeysHands } from './hands.mjs';
import { pagesOf } from './kinds.mjs';
import { looksRight } from './looks.mjs';
import { served } from './served.mjs';
import { isValid } from './valid.mjs';

const { chromium } = createRequire(process.cwd() + '/')('playwright-core');
const [executablePath, site, hostile, only] = process.argv.slice(2);

// What Jenkins sends with the pages that a build leaves, and what Chromium then says of scripts.
const jenkins = { 'Content-Security-Policy': "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';" };
const scriptRefused = /script.*(Content Security Policy|sandboxed)|\.js$/is;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const server = await served(site);
const strict = await served(site, jenkins);
const pages = pagesOf(site);
const onDisk = { site, from: 'a file', base: `${pathToFileURL(resolve(site))}/`, windows: ['narrow', 'wide', 'paper'] };
const overHttp = { site, from: 'a server', base: server.base, windows: ['zoomed'], scale: 2 };
const fromJenkins = { site, from: 'Jenkins', base: strict.base, tolerated: scriptRefused, script: true, windows: ['wide'] };
const ofHostile = { ...onDisk, site: hostile, base: `${pathToFileURL(resolve(hostile))}/`, script: true };

const steps = {
  disk: () => looksRight(browser, { ...onDisk, script: true }, pages),
  disk_without_script: () => looksRight(browser, { ...onDisk, script: false }, pages),
  server: () => looksRight(browser, { ...overHttp, script: true }, pages),
  server_without_script: () => looksRight(browser, { ...overHttp, script: false }, pages),
  jenkins: () => looksRight(browser, fromJenkins, pages),
  hostile: () => looksRight(browser, ofHostile, pagesOf(hostile)),
  access: () => isAccessible(browser, overHttp, pages),
  valid: () => isValid(site),
  valid_hostile: () => isValid(hostile),
  filter: () => filters(browser, overHttp),
  hands: () => obeysHands(browser, overHttp),
};
console.log(`${pages.length} pages: ${pages.join(' ')}`);
for (const [name, step] of Object.entries(steps)) {
  if (only && name !== only) continue;
  const began = performance.now();
  await step().catch((error) => complain(name, error.stack));
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
await browser.close();
for (const each of [server, strict]) each.end();
conclude();

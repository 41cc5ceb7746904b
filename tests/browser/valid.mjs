// Whether every file of the site is HTML as html-validate understands the standard.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { complain, ensure } from './faults.mjs';

const { HtmlValidate } = createRequire(process.cwd() + '/')('html-validate');

const rules = {
  // Ids of properties and keys of platforms are anchors, and hold dots.
  'valid-id': ['error', { relaxed: true }],
  // A title names platforms, and they are called as their owners like.
  'long-title': 'off',
};

const config = { root: true, extends: ['html-validate:recommended'], rules };

export const isValid = async (site) => {
  const validator = new HtmlValidate(config);
  const files = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html'));
  for (const name of files) {
    const { results } = await validator.validateFile(join(site, name));
    const messages = results.flatMap((result) => result.messages);
    for (const { line, ruleId, message } of messages.slice(0, 5)) complain(`${name}:${line}`, `${ruleId}: ${message}`);
    ensure(name, `${messages.length} findings of html-validate`, messages.length === 0);
  }
};

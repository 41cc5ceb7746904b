// Usage: node schema_check.mjs schema.json RECORD... : every line of every record against the schema.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const Ajv2020 = require('ajv/dist/2020');

const [schema, ...records] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

let lines = 0;
const seen = new Set();
for (const record of records) {
  readFileSync(record, 'utf8').split('\n').filter(Boolean).forEach((line, index) => {
    const event = JSON.parse(line);
    lines += 1;
    seen.add(event.event);
    if (validate(event)) return;
    process.exitCode = 1;
    console.log(`${record}:${index + 1}: ${ajv.errorsText(validate.errors)}\n  ${line}`);
  });
}
console.log(`${lines} lines, events ${[...seen].sort().join(' ')}`);
if (lines === 0) process.exitCode = 1;

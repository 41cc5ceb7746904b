// Usage: node check.mjs MANIFEST: every document of it is what the API of Kubernetes takes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { loadAll } = require('js-yaml');

const documents = loadAll(readFileSync(process.argv[2], 'utf8'));
for (const document of documents) {
  const { [document.kind]: Model } = require(`kubernetes-models/${document.apiVersion}`);
  new Model(document).validate();
}
const job = documents.find((document) => document.kind === 'Job');
const fleet = documents.find((document) => document.kind === 'ConfigMap').data['fleet.toml'];
const platforms = fleet.match(/^\[\[platform\]\]$/gm).length;
if (job.spec.completions !== platforms)
  throw new Error(`${job.spec.completions} completions for ${platforms} platforms`);
console.log(`${documents.length} documents, ${platforms} platforms`);

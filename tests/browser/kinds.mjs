// The pages of a site by kind: those of which there is one, and two of each of which there are many.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const single = ['index', 'matrix', 'diff', 'traits', 'costs', 'history', 'sources', 'sensitivity', 'about'];

// Of properties, one with failures, one with skips, one that all keep.
const properties = ['descriptors.table_follows_model', 'limits.nproc_eagain_exactly_at_limit', 'wait.each_child_exactly_once'];

export const pagesOf = (site) => {
  const two = (folder, wanted = []) => {
    const all = readdirSync(join(site, folder)).filter((name) => name.endsWith('.html')).sort();
    const there = wanted.map((name) => `${name}.html`).filter((name) => all.includes(name));
    return (there.length > 0 ? there : [all[0], all.at(-1)]).map((name) => `${folder}/${name}`);
  };
  const pages = single.map((name) => `${name}.html`).filter((name) => existsSync(join(site, name)));
  for (const folder of ['platform', 'diff', 'history'])
    if (existsSync(join(site, folder))) pages.push(...two(folder));
  pages.push(...two('property', properties));
  return [...new Set(pages)];
};

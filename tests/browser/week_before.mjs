// Usage: node week_before.mjs RECORD OTHER: prints RECORD as if made a week before, with one verdict of OTHER.
import { readFileSync } from 'node:fs';

const id = 'identity.zombie_keeps_its_pid';
const [record, other] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
const isThat = (line) => line.startsWith(`{"event":"property","id":"${id}"`);
for (const line of record)
  console.log(
    (isThat(line) ? other.find(isThat) : line)
      .replace(/2026-01-31T/g, '2026-01-24T')
      .replace(/"run":"[0-9a-f]{8}/, '"run":"00000007'),
  );

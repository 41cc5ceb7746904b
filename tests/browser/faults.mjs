// What is wrong with the site, said as it is found.
import { isDeepStrictEqual } from 'node:util';

let found = 0;
let checks = 0;

export const complain = (where, what) => {
  found += 1;
  console.log(`${where}: ${what}`);
};

/** Counts a check, and complains unless it holds. */
export const ensure = (where, what, holds) => {
  checks += 1;
  if (!holds) complain(where, what);
};

/** As ensure, for what should equal something. */
export const expect = (where, what, observed, expected) =>
  ensure(
    where,
    `${what}: expected ${JSON.stringify(expected)}, observed ${JSON.stringify(observed)}`,
    isDeepStrictEqual(observed, expected),
  );

/** Says how much was looked at; the exit code is 1 if anything was found, or nothing looked at. */
export const conclude = () => {
  console.log(`${checks} checks, ${found} faults`);
  process.exitCode = found > 0 || checks === 0 ? 1 : 0;
};

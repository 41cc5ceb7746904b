// The filter of the matrix: which rows it leaves, what it says, and that an address keeps it.
import { expect } from './faults.mjs';
import { watched } from './watched.mjs';

const all = 18;
const gvisor = 'gvisor';
const uml = 'user-mode-linux';
const zombie = 'identity.zombie_keeps_its_pid';
const table = 'descriptors.table_follows_model';
const nproc = 'limits.nproc_eagain_exactly_at_limit';
const echild = 'wait.echild';
const sessions = 'sessions.setsid_makes_a_leader';
const differing = [zombie, table, nproc, echild, sessions];

// What is asked, and the rows that are left.
const questions = [
  [{ words: 'zombie' }, [zombie, 'zombies.exited_child_is_zombie_until_waited']],
  [{ words: 'DESCRIPTOR number' }, ['descriptors.open_returns_lowest_free', 'descriptors.dup2_replaces_target', table]],
  [{ words: 'only:gvisor' }, [zombie, nproc, echild]],
  [{ words: 'only:user-mode' }, [sessions]],
  [{ words: 'gvisor:fail' }, [table, nproc, echild]],
  [{ words: 'gvisor:timeout' }, [zombie]],
  [{ words: 'user-mode:broken gvisor:broken' }, [table]],
  [{ words: 'is:differs' }, differing],
  [{ words: 'is:kept chapter:exit' }, ['exit.status_is_low_8_bits']],
  [{ words: 'only:solaris' }, [], 'No platform is called solaris'],
  [{ words: 'no such words' }, []],
  [{ verdict: 'error' }, [echild]],
  [{ verdict: 'unexpected' }, [zombie, table, sessions]],
  [{ verdict: 'fail', platform: uml }, [table]],
  [{ verdict: 'fail', platform: gvisor, chapter: 'wait' }, [echild]],
  [{ chapter: 'descriptors' }, ['descriptors.open_returns_lowest_free', 'descriptors.dup2_replaces_target', table]],
  [{ platform: gvisor }, differing],
];

const stateOf = async (page) => {
  await page.locator('#matrix:not([aria-busy])').waitFor({ state: 'attached' });
  return page.evaluate(() => ({
    rows: [...document.querySelectorAll('#matrix tbody tr:not(.chapter)')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.id),
    empty: [...document.querySelectorAll('#matrix tr.chapter')].filter(
      (row) => row.checkVisibility() && [...row.parentElement.rows].slice(1).every((each) => !each.checkVisibility()),
    ).length,
    columns: [...document.querySelectorAll('#matrix thead th:not(.first)')].filter((cell) => cell.checkVisibility()).length,
    says: document.getElementById('shown').textContent,
    hash: location.hash,
  }));
};

const ask = async (page, question) => {
  await page.evaluate(() => document.getElementById('clear').click());
  for (const [name, value] of Object.entries(question))
    if (name === 'words') await page.fill('#words', value);
    else await page.selectOption(`#${name}`, value);
};

const answers = async (browser, base) => {
  const context = await browser.newContext();
  const { page, open } = await watched(context, base);
  const again = await watched(context, base);
  await open('matrix.html');
  for (const [i, [question, rows, complaint]] of questions.entries()) {
    const where = `matrix.html, ${JSON.stringify(question)}`;
    await ask(page, question);
    const expected = {
      rows,
      empty: Object.keys(question).join() === 'platform' ? 7 : 0,
      columns: question.platform ? 1 : 4,
      says: complaint ?? `${rows.length} of ${all} properties`,
      hash: `#?${new URLSearchParams(question)}`,
    };
    expect(where, 'what is shown', await stateOf(page), expected);
    if (i % 3 !== 0) continue;
    await again.page.goto('about:blank');
    await again.open(`matrix.html${expected.hash}`, where);
    expect(where, 'what its address shows', await stateOf(again.page), expected);
  }
  await page.click('#clear');
  const { rows, hash } = await stateOf(page);
  expect('matrix.html, cleared', 'what is shown', { rows, hash }, { rows: differing, hash: '' });
  await context.close();
};

const unfolds = async (browser, base, javaScriptEnabled) => {
  const where = `matrix.html ${javaScriptEnabled ? 'with' : 'without'} script`;
  const context = await browser.newContext({ javaScriptEnabled });
  const { page, open } = await watched(context, base);
  await open('matrix.html', where);
  expect(where, 'what is shown', (await stateOf(page)).rows, differing);
  await page.check('#alike');
  const { rows, hash } = await stateOf(page);
  expect(where, 'how many rows unfold', rows.length, all);
  expect(where, 'its address', hash, javaScriptEnabled ? '#?alike=1' : '');
  await page.goto('about:blank');
  await open('matrix.html#exit.status_is_low_8_bits', where);
  const seen = (await stateOf(page)).rows.includes('exit.status_is_low_8_bits');
  expect(where, 'that a folded row is shown where the address names it', seen, true);
  await context.close();
};

export const filters = async (browser, { base }) => {
  await answers(browser, base);
  await unfolds(browser, base, true);
  await unfolds(browser, base, false);
};

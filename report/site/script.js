// Conveniences only: every page is complete without this.
'use strict';

(() => {
  const root = document.documentElement;
  const remember = (theme) => {
    try {
      if (theme) localStorage.setItem('proctor-theme', theme);
      else localStorage.removeItem('proctor-theme');
    } catch {
      // Where nothing may be kept, the choice lasts as long as the page.
    }
  };
  const show = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    const kept = localStorage.getItem('proctor-theme');
    if (kept === 'light' || kept === 'dark') show(kept);
  } catch {
    // As above.
  }

  const button = (text, name) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = name;
    made.textContent = text;
    return made;
  };

  const offerThemes = () => {
    const names = { '': 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' };
    const next = { '': 'dark', dark: 'light', light: '' };
    const change = button(names[root.dataset.theme ?? ''], 'theme');
    change.addEventListener('click', () => {
      const theme = next[root.dataset.theme ?? ''];
      show(theme);
      remember(theme);
      change.textContent = names[theme];
    });
    document.querySelector('.masthead')?.append(change);
  };

  const copy = async (text, from) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection()?.selectAllChildren(from);
      return document.execCommand('copy');
    }
    return true;
  };

  const offerCopies = () => {
    for (const line of document.querySelectorAll('pre.command')) {
      const offer = button('Copy', 'copy');
      offer.setAttribute('aria-live', 'polite');
      offer.addEventListener('click', async () => {
        offer.textContent = (await copy(line.textContent, line)) ? 'Copied' : 'Selected';
        setTimeout(() => (offer.textContent = 'Copy'), 2000);
      });
      const box = document.createElement('div');
      box.className = 'replay';
      line.before(box);
      box.append(line, offer);
    }
  };

  const broken = new Set(['fail', 'timeout', 'crash']);
  const plainly = (text) => text.trim().toLowerCase().replace(/\s+/g, '-');

  const markIn = (cell) => {
    if (cell.className) return { verdict: cell.className, unexpected: false };
    const { classList } = cell.querySelector('.mark');
    return { verdict: classList[1], unexpected: classList.contains('unexpected') };
  };

  // The cells of a row with the columns that each spans, and the mark in each column.
  const readCells = (row) => {
    const marks = [];
    const cells = [...row.cells].slice(1).map((cell) => {
      const from = marks.length;
      marks.push(...Array(cell.colSpan).fill(markIn(cell)));
      return { cell, from, span: cell.colSpan, text: cell.firstElementChild };
    });
    return { cells, marks };
  };

  // What a filter needs to know of the matrix, read once.
  const readMatrix = (table) => {
    const columns = [...table.tHead.rows[0].cells].slice(1).map((cell) => {
      const keys = cell.dataset.keys.split(' ');
      const alike = document.getElementById(`alike-${keys[0]}`) ?? cell;
      const names = [...alike.querySelectorAll('a:not(.more)')].map((link) => plainly(link.textContent));
      return { cell, platforms: keys.map((key, i) => ({ key, name: names[i] ?? key })) };
    });
    const chapters = [...table.tBodies].map((body) => ({
      body,
      name: body.dataset.chapter,
      unfold: body.querySelector('.unfold'),
      band: body.rows[0].cells[1],
      rows: [...body.rows].slice(1).map((row) => ({
        row,
        ...readCells(row),
        chapter: body.dataset.chapter,
        standing: row.dataset.standing,
        alike: row.classList.contains('alike'),
        broken: Number(row.dataset.broken),
        words: `${row.id} ${row.cells[0].lastElementChild.textContent}`.toLowerCase(),
      })),
    }));
    return { columns, chapters };
  };

  const has = (mark, verdict) =>
    verdict === 'broken'
      ? broken.has(mark.verdict)
      : verdict === 'unexpected'
        ? mark.unexpected
        : mark.verdict === verdict;

  const verdictNames = new Set([
    'broken', 'unexpected', 'pass', 'fail', 'timeout', 'crash', 'error', 'inconclusive', 'skip', 'absent',
  ]);

  // Where the platforms stand whose name begins so: the column, and how many of them it holds.
  const find = (columns, name) =>
    columns.flatMap(({ platforms }, index) => {
      const count = platforms.filter((each) => each.key.startsWith(name) || each.name.startsWith(name)).length;
      return count > 0 ? [{ index, count }] : [];
    });

  // A term of the query as a test of a row, or the name of a platform that is not here.
  const testOf = (term, columns) => {
    const colon = term.lastIndexOf(':');
    const [left, right] = colon < 0 ? ['', ''] : [term.slice(0, colon), term.slice(colon + 1)];
    if (left === 'is') return (row) => row.standing === right;
    if (left === 'chapter') return (row) => row.chapter === right;
    if (left === 'verdict') return (row) => row.marks.some((mark) => has(mark, right));
    if (left === 'only') {
      const there = find(columns, right);
      const count = (row) => there.reduce((sum, at) => sum + (has(row.marks[at.index], 'broken') ? at.count : 0), 0);
      return there.length === 0 ? right : (row) => row.broken > 0 && row.broken === count(row);
    }
    if (left !== '' && verdictNames.has(right)) {
      const there = find(columns, left);
      return there.length === 0 ? left : (row) => there.some((at) => has(row.marks[at.index], right));
    }
    return (row) => row.words.includes(term);
  };

  // Says that a platform is not on this page, and where it is.
  const redirect = (output, name) => {
    const windows = [...document.querySelectorAll('#windows a')];
    const other = windows.find((link) => link.dataset.keys.split(' ').some((key) => key.startsWith(name)));
    output.textContent = other ? `${name} stands in ` : `No platform is called ${name}`;
    if (!other) return;
    const link = document.createElement('a');
    link.href = other.getAttribute('href') + location.hash;
    link.textContent = `columns ${other.textContent}`;
    output.append(link);
  };

  const showColumns = (columns, chapters, wanted) => {
    const only = columns.findIndex(({ platforms }) => platforms.some((each) => each.key === wanted));
    if (columns.only === only) return;
    columns.only = only;
    for (const [i, { cell }] of columns.entries()) cell.hidden = only >= 0 && only !== i;
    for (const { band, rows } of chapters) {
      band.colSpan = only < 0 ? columns.length : 1;
      for (const { cells } of rows)
        for (const { cell, from, span, text } of cells) {
          cell.hidden = only >= 0 && (only < from || only >= from + span);
          if (span === 1) continue;
          cell.colSpan = only < 0 ? span : 1;
          text.textContent = only < 0 ? `${span} pass` : 'pass';
        }
    }
  };

  // Shows the rows that fit and hides the others: what fills a screen at once, and the rest in
  // slices while nothing else is to be done, since a browser takes its time over a thousand rows.
  const showRows = (table, rows, slice = 40) => {
    let at = 0;
    table.ariaBusy = 'true';
    const step = () => {
      for (let changed = 0; at < rows.length && changed < slice; ++at) {
        const { row, fits } = rows[at];
        if (row.hidden !== fits) continue;
        row.hidden = !fits;
        changed += fits ? 1 : 0;
      }
      if (at < rows.length) showRows.pending = setTimeout(step);
      else table.ariaBusy = null;
    };
    clearTimeout(showRows.pending);
    step();
  };

  const fields = ['words', 'verdict', 'platform', 'chapter'];

  const keepState = (controls, all) => {
    const state = new URLSearchParams();
    for (const name of fields) if (controls[name].value) state.set(name, controls[name].value);
    if (all?.checked) state.set('alike', '1');
    const asked = state.toString();
    if (asked) history.replaceState(null, '', `#?${asked}`);
    else if (location.hash.startsWith('#?')) history.replaceState(null, '', location.href.split('#')[0]);
  };

  const restoreState = (controls, all) => {
    if (!location.hash.startsWith('#?')) return;
    const state = new URLSearchParams(location.hash.slice(2));
    for (const name of fields) {
      const value = state.get(name) ?? '';
      const choices = controls[name].options;
      controls[name].value = !choices || [...choices].some((choice) => choice.value === value) ? value : '';
    }
    if (all) all.checked = state.has('alike');
  };

  const offerFilter = () => {
    const form = document.getElementById('filter');
    const table = document.getElementById('matrix');
    if (!form || !table) return;
    const { columns, chapters } = readMatrix(table);
    columns.only = -1;
    const total = chapters.reduce((sum, { rows }) => sum + rows.length, 0);
    const controls = Object.fromEntries(fields.map((id) => [id, document.getElementById(id)]));
    const { words, verdict, platform, chapter } = controls;
    const all = document.getElementById('alike');
    const shown = document.getElementById('shown');
    form.hidden = false;

    const terms = () => {
      const list = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (chapter.value) list.push(`chapter:${chapter.value}`);
      if (verdict.value) list.push(`${platform.value || 'verdict'}:${verdict.value}`);
      return list;
    };

    const apply = () => {
      keepState(controls, all);
      const tests = terms().map((term) => testOf(term, columns));
      const missing = tests.find((test) => typeof test === 'string');
      // What was asked for is shown, even if all keep it.
      const asked = tests.length > 0;
      table.classList.toggle('asked', asked);
      let count = 0;
      for (const { body, rows, unfold } of chapters) {
        let fitting = 0;
        for (const each of rows) {
          const fits = missing === undefined && tests.every((test) => test(each));
          each.fits = fits;
          fitting += fits ? 1 : 0;
          count += fits && (asked || !each.alike || all?.checked || unfold?.checked) ? 1 : 0;
        }
        if (body.hidden === fitting > 0) body.hidden = fitting === 0;
      }
      showRows(table, chapters.flatMap(({ rows }) => rows));
      showColumns(columns, chapters, platform.value);
      if (missing === undefined) shown.textContent = `${count} of ${total} properties`;
      else redirect(shown, missing);
    };

    form.addEventListener('input', apply);
    document.getElementById('clear').addEventListener('click', () => {
      for (const name of fields) controls[name].value = '';
      apply();
    });
    for (const box of document.querySelectorAll('#alike, .unfold')) box.addEventListener('change', apply);
    addEventListener('hashchange', () => {
      restoreState(controls, all);
      apply();
    });
    addEventListener('keydown', (event) => {
      const typing = event.target.closest?.('input:not([type="checkbox"]), select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      words.focus();
    });
    restoreState(controls, all);
    const target = document.getElementById(location.hash.slice(1));
    const folded = target?.classList.contains('alike') && target.closest('tbody').querySelector('.unfold');
    if (folded) folded.checked = true;
    apply();
  };

  // A link to what is folded away unfolds it.
  const unfoldTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.closest('details');
    if (fold) fold.open = true;
    target?.scrollIntoView();
  };

  document.addEventListener('DOMContentLoaded', () => {
    offerThemes();
    offerCopies();
    offerFilter();
    if (location.hash.length > 1 && !location.hash.startsWith('#?')) unfoldTarget();
    addEventListener('hashchange', unfoldTarget);
  });
})();

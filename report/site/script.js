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
      offer.addEventListener('click', async () => {
        offer.textContent = (await copy(line.textContent, line)) ? 'Copied' : 'Selected';
        setTimeout(() => (offer.textContent = 'Copy'), 2000);
      });
      line.after(offer);
    }
  };

  const broken = new Set(['fail', 'timeout', 'crash']);

  // What a filter needs to know of the matrix, read once.
  const readMatrix = (table) => {
    const platforms = [...table.tHead.rows[0].cells].slice(1).map((cell) => ({
      key: cell.dataset.key.toLowerCase(),
      name: cell.textContent.trim().toLowerCase().replace(/\s+/g, '-'),
    }));
    const rows = [];
    for (const body of table.tBodies)
      for (const row of [...body.rows].slice(1)) {
        const marks = [...row.cells].slice(1).map((cell) => {
          const mark = cell.querySelector('.mark');
          return {
            verdict: cell.className || mark.classList[1],
            unexpected: mark.classList.contains('unexpected'),
          };
        });
        rows.push({
          row,
          marks,
          chapter: body.dataset.chapter,
          alike: row.classList.contains('alike'),
          broken: Number(row.dataset.broken),
          words: row.cells[0].textContent.toLowerCase(),
        });
      }
    return { platforms, rows };
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

  // A term of the query as a test of a row, or what is wrong with it.
  const testOf = (term, platforms) => {
    const colon = term.lastIndexOf(':');
    const [left, right] = colon < 0 ? ['', ''] : [term.slice(0, colon), term.slice(colon + 1)];
    const find = (name) =>
      platforms.flatMap((each, i) => (each.key.startsWith(name) || each.name.startsWith(name) ? [i] : []));
    if (left === 'is' && right === 'differs') return (row) => !row.alike;
    if (left === 'chapter') return (row) => row.chapter === right;
    if (left === 'verdict') return (row) => row.marks.some((mark) => has(mark, right));
    if (left === 'only') {
      const there = find(right);
      if (there.length === 0) return `no platform here is called ${right}`;
      return (row) => row.broken === there.filter((i) => has(row.marks[i], 'broken')).length && row.broken > 0;
    }
    if (left !== '' && verdictNames.has(right)) {
      const there = find(left);
      if (there.length === 0) return `no platform here is called ${left}`;
      return (row) => there.some((i) => has(row.marks[i], right));
    }
    return (row) => row.words.includes(term);
  };

  const offerFilter = () => {
    const form = document.getElementById('filter');
    const table = document.getElementById('matrix');
    if (!form || !table) return;
    const { platforms, rows } = readMatrix(table);
    const [words, verdict, platform, chapter, alike] = ['words', 'verdict', 'platform', 'chapter', 'alike'].map((id) =>
      document.getElementById(id),
    );
    const shown = document.getElementById('shown');
    form.hidden = false;

    const apply = () => {
      const terms = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      if (chapter.value) terms.push(`chapter:${chapter.value}`);
      if (verdict.value && platform.value) terms.push(`${platform.value.toLowerCase()}:${verdict.value}`);
      else if (verdict.value) terms.push(`verdict:${verdict.value}`);
      const tests = terms.map((term) => testOf(term, platforms));
      const complaint = tests.find((test) => typeof test === 'string');
      let count = 0;
      for (const each of rows) {
        const fits = !complaint && tests.every((test) => test(each));
        if (each.row.hidden === fits) each.row.hidden = !fits;
        count += fits && (!each.alike || alike?.checked || terms.length > 0);
      }
      // What was asked for is shown, even if all keep it.
      table.classList.toggle('asked', terms.length > 0);
      for (const body of table.tBodies) {
        const empty = [...body.rows].slice(1).every((row) => row.hidden);
        if (body.hidden !== empty) body.hidden = empty;
      }
      if (platform.value) table.dataset.platform = platform.value;
      for (const [i, each] of platforms.entries()) {
        const wanted = !platform.value || each.key === platform.value.toLowerCase();
        if (each.wanted === wanted || (each.wanted === undefined && wanted)) continue;
        each.wanted = wanted;
        table.tHead.rows[0].cells[i + 1].hidden = !wanted;
        for (const { row } of rows) row.cells[i + 1].hidden = !wanted;
      }
      shown.textContent = complaint ?? `${count} of ${rows.length} properties`;
      const state = new URLSearchParams();
      for (const [name, field] of Object.entries({ words, verdict, platform, chapter }))
        if (field.value) state.set(name, field.value);
      if (alike?.checked) state.set('alike', '1');
      const hash = state.size > 0 || [...state].length > 0 ? `#?${state}` : '';
      if (location.hash !== hash && (hash || location.hash.startsWith('#?')))
        history.replaceState(null, '', hash || location.pathname.split('/').pop() || '#');
    };

    const restore = () => {
      if (!location.hash.startsWith('#?')) return;
      const state = new URLSearchParams(location.hash.slice(2));
      words.value = state.get('words') ?? '';
      for (const [name, field] of Object.entries({ verdict, platform, chapter })) {
        const value = state.get(name) ?? '';
        field.value = [...field.options].some((option) => option.value === value) ? value : '';
      }
      if (alike) alike.checked = state.has('alike');
    };

    form.addEventListener('input', apply);
    document.getElementById('clear').addEventListener('click', () => {
      for (const field of [words, verdict, platform, chapter]) field.value = '';
      apply();
    });
    alike?.addEventListener('change', apply);
    addEventListener('hashchange', () => {
      restore();
      apply();
    });
    addEventListener('keydown', (event) => {
      const typing = event.target.closest?.('input, select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      words.focus();
    });
    restore();
    apply();
    const target = document.querySelector('#matrix tr:target');
    if (alike && target?.classList.contains('alike')) {
      alike.checked = true;
      apply();
      target.scrollIntoView();
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    offerThemes();
    offerCopies();
    offerFilter();
  });
})();

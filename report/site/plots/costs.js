// Draws the tables of costs: each series over its parameter, medians with their intervals.
'use strict';

(() => {
  // The colours of the sheet, which has others for dark.
  const names = ['link', 'timeout', 'pass', 'crash', 'error', 'inconclusive', 'fail', 'skip'];
  const coloured = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  let colours = [];
  const inWords = (ns) => {
    if (ns >= 1e9) return `${+(ns / 1e9).toPrecision(3)} s`;
    if (ns >= 1e6) return `${+(ns / 1e6).toPrecision(3)} ms`;
    if (ns >= 1e3) return `${+(ns / 1e3).toPrecision(3)} µs`;
    return `${+ns.toPrecision(3)} ns`;
  };

  // Rows of a table as series by platform, over the parameter; where there is none, as one series
  // over the platforms.
  const seriesOf = (table) => {
    const rows = [...table.tBodies[0].rows].map(({ dataset }) => dataset);
    const grows = new Set(rows.map((row) => row.parameter)).size > 1;
    const series = new Map();
    for (const [i, { platform, parameter, median, low, high }] of rows.entries()) {
      const name = grows ? platform : 'median';
      if (!series.has(name)) series.set(name, new Map());
      series.get(name).set(grows ? Number(parameter) : i, [median, low, high].map(Number));
    }
    return { grows, series, platforms: rows.map((row) => row.platform) };
  };

  const short = (name) => (name.length > 22 ? `${name.slice(0, 21)}…` : name);

  const intervals = (lows, highs) => (plot, index) => {
    const { ctx } = plot;
    ctx.save();
    ctx.strokeStyle = colours[(index - 1) % colours.length];
    ctx.lineWidth = 2 * devicePixelRatio;
    for (const [i, x] of plot.data[0].entries()) {
      if (lows[index - 1][i] == null) continue;
      const at = plot.valToPos(x, 'x', true);
      ctx.beginPath();
      ctx.moveTo(at, plot.valToPos(lows[index - 1][i], 'y', true));
      ctx.lineTo(at, plot.valToPos(highs[index - 1][i], 'y', true));
      ctx.stroke();
    }
    ctx.restore();
  };

  const draw = (table) => {
    const { grows, series, platforms } = seriesOf(table);
    const xs = [...new Set([...series.values()].flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
    const part = (which) => [...series.values()].map((each) => xs.map((x) => each.get(x)?.[which] ?? null));
    const [medians, lows, highs] = [0, 1, 2].map(part);
    const known = (lists) => lists.flat().filter((ns) => ns !== null);
    // The intervals have to fit as well as the medians; a clock may have said 0.
    const lowest = Math.max(1, Math.min(...known(lows)));
    const highest = Math.max(lowest + 1, ...known(highs));
    const [ink, rule] = ['soft', 'rule'].map(coloured);
    const axis = { stroke: ink, grid: { stroke: rule, width: 1 }, ticks: { stroke: rule } };
    const place = document.createElement('div');
    place.className = 'plot';
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', `${table.caption.textContent}, as in the table below`);
    table.closest('.scroll').before(place);
    const width = Math.min(760, place.clientWidth || 600);
    new uPlot(
      {
        width,
        height: grows ? 280 : 300,
        scales: {
          x: { time: false, distr: grows ? 3 : 1, log: 2, range: grows ? undefined : [-0.5, xs.length - 0.5] },
          y: { distr: 3, range: () => uPlot.rangeLog(lowest, highest, 10, false) },
        },
        axes: [
          grows
            ? { ...axis, values: (_, ticks) => ticks.map((tick) => (tick == null ? '' : String(tick))) }
            : { ...axis, splits: () => xs, values: () => platforms.map(short), rotate: -35, size: 110, show: xs.length <= 24 },
          { ...axis, size: 70, values: (_, ticks) => ticks.map((tick) => (tick == null ? '' : inWords(tick))) },
        ],
        series: [
          grows ? { label: 'parameter' } : { label: 'platform', value: (_, i) => platforms[i] ?? '' },
          ...[...series.keys()].map((label, i) => ({
            label,
            stroke: colours[i % colours.length],
            width: grows ? 2 : 0,
            points: { show: true, size: 7, fill: colours[i % colours.length] },
            value: (_, value) => (value == null ? '' : inWords(value)),
          })),
        ],
        cursor: { drag: { x: false, y: false } },
        hooks: { drawSeries: [intervals(lows, highs)] },
      },
      [xs, ...medians],
      place,
    );
  };

  const drawAll = () => {
    for (const old of document.querySelectorAll('.plot')) old.remove();
    colours = names.map(coloured);
    for (const table of document.querySelectorAll('table.costs')) draw(table);
  };

  document.addEventListener('DOMContentLoaded', () => {
    if (typeof uPlot !== 'function') return;
    drawAll();
    new MutationObserver(drawAll).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  });
})();

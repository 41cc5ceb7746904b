// Draws the tables of costs: each series over its parameter, medians with their intervals.
'use strict';

(() => {
  const colours = ['#0d4f86', '#8a4600', '#17653a', '#7c1a78', '#5f5200', '#3c4b8c', '#a3131f', '#4b5563'];
  const inWords = (ns) => {
    if (ns >= 1e9) return `${+(ns / 1e9).toPrecision(3)} s`;
    if (ns >= 1e6) return `${+(ns / 1e6).toPrecision(3)} ms`;
    if (ns >= 1e3) return `${+(ns / 1e3).toPrecision(3)} µs`;
    return `${+ns.toPrecision(3)} ns`;
  };

  // Rows of a table as series by platform: x is the parameter, or the number of the platform.
  const seriesOf = (table) => {
    const series = new Map();
    for (const row of table.tBodies[0].rows) {
      const { platform, parameter, median, low, high } = row.dataset;
      if (!series.has(platform)) series.set(platform, new Map());
      series.get(platform).set(Number(parameter), [median, low, high].map(Number));
    }
    return series;
  };

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
    const series = seriesOf(table);
    const xs = [...new Set([...series.values()].flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
    const part = (which) => [...series.values()].map((each) => xs.map((x) => each.get(x)?.[which] ?? null));
    const [medians, lows, highs] = [0, 1, 2].map(part);
    const ink = getComputedStyle(document.documentElement).getPropertyValue('--soft');
    const rule = getComputedStyle(document.documentElement).getPropertyValue('--rule');
    const single = xs.length < 2;
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
        height: 260,
        scales: {
          x: { time: false, distr: single ? 1 : 3, log: 2, range: single ? [xs[0] - 1, xs[0] + 1] : undefined },
          y: { distr: 3 },
        },
        axes: [
          { ...axis, show: !single, values: (_, ticks) => ticks.map((tick) => (tick == null ? '' : String(tick))) },
          { ...axis, size: 70, values: (_, ticks) => ticks.map((tick) => (tick == null ? '' : inWords(tick))) },
        ],
        series: [
          { label: table.dataset.parameter || 'x' },
          ...[...series.keys()].map((label, i) => ({
            label,
            stroke: colours[i % colours.length],
            width: 2,
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

  document.addEventListener('DOMContentLoaded', () => {
    if (typeof uPlot !== 'function') return;
    for (const table of document.querySelectorAll('table.costs')) draw(table);
  });
})();

// What reading and checking a feed costs beside JSON.parse alone, for rows and columns of many lengths.
import '../../.config/ts.mjs';

/** Aims: at most this many times JSON.parse alone. */
const aims = { columns: 1.2, rows: 2 };
const counts = [100, 10_000, 100_000, 1_000_000];

/** Milliseconds of processor time so far: other programs on the machine do not count, as they would by the clock. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/**
 * Runs every action by turns. Gives the median of each in milliseconds, and the median of its ratios to the first: what disturbs
 * the machine disturbs all actions of a round.
 */
function compare(actions, rounds, isLarge) {
  const times = actions.map(() => []);
  for (let round = -4; round < rounds; round++) {
    for (const [index, action] of actions.entries()) {
      // What one action leaves behind must not be another's. Small feeds leave little, and a forced collection also throws away what the
      // engine has compiled for their shapes, which no page does between two feeds.
      if (isLarge) globalThis.gc?.();
      const start = spent();
      action();
      // The first rounds only warm up.
      if (round >= 0) times[index].push(spent() - start);
    }
  }
  return times.map((list) => ({ ms: median(list), ratio: median(list.map((ms, round) => ms / times[0][round])) }));
}

/** As many regions as periods, written as one of the two forms. */
function textOf(count, form, { feedOf, indicatorOf, regionOf }) {
  const codes = Array.from({ length: Math.round(Math.sqrt(count)) }, (_, index) => String(100000 + index));
  const at = Array.from({ length: count }, (_, index) => index);
  const region = at.map((index) => codes[index % codes.length]);
  const period = at.map((index) => String(1000 + Math.floor(index / codes.length)));
  const value = at.map((index) => ((index * 7919) % 10_000) / 100);
  const observations = form === 'columns' ? { region, period, value } : at.map((index) => ({ region: region[index], period: period[index], value: value[index] }));
  return JSON.stringify(feedOf({ regions: codes.map((code) => regionOf(code, code, code)), indicators: [indicatorOf(observations)] }));
}

export async function bench() {
  const { acceptFeed } = await import('../../src/feed/accept.ts');
  const { parseFeed } = await import('../../src/feed/parse.ts');
  const fixtures = await import('../fixtures.ts');
  const table = [['observations', 'form', 'JSON.parse ms', 'short way ms', 'ratio', 'faults named ms', 'ratio', 'aim']];
  for (const form of ['columns', 'rows']) {
    for (const count of counts) {
      const text = textOf(count, form, fixtures);
      // Small ones many times over: a clock does not resolve a tenth of a millisecond.
      const times = Math.max(1, Math.round(200_000 / count));
      const repeat = (action) => () => {
        for (let left = times; left > 0; left--) action();
      };
      const [alone, short, named] = compare([repeat(() => JSON.parse(text)), repeat(() => acceptFeed(JSON.parse(text))), repeat(() => parseFeed(JSON.parse(text)))], count > 500_000 ? 5 : 15, count > 50_000);
      const show = (ms) => (ms / times).toPrecision(3);
      table.push([count, form, show(alone.ms), show(short.ms), short.ratio.toFixed(2), show(named.ms), named.ratio.toFixed(2), aims[form]]);
    }
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => String(row[column]).length)));
  for (const row of table) console.log(row.map((cell, column) => String(cell).padStart(widths[column])).join('  '));
}

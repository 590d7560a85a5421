// Figures for people and for the record: percentiles, rounding, tables.

/**
 * The value below which that share of them lies (nearest rank).
 * @param {number[]} values @param {number} share 0 to 1
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** p50, p95, p99 and the greatest, of milliseconds. @param {number[]} values */
export const spread = (values) => ({
  p50: round(percentile(values, 0.5), 1),
  p95: round(percentile(values, 0.95), 1),
  p99: round(percentile(values, 0.99), 1),
  most: round(Math.max(...values), 1),
});

/** @param {number} value @param {number} digits */
export const round = (value, digits = 2) => Number(value.toFixed(digits));

/**
 * Rows of one shape as lines of a table, numbers to the right.
 * @param {Record<string, unknown>[]} rows
 */
export function tableLines(rows) {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, place) => Math.max(...cells.map((line) => line[place].length)));
  return cells.map((line) => line.map((cell, place) => cell.padStart(widths[place])).join('  '));
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} seconds */
export async function secondsOf(work) {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

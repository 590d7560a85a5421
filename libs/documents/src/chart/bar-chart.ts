import type { Picture } from '../model/block.js';
import { type Chart, plotted } from './chart.js';
import { chartHead } from './chart-head.js';
import { filledBox, gapEntry, seriesEntries } from './series-look.js';
import { label, labels, lineHeight, pictureOf, WIDTH } from './svg.js';
import { textWidth, wrapped } from './text-width.js';
import { AXIS_SIZE, shownValue, uprightLines, valueScale, valuesInWords, valueWords } from './value-axis.js';

const LABEL_SIZE = 10;
const VALUE_SIZE = 9;
/** The names take this share of the width at most. */
const NAMES_SHARE = 0.42;
const MOST_LINES = 4;
const BAR = 12;
const ROW_GAP = 8;

/** Bars from left to right, a row a content, with long names in several lines. Undefined when no value is there. */
export function barChart(chart: Chart): Picture | undefined {
  const { title, measure, unit } = chart;
  const drawn = plotted(chart);
  if (!drawn) return undefined;
  const { places, series } = drawn;
  const all = series.flatMap(({ values }) => values);
  const valueRoom = Math.max(...all.map((value) => textWidth(shownValue(value, measure), VALUE_SIZE))) + 6;
  const names = places.map((place) => wrapped(place, WIDTH * NAMES_SHARE, LABEL_SIZE, MOST_LINES));
  const left = Math.max(...names.flat().map((each) => textWidth(each, LABEL_SIZE))) + 8;
  const scale = valueScale(all, measure);
  // A negative value has its words on the left of its bar.
  const edge = Math.max(valueRoom, textWidth(valueWords(scale.domain()[1]!, measure), AXIS_SIZE) / 2);
  scale.range([left + (scale.domain()[0]! < 0 ? edge : 0), WIDTH - edge]);
  const head = chartHead([...seriesEntries(series), ...gapEntry(all)], unit);
  const top = head.height + 2;
  const bars = BAR * series.length;
  const heights = names.map(({ length }) => Math.max(bars, length * lineHeight(LABEL_SIZE)) + ROW_GAP);
  const tops = heights.map((_, place) => top + heights.slice(0, place).reduce((sum, height) => sum + height, 0));
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const rows = places.flatMap((_, place) => {
    const middle = tops[place]! + heights[place]! / 2;
    const lines = names[place]!;
    const first = middle - (lines.length * lineHeight(LABEL_SIZE)) / 2 + LABEL_SIZE * 0.9;
    return [
      labels(left - 8, first, lines, { size: LABEL_SIZE, at: 'end' }),
      ...series.map(({ values }, at) => bar(at, middle - bars / 2 + at * BAR, values[place] ?? null, scale, measure)),
    ];
  });
  const marks = [head.marks, uprightLines(scale, measure, top, bottom), ...rows].join('');
  const alternative = `Biểu đồ thanh ngang. ${title}. ${valuesInWords(places, series, measure)}.`;
  return pictureOf(bottom + 16, marks, { alternative, caption: title });
}

function bar(
  series: number,
  y: number,
  value: number | null,
  scale: ReturnType<typeof valueScale>,
  measure: Chart['measure'],
): string {
  const zero = scale(0);
  const end = scale(value ?? 0);
  const left = value !== null && value < 0;
  const words = label(left ? end - 4 : end + 4, y + BAR / 2 + VALUE_SIZE * 0.35, shownValue(value, measure), {
    size: VALUE_SIZE,
    at: left ? 'end' : 'start',
  });
  if (end === zero) return words;
  return filledBox(series, Math.min(zero, end), y + 1, Math.abs(end - zero), BAR - 2) + words;
}

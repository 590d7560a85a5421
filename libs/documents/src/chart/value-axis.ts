import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { figure, percent } from '../vietnamese.js';
import { GRID, label, line, QUIET, WIDTH } from './svg.js';
import { shortened, textWidth } from './text-width.js';

/** What the numbers are: shares from 0 to 1, written as per cent, or numbers of anything. */
export type Measure = 'share' | 'number';

/** A value that is there; `null` is what nobody reported. */
export type Value = number | null;

/** Named values of the same places. */
export interface Series {
  readonly name: string;
  /** One for each place; a missing one is `null`. */
  readonly values: readonly Value[];
}

const MOST_LABEL = 110;
export const AXIS_SIZE = 9;

/** `95,5%` of a share, `1.234,5` of a number; two decimals at most. */
export const valueWords = (value: number, measure: Measure): string =>
  shortened(measure === 'share' ? percent(value) : figure(Math.round(value * 100) / 100), MOST_LABEL, AXIS_SIZE);

/** Nearer to nought than anything that is counted or measured: the arithmetic of an axis fails below it. */
const LEAST_VALUE = 1e-9;

/** The value as it can be drawn, or `null` where there is none or it is no number. */
export function drawnValue(value: Value | undefined): Value {
  if (value === undefined || value === null || !Number.isFinite(value)) return null;
  return Math.abs(value) < LEAST_VALUE ? 0 : value;
}

/** The value beside its column or bar: `–` for what nobody reported. */
export const shownValue = (value: Value, measure: Measure): string =>
  value === null ? '–' : valueWords(value, measure);

/** The scale from 0, for shares to 100 % at least, ending on a round value. */
export function valueScale(values: readonly Value[], measure: Measure): ScaleLinear<number, number> {
  const known = values.filter((value): value is number => value !== null);
  const least = Math.min(0, ...known);
  const most = Math.max(measure === 'share' ? 1 : 0, ...known);
  return scaleLinear()
    .domain([least, least === most ? 1 : most])
    .nice(5);
}

const ticksOf = (scale: ScaleLinear<number, number>, measure: Measure) =>
  scale.ticks(5).map((tick) => ({ tick, words: valueWords(Number(tick.toPrecision(12)), measure) }));

/** How much room the words beside the axis take. */
export const axisWidth = (scale: ScaleLinear<number, number>, measure: Measure): number =>
  Math.max(...ticksOf(scale, measure).map(({ words }) => textWidth(words, AXIS_SIZE))) + 6;

/** Level lines across the plot with their values on the left. */
export const levelLines = (scale: ScaleLinear<number, number>, measure: Measure, left: number): string =>
  ticksOf(scale, measure)
    .map(
      ({ tick, words }) =>
        line(left, scale(tick), WIDTH, scale(tick), { stroke: tick === 0 ? QUIET : GRID }) +
        label(left - 5, scale(tick) + 3, words, { size: AXIS_SIZE, at: 'end', colour: QUIET }),
    )
    .join('');

/** Upright lines through the plot with their values below. */
export const uprightLines = (
  scale: ScaleLinear<number, number>,
  measure: Measure,
  top: number,
  bottom: number,
): string =>
  ticksOf(scale, measure)
    .map(
      ({ tick, words }) =>
        line(scale(tick), top, scale(tick), bottom, { stroke: tick === 0 ? QUIET : GRID }) +
        label(scale(tick), bottom + 11, words, { size: AXIS_SIZE, at: 'middle', colour: QUIET }),
    )
    .join('');

/** `Năm 2021: đã gửi 95%, đúng hạn 80%; …` for those who do not see the picture. */
export const valuesInWords = (places: readonly string[], series: readonly Series[], measure: Measure): string =>
  places
    .map((place, at) => {
      const values = series.map(({ name, values }) => {
        const value = values[at] ?? null;
        const words = value === null ? 'chưa có số liệu' : valueWords(value, measure);
        return series.length === 1 ? words : `${name} ${words}`;
      });
      return `${place}: ${values.join(', ')}`;
    })
    .join('; ');

import { drawable } from './svg.js';
import { drawnValue, type Measure, type Series } from './value-axis.js';

/** What every chart of values is drawn from. */
export interface Chart {
  /** What it shows: the caption, and the beginning of the words for those who do not see it. */
  readonly title: string;
  /** What stands along the axis: years, rounds, contents. */
  readonly places: readonly string[];
  readonly series: readonly Series[];
  readonly measure: Measure;
  /** What numbers are counted in, such as `mô hình`. */
  readonly unit?: string;
}

/** The chart's names as they can be drawn, and of each series a value or `null` for every place; undefined when no value is there. */
export function plotted(chart: Chart): Pick<Chart, 'places' | 'series'> | undefined {
  const places = chart.places.map(drawable);
  const series = chart.series.map(({ name, values }) => ({
    name: drawable(name),
    values: places.map((_, place) => drawnValue(values[place])),
  }));
  return series.some(({ values }) => values.some((value) => value !== null)) ? { places, series } : undefined;
}

import type { Measure, Series } from './value-axis.js';

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
  /** As wide as an upright page's text by default. */
  readonly widthMm?: number;
}

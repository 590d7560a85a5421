import { scalePoint } from 'd3-scale';
import { line as path } from 'd3-shape';
import type { Picture } from '../model/block.js';
import type { Chart } from './chart.js';
import { chartHead } from './chart-head.js';
import { placeLabels } from './place-labels.js';
import { type Point, pointLabels, type Track, VALUE_SIZE } from './point-labels.js';
import { type LegendEntry, pointOf, SAMPLE, strokeOf, TARGET_STROKE } from './series-look.js';
import { drawable, line, mark, pictureOf, points, UPRIGHT_MM } from './svg.js';
import {
  axisWidth,
  isEmpty,
  levelLines,
  type Measure,
  type Series,
  valueAt,
  valueScale,
  valuesInWords,
  valueWords,
} from './value-axis.js';

/** What was aimed at: a value for each period, or one for all of them. */
export type Target = Series | { readonly name: string; readonly level: number };

export interface LineChart extends Chart {
  readonly target?: Target;
}

const PLOT_HEIGHT = 140;

/** Values over the periods, the target as a dashed line. A period without a value is a gap. Undefined when no value is there. */
export function lineChart(chart: LineChart): Picture | undefined {
  const { title, measure, unit, widthMm = UPRIGHT_MM } = chart;
  const places = chart.places.map(drawable);
  const series = chart.series.map(({ name, values }) => ({ name: drawable(name), values }));
  if (isEmpty(places, series)) return undefined;
  const target = chart.target && targetSeries(chart.target, places.length, measure);
  const lines = [...series, ...(target ? [target] : [])];
  const valuesOf = ({ values }: Series) => places.map((_, place) => valueAt(values, place));
  const width = points(widthMm);
  const scale = valueScale(lines.flatMap(valuesOf), measure);
  const left = axisWidth(scale, measure);
  const across = scalePoint(
    places.map((_, place) => place),
    [left, width],
  ).padding(0.5);
  const middle = (place: number) => across(place)!;
  const head = chartHead(lines.length > 1 ? entries(series, target) : [], unit, width);
  const top = head.height + VALUE_SIZE + 8;
  const bottom = top + PLOT_HEIGHT;
  scale.range([scale.domain()[0]! < 0 ? bottom - VALUE_SIZE - 4 : bottom, top]);
  const trackOf = (each: Series): Track =>
    valuesOf(each).map((value, place) => (value === null ? null : { x: middle(place), y: scale(value) }));
  const tracks = series.map(trackOf);
  const aim = !target ? [] : 'level' in chart.target! ? levelTrack(trackOf(target), left, width) : trackOf(target);
  // The latest first: it is what a reader looks for.
  const values = places
    .flatMap((_, place) => series.map((each) => ({ place, value: valueAt(each.values, place) })))
    .reverse()
    .flatMap(({ place, value }) =>
      value === null ? [] : [{ x: middle(place), y: scale(value), words: valueWords(value, measure) }],
    );
  const below = placeLabels(places, middle, across.step(), bottom);
  const marks = [
    head.marks,
    levelLines(scale, measure, left, width),
    mark('path', { d: drawn(aim), ...TARGET_STROKE }),
    ...tracks.map((track, at) => mark('path', { d: drawn(track), ...strokeOf(at) })),
    ...tracks.flatMap((track, at) => track.map((point) => (point ? pointOf(at, point.x, point.y) : ''))),
    pointLabels(values, [aim, ...tracks], { left, right: width, top: head.height, bottom }),
    below.marks,
  ].join('');
  const alternative = `Biểu đồ đường. ${title}. ${valuesInWords(places, lines, measure)}.`;
  return pictureOf({ width, height: bottom + below.height }, marks, { alternative, caption: title });
}

const drawn = (track: Track): string =>
  path<Point | null>()
    .defined((point) => point !== null)
    .x((point) => point!.x)
    .y((point) => point!.y)
    .digits(2)([...track]) ?? '';

const targetSeries = (target: Target, count: number, measure: Measure): Series =>
  'level' in target
    ? {
        name: `${drawable(target.name)}: ${valueWords(target.level, measure)}`,
        values: Array.from({ length: count }, () => target.level),
      }
    : { name: drawable(target.name), values: target.values };

/** One level goes across the whole plot. */
const levelTrack = ([first]: Track, left: number, right: number): Track =>
  first
    ? [
        { x: left, y: first.y },
        { x: right, y: first.y },
      ]
    : [];

const entries = (series: readonly Series[], target: Series | undefined): LegendEntry[] => [
  ...series.map(
    ({ name }, at): LegendEntry => ({
      name,
      sample: (x, y) => {
        const level = y + SAMPLE / 2 - 0.5;
        return line(x, level, x + SAMPLE, level, strokeOf(at)) + pointOf(at, x + SAMPLE / 2, level);
      },
    }),
  ),
  ...(target
    ? [
        {
          name: target.name,
          sample: (x: number, y: number) =>
            line(x, y + SAMPLE / 2 - 0.5, x + SAMPLE + 2, y + SAMPLE / 2 - 0.5, TARGET_STROKE),
        },
      ]
    : []),
];

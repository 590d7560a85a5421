import { scalePoint } from 'd3-scale';
import { line as path } from 'd3-shape';
import type { Picture } from '../model/block.js';
import { type Chart, plotted } from './chart.js';
import { chartHead } from './chart-head.js';
import { placeLabels } from './place-labels.js';
import { type Point, pointLabels, type Track, VALUE_SIZE } from './point-labels.js';
import { type LegendEntry, pointOf, SAMPLE, strokeOf, TARGET_STROKE } from './series-look.js';
import { drawable, line, mark, pictureOf, WIDTH } from './svg.js';
import { axisWidth, drawnValue, levelLines, type Series, valueScale, valuesInWords, valueWords } from './value-axis.js';

export interface LineChart extends Chart {
  /** What was aimed at in every period. */
  readonly target?: { readonly name: string; readonly level: number };
}

const PLOT_HEIGHT = 140;

/** Values over the periods, the target as a dashed line. A period without a value is a gap. Undefined when no value is there. */
export function lineChart(chart: LineChart): Picture | undefined {
  const { title, measure, unit, target } = chart;
  const given = plotted(chart);
  if (!given) return undefined;
  const { places, series } = given;
  const level = drawnValue(target?.level);
  const aim = target && {
    name: `${drawable(target.name)}: ${valueWords(target.level, measure)}`,
    values: places.map(() => level),
  };
  const lines = aim ? [...series, aim] : series;
  const scale = valueScale(
    lines.flatMap(({ values }) => values),
    measure,
  );
  const left = axisWidth(scale, measure);
  const across = scalePoint(
    places.map((_, place) => place),
    [left, WIDTH],
  ).padding(0.5);
  const middle = (place: number) => across(place)!;
  const head = chartHead(lines.length > 1 ? entries(series, aim) : [], unit);
  const top = head.height + VALUE_SIZE + 8;
  const bottom = top + PLOT_HEIGHT;
  scale.range([scale.domain()[0]! < 0 ? bottom - VALUE_SIZE - 4 : bottom, top]);
  const tracks = series.map(
    ({ values }): Track =>
      values.map((value, place) => (value === null ? null : { x: middle(place), y: scale(value) })),
  );
  const aimTrack = level === null ? [] : [left, WIDTH].map((x) => ({ x, y: scale(level) }));
  // The latest first: it is what a reader looks for.
  const values = places
    .flatMap((_, place) => series.map((each) => ({ place, value: each.values[place] ?? null })))
    .reverse()
    .flatMap(({ place, value }) =>
      value === null ? [] : [{ x: middle(place), y: scale(value), words: valueWords(value, measure) }],
    );
  const below = placeLabels(places, middle, across.step(), bottom);
  const marks = [
    head.marks,
    levelLines(scale, measure, left),
    mark('path', { d: drawn(aimTrack), ...TARGET_STROKE }),
    ...tracks.map((track, at) => mark('path', { d: drawn(track), ...strokeOf(at) })),
    ...tracks.flatMap((track, at) => track.map((point) => (point ? pointOf(at, point.x, point.y) : ''))),
    pointLabels(values, [aimTrack, ...tracks], { left, right: WIDTH, top: head.height, bottom }),
    below.marks,
  ].join('');
  const alternative = `Biểu đồ đường. ${title}. ${valuesInWords(places, lines, measure)}.`;
  return pictureOf(bottom + below.height, marks, { alternative, caption: title });
}

const drawn = (track: Track): string =>
  path<Point | null>()
    .defined((point) => point !== null)
    .x((point) => point!.x)
    .y((point) => point!.y)
    .digits(2)([...track]) ?? '';

const entries = (series: readonly Series[], aim: Series | undefined): LegendEntry[] => [
  ...series.map(
    ({ name }, at): LegendEntry => ({
      name,
      sample: (x, y) => {
        const level = y + SAMPLE / 2 - 0.5;
        return line(x, level, x + SAMPLE, level, strokeOf(at)) + pointOf(at, x + SAMPLE / 2, level);
      },
    }),
  ),
  ...(aim
    ? [
        {
          name: aim.name,
          sample: (x: number, y: number) =>
            line(x, y + SAMPLE / 2 - 0.5, x + SAMPLE + 2, y + SAMPLE / 2 - 0.5, TARGET_STROKE),
        },
      ]
    : []),
];

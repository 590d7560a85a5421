import { scaleBand } from 'd3-scale';
import type { Picture } from '../model/block.js';
import { type Chart, plotted } from './chart.js';
import { chartHead } from './chart-head.js';
import { placeLabels } from './place-labels.js';
import { filledBox, gapEntry, seriesEntries } from './series-look.js';
import { label, pictureOf, WIDTH } from './svg.js';
import { textWidth } from './text-width.js';
import {
  axisWidth,
  levelLines,
  type Measure,
  shownValue,
  type Value,
  valueScale,
  valuesInWords,
} from './value-axis.js';

const PLOT_HEIGHT = 150;
const MOST_COLUMN = 44;
const LABEL_SIZE = 9;
/** Values in smaller letters than these are not written: they stand in the table beside it. */
const LEAST_SIZE = 6.5;

/** Columns in groups: a group a year, round or content, in it a column a series. Undefined when no value is there. */
export function columnChart(chart: Chart): Picture | undefined {
  const { title, measure, unit } = chart;
  const drawn = plotted(chart);
  if (!drawn) return undefined;
  const { places, series } = drawn;
  const all = series.flatMap(({ values }) => values);
  const scale = valueScale(all, measure);
  const left = axisWidth(scale, measure);
  const groups = scaleBand(
    places.map((_, place) => place),
    [left, WIDTH],
  )
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const groupWidth = Math.min(groups.bandwidth(), series.length * MOST_COLUMN);
  const columnWidth = groupWidth / series.length;
  const room = series.length === 1 ? groups.step() : columnWidth;
  const labels = valueLabels(all, scale, measure, room, columnWidth);
  const head = chartHead([...seriesEntries(series), ...gapEntry(all)], unit);
  const top = head.height + labels.room;
  const bottom = top + PLOT_HEIGHT;
  scale.range([bottom - (scale.domain()[0]! < 0 ? labels.room : 0), top]);
  const middle = (place: number) => groups(place)! + groups.bandwidth() / 2;
  const columns = places.flatMap((_, place) =>
    series.map(({ values }, at) => {
      const x = middle(place) - groupWidth / 2 + at * columnWidth;
      const value = values[place] ?? null;
      return column(at, x, columnWidth, value, scale) + labels.draw(x + columnWidth / 2, value);
    }),
  );
  const below = placeLabels(places, middle, groups.step(), bottom);
  const marks = [head.marks, levelLines(scale, measure, left), ...columns, below.marks].join('');
  const alternative = `Biểu đồ cột. ${title}. ${valuesInWords(places, series, measure)}.`;
  return pictureOf(bottom + below.height, marks, { alternative, caption: title });
}

type Scale = ReturnType<typeof valueScale>;

function column(series: number, x: number, width: number, value: Value, scale: Scale): string {
  if (value === null || value === 0) return '';
  const [top, bottom] = [Math.min(scale(value), scale(0)), Math.max(scale(value), scale(0))];
  const gap = Math.min(1.5, width * 0.1);
  return filledBox(series, x + gap, top, width - 2 * gap, bottom - top);
}

interface ValueLabels {
  /** Above the highest column. */
  readonly room: number;
  readonly draw: (x: number, value: Value) => string;
}

/** Values above the columns: level where they fit `room`, turned where the columns are slim, none where they are slimmer still. */
function valueLabels(
  values: readonly Value[],
  scale: Scale,
  measure: Measure,
  room: number,
  columnWidth: number,
): ValueLabels {
  const longest = (size: number) => Math.max(...values.map((value) => textWidth(shownValue(value, measure), size)));
  const size = [LABEL_SIZE, 8].find((each) => longest(each) <= room);
  const draw =
    (turned: boolean, letters: number): ValueLabels['draw'] =>
    (x, value) => {
      const text = shownValue(value, measure);
      const below = value !== null && value < 0;
      if (!turned)
        return label(x, below ? scale(value) + letters + 2 : scale(value ?? 0) - 3, text, {
          size: letters,
          at: 'middle',
        });
      return label(x + letters * 0.35, below ? scale(value) + 3 : scale(value ?? 0) - 3, text, {
        size: letters,
        at: below ? 'end' : 'start',
        turned: true,
      });
    };
  if (size) return { room: size + 5, draw: draw(false, size) };
  const slim = Math.min(8, columnWidth);
  if (slim >= LEAST_SIZE) return { room: longest(slim) + 6, draw: draw(true, slim) };
  return { room: 4, draw: () => '' };
}

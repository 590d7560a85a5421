import type { Picture } from '../model/block.js';
import { figure } from '../vietnamese.js';
import { MARKS, MATRIX_MARKS, type MatrixMark, markSquare } from './matrix-mark.js';
import { type LegendEntry, legend, SAMPLE } from './series-look.js';
import { drawable, GRID, label, line, lineHeight, pictureOf, QUIET, WIDTH } from './svg.js';
import { fitsWords, shortened, textWidth, wrapped } from './text-width.js';

export interface MatrixUnit {
  readonly name: string;
  /** One for each period; a missing one is `null`. */
  readonly marks: readonly (MatrixMark | null)[];
}

export interface Matrix {
  readonly title: string;
  readonly periods: readonly string[];
  readonly units: readonly MatrixUnit[];
}

/** What one page holds. */
const MOST_UNITS = 63;
const MOST_PERIODS = 20;

/** In points: the rows share this height, none lower or higher than these. */
const ROWS_HEIGHT = 560;
const LEAST_ROW = 8.8;
const MOST_ROW = 16;
const LEAST_COLUMN = 13;
const MOST_COLUMN = 60;
const MOST_HEAD = 70;

/** Units by periods, a square with a mark for each; as many pictures as pages are needed, none when there is nothing to show. */
export function matrixPictures(matrix: Matrix): Picture[] {
  const periods = matrix.periods.map(drawable);
  const units = matrix.units.map(({ name, marks }) => ({
    name: drawable(name),
    marks: periods.map((_, at) => marks[at] ?? null),
  }));
  const used = MARKS.filter((state) => units.some(({ marks }) => marks.includes(state)));
  const hasNone = units.some(({ marks }) => marks.includes(null));
  if (used.length === 0) return [];
  const pages = inParts(
    periods.map((name, at) => ({ name, at })),
    MOST_PERIODS,
  ).flatMap((some) =>
    inParts(units, MOST_UNITS).map((rows) => ({
      periods: some.map(({ name }) => name),
      units: rows.map(({ name, marks }) => ({ name, marks: some.map(({ at }) => marks[at] ?? null) })),
    })),
  );
  const below = legend(entries(used, hasNone));
  return pages.map((page, at) => {
    const title = pages.length === 1 ? matrix.title : `${matrix.title} (${at + 1}/${pages.length})`;
    const drawn = grid(page, below.height);
    return pictureOf(drawn.height, below.marks + drawn.marks, {
      alternative: inWords(title, page),
      caption: title,
    });
  });
}

/** As many parts as are needed so that none has more than `most`, all about as long as each other. */
function inParts<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, part) => items.slice(part * length, (part + 1) * length)).filter(
    (part) => part.length > 0,
  );
}

const entries = (used: readonly MatrixMark[], hasNone: boolean): LegendEntry[] => [
  ...used.map((state) => ({
    name: MATRIX_MARKS[state].word,
    sample: (x: number, y: number) => markSquare(state, x, y, SAMPLE, SAMPLE),
  })),
  ...(hasNone
    ? [{ name: 'Không phải nộp', sample: (x: number, y: number) => markSquare(null, x, y, SAMPLE, SAMPLE) }]
    : []),
];

type Page = Pick<Matrix, 'periods' | 'units'>;

function grid({ periods, units }: Page, top: number) {
  const rowHeight = Math.min(MOST_ROW, Math.max(LEAST_ROW, ROWS_HEIGHT / units.length));
  const size = Math.min(10, rowHeight - 0.8);
  const natural = Math.max(...units.map(({ name }) => textWidth(name, size))) + 8;
  const names = Math.min(natural, WIDTH - periods.length * LEAST_COLUMN);
  const column = Math.min(MOST_COLUMN, (WIDTH - names) / periods.length);
  const right = names + column * periods.length;
  const head = headOf(periods, names, column, size);
  const first = top + head.height;
  const rows = units.map(({ name, marks }, row) => {
    const y = first + row * rowHeight;
    return [
      label(0, y + rowHeight / 2 + size * 0.34, shortened(name, names - 6, size), { size }),
      ...marks.map((state, at) => markSquare(state, names + at * column + 0.5, y + 0.5, column - 1, rowHeight - 1)),
      line(0, y + rowHeight, right, y + rowHeight, { stroke: GRID, 'stroke-width': (row + 1) % 5 === 0 ? 1 : 0.4 }),
    ].join('');
  });
  const bottom = first + units.length * rowHeight;
  const uprights = [0, ...periods.map((_, at) => at + 1)].map((at) =>
    line(names + at * column, first, names + at * column, bottom, { stroke: GRID, 'stroke-width': 0.4 }),
  );
  const marks = [head.draw(first), ...rows, ...uprights, line(0, first, right, first, { stroke: QUIET })].join('');
  return { marks, height: bottom + 2 };
}

/** The periods above their columns: level in up to two lines where they fit, turned where they do not. */
function headOf(periods: readonly string[], left: number, column: number, letters: number) {
  const size = Math.max(8, letters);
  const middle = (at: number) => left + (at + 0.5) * column;
  const lines = periods.map((period) => wrapped(period, column - 2, size, 3));
  if (periods.every((period) => fitsWords(period, column - 2, size)) && lines.every(({ length }) => length <= 2)) {
    const step = lineHeight(size);
    return {
      height: Math.max(...lines.map(({ length }) => length)) * step + 5,
      draw: (bottom: number) =>
        lines
          .flatMap((each, at) =>
            each.map((text, row) =>
              label(middle(at), bottom - 4 - (each.length - 1 - row) * step, text, { size, at: 'middle' }),
            ),
          )
          .join(''),
    };
  }
  const words = periods.map((period) => shortened(period, MOST_HEAD, size));
  return {
    height: Math.max(...words.map((each) => textWidth(each, size))) + 6,
    draw: (bottom: number) =>
      words.map((each, at) => label(middle(at) + size * 0.34, bottom - 3, each, { size, turned: true })).join(''),
  };
}

function inWords(title: string, { periods, units }: Page): string {
  const all = units.flatMap(({ marks }) => marks);
  const counted = MARKS.flatMap((state) => {
    const count = all.filter((each) => each === state).length;
    return count === 0 ? [] : [`${figure(count)} ${MATRIX_MARKS[state].word.toLowerCase()}`];
  });
  return `Bảng ô. ${title}. ${figure(units.length)} đơn vị (từ ${units[0]!.name} đến ${units.at(-1)!.name}), ${figure(periods.length)} kỳ (từ ${periods[0]} đến ${periods.at(-1)}): ${counted.join(', ') || 'không báo cáo nào phải nộp'}.`;
}

import { line, mark, QUIET, written } from './svg.js';

/** How a unit stood with one report. Somebody who does not owe that report has `null` instead. */
export type MatrixMark = 'on-time' | 'extended' | 'late' | 'missing' | 'returned' | 'not-yet-due';

interface MarkLook {
  /** As the legend names it. */
  readonly word: string;
  /** Behind the mark. */
  readonly ground: string;
  /** Around the middle of its square, `radius` in points; its shape says the state without colours. */
  readonly shape: (x: number, y: number, radius: number) => string;
}

const GREEN = '#12692d';
const AMBER = '#8a5a00';
const RED = '#b00020';

const circle = (x: number, y: number, radius: number, more: Record<string, string | number>) =>
  mark('circle', { cx: x, cy: y, r: radius, ...more });

const corners = (x: number, y: number, places: readonly (readonly [number, number])[]) =>
  `M${places.map(([right, down]) => `${written(x + right)} ${written(y + down)}`).join('L')}Z`;

/** The marks in the order of the legend. */
export const MATRIX_MARKS = {
  'on-time': { word: 'Đúng hạn', ground: '#e3f1e6', shape: (x, y, r) => circle(x, y, r, { fill: GREEN }) },
  extended: {
    word: 'Đúng hạn đã gia hạn',
    ground: '#e3f1e6',
    shape: (x, y, r) =>
      circle(x, y, r - 0.5, { fill: '#ffffff', stroke: GREEN, 'stroke-width': 1 }) +
      circle(x, y, r * 0.35, { fill: GREEN }),
  },
  late: {
    word: 'Muộn',
    ground: '#fbeccb',
    shape: (x, y, r) =>
      mark('path', {
        d: corners(x, y, [
          [0, -r],
          [r, r * 0.85],
          [-r, r * 0.85],
        ]),
        fill: AMBER,
      }),
  },
  missing: {
    word: 'Chưa gửi',
    ground: '#f7d4d9',
    shape: (x, y, r) => {
      const arm = r * 0.85;
      const stroke = { stroke: RED, 'stroke-width': 1.6 };
      return line(x - arm, y - arm, x + arm, y + arm, stroke) + line(x - arm, y + arm, x + arm, y - arm, stroke);
    },
  },
  returned: {
    word: 'Trả lại, chưa gửi lại',
    ground: '#f7d4d9',
    shape: (x, y, r) =>
      mark('path', {
        d: corners(x, y, [
          [0, -r],
          [r, 0],
          [0, r],
          [-r, 0],
        ]),
        fill: '#ffffff',
        stroke: RED,
        'stroke-width': 1.2,
      }),
  },
  'not-yet-due': {
    word: 'Chưa đến hạn',
    ground: '#ffffff',
    shape: (x, y, r) => circle(x, y, r * 0.35, { fill: '#ffffff', stroke: QUIET, 'stroke-width': 0.75 }),
  },
} as const satisfies Record<MatrixMark, MarkLook>;

export const MARKS = Object.keys(MATRIX_MARKS) as MatrixMark[];

/** The square of a mark, in a box of `width` by `height` from that corner; `null` leaves a short line. */
export function markSquare(state: MatrixMark | null, x: number, y: number, width: number, height: number): string {
  const [middle, level] = [x + width / 2, y + height / 2];
  if (state === null) return line(middle - 2, level, middle + 2, level, { stroke: '#8a8a8a' });
  const { ground, shape } = MATRIX_MARKS[state];
  return mark('rect', { x, y, width, height, fill: ground }) + shape(middle, level, Math.min(width, height, 13) * 0.36);
}

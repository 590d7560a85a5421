import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { label, mark, WIDTH, written } from './svg.js';
import { shortened, textWidth } from './text-width.js';

/** How the columns, bars or points of one series look: told apart by pattern and shape too, for paper without colours. */
interface Look {
  readonly fill: string;
  readonly lines?: 'slanted' | 'level' | 'crossed';
  readonly shape: SymbolType;
}

const NAVY = '#1f4e79';

const LOOKS: readonly Look[] = [
  { fill: NAVY, shape: symbolCircle },
  { fill: '#ffffff', lines: 'slanted', shape: symbolSquare },
  { fill: '#b8c4d0', shape: symbolTriangle },
  { fill: '#ffffff', lines: 'level', shape: symbolDiamond },
  { fill: '#ffffff', lines: 'crossed', shape: symbolCircle },
];

const lookOf = (series: number): Look => LOOKS[series % LOOKS.length]!;

/** A column or bar of the series. */
export function filledBox(series: number, x: number, y: number, width: number, height: number): string {
  const { fill, lines } = lookOf(series);
  const box = mark('rect', { x, y, width, height, fill, stroke: NAVY, 'stroke-width': 0.75 });
  const hatch = lines ? hatching(lines, x, y, width, height) : '';
  return hatch === '' ? box : box + mark('path', { d: hatch, fill: 'none', stroke: NAVY, 'stroke-width': 0.75 });
}

const GAP = 4;

/** The lines as such, not a pattern to repeat: every program that draws an SVG knows lines. */
function hatching(lines: NonNullable<Look['lines']>, x: number, y: number, width: number, height: number): string {
  const drawn: string[] = [];
  const segment = (x1: number, y1: number, x2: number, y2: number) =>
    drawn.push(`M${written(x + x1)} ${written(y + y1)}L${written(x + x2)} ${written(y + y2)}`);
  if (lines === 'level') for (let at = GAP; at < height; at += GAP) segment(0, at, width, at);
  else
    for (let at = GAP; at < width + height; at += GAP) {
      segment(Math.max(0, at - height), Math.min(at, height), Math.min(at, width), Math.max(0, at - width));
      if (lines === 'crossed')
        segment(
          width - Math.max(0, at - height),
          Math.min(at, height),
          width - Math.min(at, width),
          Math.max(0, at - width),
        );
    }
  return drawn.join('');
}

/** The point of a series; every second series has hollow ones. */
export function pointOf(series: number, x: number, y: number): string {
  const { shape, lines } = lookOf(series);
  return mark('path', {
    d: symbol(shape, 34).digits(2)() ?? '',
    transform: `translate(${written(x)} ${written(y)})`,
    fill: lines ? '#ffffff' : NAVY,
    stroke: NAVY,
    'stroke-width': 1,
  });
}

/** The line between the points of a series. */
export const strokeOf = (series: number) => ({
  fill: 'none',
  stroke: series % 2 === 0 ? NAVY : '#5a6b7b',
  'stroke-width': 1.5,
});

/** What was aimed at: dashed, and in another colour than any series. */
export const TARGET_STROKE = { fill: 'none', stroke: '#b00020', 'stroke-width': 1.25, 'stroke-dasharray': '5 3' };

export interface LegendEntry {
  readonly name: string;
  /** Draws the sample in a box of `SAMPLE` by `SAMPLE` points from that corner. */
  readonly sample: (x: number, y: number) => string;
}

export const SAMPLE = 10;
const LEGEND_SIZE = 10;
const LEGEND_LINE = 15;

/** The entries in as many lines as they need, from the left; `height` is what they take. */
export function legend(entries: readonly LegendEntry[]): { readonly marks: string; readonly height: number } {
  let x = 0;
  let y = 0;
  const marks = entries.map(({ name, sample }) => {
    const words = shortened(name, WIDTH - SAMPLE - 8, LEGEND_SIZE);
    const long = SAMPLE + 5 + textWidth(words, LEGEND_SIZE);
    if (x > 0 && x + long > WIDTH) {
      x = 0;
      y += LEGEND_LINE;
    }
    const drawn = sample(x + 0.5, y + 1.5) + label(x + SAMPLE + 5, y + 10, words, { size: LEGEND_SIZE });
    x += long + 16;
    return drawn;
  });
  return { marks: marks.join(''), height: entries.length === 0 ? 0 : y + LEGEND_LINE + 3 };
}

/** Series that are drawn as boxes; a single one needs no legend. */
export const seriesEntries = (series: readonly { readonly name: string }[]): LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ name }, at) => ({ name, sample: (x, y) => filledBox(at, x, y, SAMPLE - 1, SAMPLE - 1) }));

/** What `–` means, where it stands. */
export const gapEntry = (values: readonly (number | null)[]): LegendEntry[] =>
  values.includes(null)
    ? [{ name: 'chưa có số liệu', sample: (x, y) => label(x + SAMPLE / 2, y + 8, '–', { size: 10, at: 'middle' }) }]
    : [];

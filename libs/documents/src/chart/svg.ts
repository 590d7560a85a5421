import { writable } from '../docx/letters.js';
import { escapeHtml } from '../html.js';
import type { Picture } from '../model/block.js';
import type { Inlines } from '../model/inline.js';

/** A picture is drawn in points, so that a letter of size 10 is ten points high on paper. */
const MM_PER_POINT = 25.4 / 72;

/** As wide as the text of an upright page (165 mm) with the margins of both house styles. */
export const WIDTH = 165 / MM_PER_POINT;

export const INK = '#000000';
export const QUIET = '#444444';
export const GRID = '#d0d0d0';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number with two decimals at most: the same wherever it is drawn. */
export const written = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** One element; attributes that are undefined are left out. Only for elements whose content is markup made here. */
export function mark(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? written(value) : escapeHtml(value)}"`],
  );
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`;
}

/** How a line of text is set; `at` says which end of it stands at the point. */
export interface Lettering {
  readonly size: number;
  readonly at?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Read from below upwards. */
  readonly turned?: boolean;
}

/** A line of text with its base line at `y`. */
export function label(
  x: number,
  y: number,
  text: string,
  { size, at, bold, italic, colour, turned }: Lettering,
): string {
  return mark(
    'text',
    {
      x,
      y,
      'font-size': size,
      'text-anchor': at,
      'font-weight': bold ? 'bold' : undefined,
      'font-style': italic ? 'italic' : undefined,
      fill: colour,
      transform: turned ? `rotate(-90 ${written(x)} ${written(y)})` : undefined,
    },
    escapeHtml(drawable(text)),
  );
}

/** Lines of text below each other, the first with its base line at `y`. */
export const labels = (x: number, y: number, lines: readonly string[], lettering: Lettering): string =>
  lines.map((line, at) => label(x, y + at * lineHeight(lettering.size), line, lettering)).join('');

export const lineHeight = (size: number) => size * 1.15;

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes = {}) =>
  mark('line', { x1, y1, x2, y2, stroke: QUIET, 'stroke-width': 0.75, ...more });

/** Text as XML can hold it, in one line: no control character, no half of a letter. */
export const drawable = (text: string): string =>
  writable(text)
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();

/** The most letters of the words for those who do not see a picture; what is beyond stands in the table beside it. */
const MOST_ALTERNATIVE = 2000;

/** As high as a page with a caption: what is higher is drawn smaller as a whole. */
const MOST_HEIGHT_MM = 232;

/** The marks as a picture of that height in points, as wide as `WIDTH`. */
export function pictureOf(
  height: number,
  marks: string,
  told: { readonly alternative: string; readonly caption: Inlines },
): Picture {
  const share = Math.min(1, MOST_HEIGHT_MM / (height * MM_PER_POINT));
  const [widthMm, heightMm] = [WIDTH, height].map((length) => Math.floor(length * share * MM_PER_POINT * 100) / 100);
  const sheet = mark('rect', { width: WIDTH, height, fill: '#ffffff' });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${written(WIDTH)} ${written(height)}" font-family="Times New Roman" font-size="10" fill="${INK}">${sheet}${marks}</svg>`;
  return {
    kind: 'picture',
    svg,
    widthMm: widthMm!,
    heightMm: heightMm!,
    alternative: cut(drawable(told.alternative)),
    caption: told.caption,
  };
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= MOST_ALTERNATIVE ? text : `${letters.slice(0, MOST_ALTERNATIVE - 1).join('')}…`;
}

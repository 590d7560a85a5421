import { escapeHtml, Html, html } from '../html.js';
import type { Picture } from '../model/block.js';
import { attributeOf, MarkupBroken, walkMarkup } from '../xml/markup.js';
import type { Anchors } from './anchors.js';
import { inlineHtml } from './inline-html.js';

/** What a picture may consist of, and which attributes count: what charts are drawn with, and nothing that runs or leads out. */
const ELEMENTS = new Set([
  'svg',
  'g',
  'rect',
  'line',
  'path',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);
const ATTRIBUTES = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'd', 'points', 'width', 'height'],
  ...[
    'viewBox',
    'transform',
    'fill',
    'fill-opacity',
    'fill-rule',
    'opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
  ],
  ...['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'text-anchor', 'font-size', 'font-weight', 'font-style'],
  ...['font-family'],
];
const VALUE = /^(?!.*url)[\w\s.,#%()+-]*$/i;

/** The picture in the page, with its words for those who do not see it; in their stead where it is no picture. */
export function pictureHtml(picture: Picture, anchors: Anchors): Html {
  const { alternative, caption } = picture;
  const drawn = safeSvg(picture);
  return html`<figure>${
    drawn ? html`<div class="scroll" tabindex="0">${drawn}</div>` : html`<p class="none">${alternative}</p>`
  }${caption !== undefined && html`<figcaption>${inlineHtml(caption, anchors)}</figcaption>`}</figure>`;
}

function safeSvg({ svg, widthMm, heightMm, alternative }: Picture): Html | undefined {
  let written = '';
  const open: string[] = [];
  let passedOver = 0;
  try {
    walkMarkup(svg, {
      open(name, attributes) {
        if (passedOver > 0 || !ELEMENTS.has(name) || (open.length === 0) !== (name === 'svg')) {
          passedOver++;
          return;
        }
        open.push(name);
        const root =
          name === 'svg'
            ? ` xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(alternative)}" width="${widthMm}mm" height="${heightMm}mm"`
            : '';
        written += `<${name}${root}${kept(attributes, name === 'svg')}>`;
      },
      close(name) {
        if (passedOver > 0) passedOver--;
        else if (open.pop() !== name) throw new MarkupBroken(name);
        else written += `</${name}>`;
      },
      text(text) {
        if (passedOver === 0 && /^t(?:ext|span)$/.test(open.at(-1) ?? '')) written += escapeHtml(text);
      },
    });
  } catch (error) {
    if (error instanceof MarkupBroken) return undefined;
    throw error;
  }
  return written !== '' && open.length === 0 && passedOver === 0 ? new Html(written) : undefined;
}

const kept = (attributes: string, root: boolean): string =>
  ATTRIBUTES.flatMap((name) => {
    const value = attributeOf(attributes, name);
    if (value === undefined || !VALUE.test(value) || (root && (name === 'width' || name === 'height'))) return [];
    return [` ${name}="${escapeHtml(value)}"`];
  }).join('');

import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../model/block.js';
import { FACE, facePaths } from '../pdf/tinos.js';
import { pixelsOfMillimetres, twipsOfMillimetres } from './lengths.js';
import { writable } from './letters.js';
import { childrenOf } from './runs.js';
import { STYLE } from './style-ids.js';
import type { Writing } from './writing.js';

/** Dots to the inch of the picture for readers that draw no vectors: good enough for print. */
const DOTS = 200;
/** Left free below a picture for its caption, in twips. */
const CAPTION_ROOM = 1200;

/** The vector picture, with dots for older readers; never larger than the page. The caption stands below. */
export function picture(block: Picture, writing: Writing): Paragraph[] {
  const { svg, widthMm, heightMm, alternative, caption } = block;
  const fits = Math.min(
    1,
    writing.width / twipsOfMillimetres(widthMm),
    (writing.height - CAPTION_ROOM) / twipsOfMillimetres(heightMm),
  );
  const transformation = {
    width: pixelsOfMillimetres(widthMm * fits),
    height: pixelsOfMillimetres(heightMm * fits),
  };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(writable(svg)),
    fallback: { type: 'png', data: writing.measuring ? Buffer.alloc(0) : inDots(svg, widthMm * fits) },
    transformation,
    altText: { name: 'Hình', description: writable(alternative) },
  });
  return [
    new Paragraph({ style: STYLE.picture[0], keepNext: caption !== undefined, children: [image] }),
    ...(caption === undefined
      ? []
      : [
          new Paragraph({
            style: STYLE.underPicture[0],
            children: childrenOf(caption, { size: writing.style.body.size - 2 }, writing),
          }),
        ]),
  ];
}

function inDots(svg: string, widthMm: number): Buffer {
  const width = Math.max(1, Math.round((widthMm / 25.4) * DOTS));
  const drawn = new Resvg(writable(svg), {
    font: { fontFiles: facePaths(), loadSystemFonts: false, defaultFontFamily: FACE },
    fitTo: { mode: 'width', value: width },
    background: 'white',
  });
  return drawn.render().asPng();
}

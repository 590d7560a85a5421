import type { Picture } from '../model/block.js';
import { attributeOf, walkMarkup } from '../xml/markup.js';
import type { Box } from './free-places.js';
import { textWidth } from './text-width.js';

/** The lines of text of a picture, and the boxes in which they stand at most: for whoever looks whether all of it can be read. */
export function drawnText({ svg }: Picture): { readonly text: string; readonly box: Box }[] {
  const found: { text: string; box: Box }[] = [];
  let attributes: string | undefined;
  walkMarkup(svg, {
    open(name, given) {
      if (name === 'text') attributes = given;
    },
    close(name) {
      if (name === 'text') attributes = undefined;
    },
    text(text) {
      if (attributes !== undefined) found.push({ text, box: boxOf(text, attributes) });
    },
  });
  return found;
}

function boxOf(text: string, attributes: string): Box {
  const number = (name: string) => Number(attributeOf(attributes, name));
  const [x, y, size] = [number('x'), number('y'), number('font-size')];
  const long = textWidth(text, size, attributeOf(attributes, 'font-weight') === 'bold');
  const at = attributeOf(attributes, 'text-anchor');
  const before = at === 'end' ? long : at === 'middle' ? long / 2 : 0;
  // Accents of capitals reach above the size, tails a quarter of it below the line.
  if (attributeOf(attributes, 'transform'))
    return { left: x - size * 0.75, right: x + size * 0.25, top: y - (long - before), bottom: y + before };
  return { left: x - before, right: x - before + long, top: y - size * 0.75, bottom: y + size * 0.25 };
}

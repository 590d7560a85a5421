import { label, labels, lineHeight } from './svg.js';
import { fitsWords, shortened, textWidth, wrapped } from './text-width.js';

const SIZE = 9;
const LEAST_SIZE = 5;
const MOST_TURNED = 90;

/** What stands below the axis, `step` points for each: in lines where the words fit, turned where they do not. */
export function placeLabels(
  places: readonly string[],
  middle: (place: number) => number,
  step: number,
  top: number,
): { readonly marks: string; readonly height: number } {
  if (places.every((place) => fitsWords(place, step - 4, SIZE))) {
    const lines = places.map((place) => wrapped(place, step - 4, SIZE, 3));
    return {
      marks: lines
        .map((each, place) => labels(middle(place), top + SIZE + 4, each, { size: SIZE, at: 'middle' }))
        .join(''),
      height: Math.max(...lines.map(({ length }) => length)) * lineHeight(SIZE) + 6,
    };
  }
  const size = Math.max(LEAST_SIZE, Math.min(SIZE, step * 0.8));
  const words = places.map((place) => shortened(place, MOST_TURNED, size));
  return {
    marks: words
      .map((each, place) => label(middle(place) + size * 0.35, top + 5, each, { size, at: 'end', turned: true }))
      .join(''),
    height: Math.max(...words.map((each) => textWidth(each, size))) + 8,
  };
}

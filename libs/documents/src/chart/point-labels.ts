import { type Box, freePlaces } from './free-places.js';
import { label } from './svg.js';
import { textWidth } from './text-width.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point with the words for its value. */
export interface ValuePoint extends Point {
  readonly words: string;
}

/** A point apart, or `null` where the line is broken. */
export type Track = readonly (Point | null)[];

export const VALUE_SIZE = 9;
const HALF_POINT = 4;
const HALF_STROKE = 1.5;

/**
 * The words beside their points, above or below, where neither a point nor a line nor other words stand yet. They are
 * asked in the order given; what finds no room is left out, for it stands in the table beside the picture.
 */
export function pointLabels(points: readonly ValuePoint[], tracks: readonly Track[], area: Box): string {
  const places = freePlaces(area, [...points.map(around), ...tracks.flatMap(along)]);
  return points
    .map(({ x, y, words }) => {
      const half = textWidth(words, VALUE_SIZE) / 2;
      const box = (base: number): Box => ({
        left: x - half,
        right: x + half,
        top: base - VALUE_SIZE * 0.75,
        bottom: base + 1,
      });
      const base = [y - 6, y + VALUE_SIZE + 5].find((each) => places.take(box(each)));
      return base === undefined ? '' : label(x, base, words, { size: VALUE_SIZE, at: 'middle' });
    })
    .join('');
}

const around = ({ x, y }: Point): Box => ({
  left: x - HALF_POINT,
  right: x + HALF_POINT,
  top: y - HALF_POINT,
  bottom: y + HALF_POINT,
});

/** A line as small boxes, one behind the other. */
function along(track: Track): Box[] {
  return track.slice(1).flatMap((to, at) => {
    const from = track[at];
    if (!from || !to) return [];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * HALF_STROKE)));
    return Array.from({ length: steps + 1 }, (_, step): Box => {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      return { left: x - HALF_STROKE, right: x + HALF_STROKE, top: y - HALF_STROKE, bottom: y + HALF_STROKE };
    });
  });
}

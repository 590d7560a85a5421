import { type LegendEntry, legend } from './series-look.js';
import { drawable, label, lineHeight, QUIET, WIDTH } from './svg.js';
import { shortened } from './text-width.js';

const SIZE = 9;

/** What stands above the plot: the legend, and what is counted. `height` is what it takes. */
export function chartHead(
  entries: readonly LegendEntry[],
  unit: string | undefined,
): { readonly marks: string; readonly height: number } {
  const { marks, height } = legend(entries);
  if (!unit) return { marks, height };
  const words = shortened(`Đơn vị tính: ${drawable(unit)}`, WIDTH, SIZE);
  return {
    marks: marks + label(0, height + SIZE, words, { size: SIZE, italic: true, colour: QUIET }),
    height: height + lineHeight(SIZE) + 3,
  };
}

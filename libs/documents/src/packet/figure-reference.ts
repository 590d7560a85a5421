import type { CellWithMore } from '../model/block.js';
import { type Run, small } from '../model/inline.js';
import { figure } from '../vietnamese.js';
import type { PacketFigure } from './packet-content.js';
import { sourceAnchor } from './packet-words.js';

/** `–` is not nought: nobody has reported it. */
export const valueText = (value: number | null) => (value === null ? '–' : figure(value));

/** The figure itself: it leads to where its sources are listed. */
export const figureRun = (key: string, value: number | null, more: Pick<Run, 'bold'> = {}): Run => ({
  text: valueText(value),
  to: sourceAnchor(key),
  ...more,
});

/** A cell with the figure, for a workbook a number. */
export const figureCell = (key: string, value: number | null, more: Pick<Run, 'bold'> = {}): CellWithMore => ({
  content: figureRun(key, value, more),
  ...(value !== null && { value }),
  align: 'right',
});

/** The name of a figure with its measure and its code, by which a reader of paper finds its sources. */
export const figureName = ({
  label,
  measure,
  figure: key,
}: Pick<PacketFigure, 'label' | 'measure' | 'figure'>): Run[] => [
  { text: label },
  small(`${measure ? ` (${measure})` : ''} `),
  codeRun(key),
];

/** `BM-QUY/kiem-tra` */
export const codeRun = (key: string): Run => ({ text: key, small: true, tone: 'grey', to: sourceAnchor(key) });

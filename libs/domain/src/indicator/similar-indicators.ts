import { fold, likeness } from '../spreadsheet-import/fold.js';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly measure: string;
}

export interface Similar {
  readonly code: string;
  /** From 0 to 1; 1 is the same name and the same measure. */
  readonly likeness: number;
}

/** Less alike than this is a coincidence of common words (số, hộ, được…). */
const LEAST = 0.6;
const MOST = 3;
/** A name that is counted in another measure is hardly the same indicator. */
const OTHER_MEASURE = 0.85;

/**
 * The entries of the catalogue whose name is most like this one, the likest first: Vietnamese accents (Hoà, Hòa), case
 * and punctuation tell nothing apart. A measure that is not known does not count.
 */
export function similarIndicators(
  { name, measure }: { readonly name: string; readonly measure?: string },
  catalogue: readonly Named[],
): Similar[] {
  const wanted = fold(name);
  const wantedMeasure = measure === undefined ? undefined : fold(measure);
  return catalogue
    .map((each) => {
      const sameMeasure = wantedMeasure === undefined || fold(each.measure) === wantedMeasure;
      return {
        code: each.code,
        likeness: round(likeness(wanted, fold(each.name)) * (sameMeasure ? 1 : OTHER_MEASURE)),
      };
    })
    .filter((each) => each.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1))
    .slice(0, MOST);
}

const round = (value: number) => Math.round(value * 100) / 100;

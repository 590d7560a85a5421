import type { components } from '@songhanh/api';
import type { Paper } from './paper';

export type PaperChange = components['schemas']['PaperChangeInput'];
type Signature = Paper['signatures'][number];
type Block = components['schemas']['PaperTemplate']['blocks'][number];

/** What stands around the facts as a form holds it: lists are lines of a text, what is empty is left out. */
export interface Surroundings {
  readonly number?: string;
  readonly symbol?: string;
  readonly place?: string;
  readonly issuedOn?: string;
  readonly style?: Paper['style'];
  readonly signedBy?: 'leader' | 'head-of-office';
  readonly addressees?: string;
  readonly recipients?: string;
  readonly signatures?: readonly { readonly authority?: string; readonly post?: string; readonly name?: string }[];
}

export type SurroundingField = keyof Surroundings;

export const linesOf = (text: string | undefined) => (text ?? '').split('\n').flatMap((line) => line.trim() || []);

/** The paper as the form starts with it. */
export function surroundingsOf(paper: Paper): Surroundings {
  const { number, symbol, place, issuedOn, style, signedBy, addressees, recipients, signatures } = paper;
  return {
    number: number ?? undefined,
    symbol: symbol ?? undefined,
    place: place ?? undefined,
    issuedOn: issuedOn ?? undefined,
    style,
    ...((signedBy === 'leader' || signedBy === 'head-of-office') && { signedBy }),
    addressees: addressees.join('\n'),
    recipients: recipients.join('\n'),
    signatures: signatures.map(({ authority, post, name }) => ({
      authority: authority.join('\n'),
      post,
      name: name ?? undefined,
    })),
  };
}

/** Only what differs from the paper, of the fields that the form has: what was not touched is nobody's to fix. */
export function changesTo(paper: Paper, entered: Surroundings, fields: readonly SurroundingField[]): PaperChange {
  const before = asChange(surroundingsOf(paper));
  const now = asChange(entered);
  const differing = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  return Object.fromEntries(differing.map((field) => [field, now[field]]));
}

function asChange(entered: Surroundings): PaperChange {
  const { number, symbol, place, issuedOn, style, signedBy, addressees, recipients, signatures } = entered;
  return {
    number: number ?? null,
    symbol: symbol ?? null,
    place: place ?? null,
    issuedOn: issuedOn ?? null,
    style,
    signedBy,
    addressees: linesOf(addressees),
    recipients: linesOf(recipients),
    signatures: (signatures ?? []).map(
      ({ authority, post, name }): Signature => ({
        authority: linesOf(authority),
        post: post ?? '',
        name: name ?? null,
      }),
    ),
  };
}

/** The sentences as they stand on the paper: its own words, or else the product's. */
export const sentencesOf = (blocks: readonly Block[], texts: Paper['texts']): Record<string, string> =>
  Object.fromEntries(blocks.map(({ key, own }) => [key, texts[key] ?? own]));

/** The paper's own words: what differs from the product's, what it had before, and keys that the form does not show. */
export function wordedTexts(
  blocks: readonly Block[],
  entered: Readonly<Record<string, string | undefined>>,
  before: Paper['texts'],
): Record<string, string> {
  const shown = new Set(blocks.map(({ key }) => key));
  const kept = Object.entries(before).filter(([key]) => !shown.has(key));
  const worded = blocks.flatMap(({ key, own }): [string, string][] => {
    const text = entered[key]?.trim();
    return text && (text !== own || key in before) ? [[key, text]] : [];
  });
  return Object.fromEntries([...kept, ...worded]);
}

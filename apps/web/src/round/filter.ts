import { folded } from '../language/format';
import { type Obligation, owes } from './round';

/** The ways to look at a round's units; each a word in the address. */
export const SHOWN = {
  all: () => true,
  owing: owes,
  late: ({ late }) => late,
  submitted: ({ status }) => status === 'submitted',
  returned: ({ status }) => status === 'returned',
  accepted: ({ status }) => status === 'accepted',
  asking: ({ extensionPending }) => extensionPending,
} as const satisfies Record<string, (obligation: Obligation) => boolean>;

export type Shown = keyof typeof SHOWN;

export const isShown = (word: string | null): word is Shown => word !== null && Object.hasOwn(SHOWN, word);

/** The duties that are wanted: by state, and by part of the unit's name or code with or without marks. */
export function found(obligations: readonly Obligation[], shown: Shown, words: string): Obligation[] {
  const wanted = folded(words);
  return obligations.filter(
    (each) => SHOWN[shown](each) && folded(`${each.unit.name} ${each.unit.code}`).includes(wanted),
  );
}

/** Colour of the pill; its word is `status.<status>`. */
export const STATUS_TONE: Readonly<Record<Obligation['status'], string>> = {
  open: 'tone-grey',
  submitted: 'tone-amber',
  returned: 'tone-amber',
  accepted: 'tone-green',
};

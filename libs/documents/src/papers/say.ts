import type { PaperFrame } from './paper-frame.js';
import { together } from './programme-named.js';
import { type TextBlock, wording } from './text-blocks.js';

/** Says a block of a kind's texts with its fields filled in: as the office words it, else as the product does. */
export type Say<Texts> = (key: keyof Texts & string, values?: Readonly<Record<string, string>>) => string;

/** The texts of one kind of paper, as that frame's office words them; `shared` are values that all of them may use. */
export const sayer =
  <Texts extends Readonly<Record<string, TextBlock>>>(
    frame: Pick<PaperFrame, 'texts'>,
    texts: Texts,
    shared: Readonly<Record<string, string>> = {},
  ): Say<Texts> =>
  (key, values = {}) =>
    wording(frame, key, texts[key]!, { ...shared, ...values });

/** The bodies that issue the paper: “Văn phòng A và Văn phòng B”. */
export const issuersOf = ({ issuers }: Pick<PaperFrame, 'issuers'>): string =>
  together(issuers.map(({ name }) => name));

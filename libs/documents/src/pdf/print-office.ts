import type { HouseStyle } from '../house-style/house-style.js';
import { numberLine, placeAndDateLine, recipientLines } from '../house-style/office-lines.js';
import type { Addressees, Foot, Letterhead } from '../model/block.js';
import { type PrintWords, printWords } from './print-words.js';

/** A word longer than this may end anywhere where half a page is the line. */
const LONGEST_BESIDE = 24;

const beside = (text: string): PrintWords => printWords(text, (word) => word.length <= LONGEST_BESIDE);

/** The letterhead's lines, ready to be set (`typst/head.typ`). */
export const printLetterhead = (block: Letterhead, style: HouseStyle) => ({
  kind: 'letterhead',
  issuers: block.issuers.map(({ superior, name }) => ({
    ...(superior !== undefined && { superior: beside(superior) }),
    name: beside(name),
  })),
  number: beside(numberLine(style, block)),
  placeAndDate: beside(placeAndDateLine(block)),
  ...(block.about !== undefined && { about: beside(block.about) }),
});

/** Recipients and signatures (`typst/foot.typ`). */
export const printFoot = ({ recipients, signatures }: Foot, style: HouseStyle) => ({
  kind: 'foot',
  recipients: recipientLines(recipients, style.recipients.between).map(beside),
  signatures: signatures.map(({ authority, post, name, mark }) => ({
    authority: authority.map(beside),
    post: beside(post),
    name: name === null ? null : beside(name),
    ...(mark !== undefined && { mark: beside(mark) }),
  })),
});

/** One body stands beside `Kính gửi:`, several below it with the marks of a list. */
export const printAddressees = ({ to }: Addressees, style: HouseStyle) => ({
  kind: 'addressees',
  to: (to.length > 1 ? recipientLines(to, style.recipients.between) : to).map(beside),
});

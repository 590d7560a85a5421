import { PAPER_RULES } from '#domain/paper/paper-rule';
import type { Paper } from '../paper';

/** What can be done with a paper; the order is that in which it is offered. */
export const ACTS = [
  'initial',
  'sign',
  'number',
  'takeIn',
  'submit',
  'giveOut',
  'surroundings',
  'words',
  'refresh',
  'return',
  'withdraw',
  'recall',
] as const;
export type PaperAct = (typeof ACTS)[number];

/** What of a paper the offer depends on. */
export type Offering = Pick<
  Paper,
  'kind' | 'stage' | 'follows' | 'mine' | 'signers' | 'number' | 'symbol' | 'place' | 'issuedOn'
>;

/** Kinds that are undone where they were signed. */
const SIGNED_ELSEWHERE = new Set<Paper['kind']>(['urging-letter', 'unit-report']);

/** What the caller can do with the paper where it stands; the API decides, this only offers. `headOfOffice`: of one of the programme's offices. */
export function offered(paper: Offering, headOfOffice: boolean): PaperAct[] {
  const { stage, mine, follows, kind } = paper;
  const draft = stage === 'draft';
  const signed = stage === 'signed';
  const own = !follows;
  const signersTurn = paper.signers.some(({ office, awaited }) => office === 'signer' && awaited);
  const brings = mine.edit || mine.enter || mine.sign;
  const offer: Record<PaperAct, boolean> = {
    initial: mine.initial,
    sign: mine.sign,
    number: mine.edit && mayNumber(paper),
    takeIn: brings && (signed || (own && signersTurn)),
    submit: mine.edit && draft && own,
    giveOut: brings && (signed || (own && signersTurn)),
    surroundings: mine.edit && draft,
    words: mine.edit && draft,
    refresh: mine.edit && draft,
    return: mine.initial || mine.sign,
    withdraw: mine.edit && !signed && stage !== 'withdrawn',
    recall: headOfOffice && signed && own && !SIGNED_ELSEWHERE.has(kind),
  };
  const acts = ACTS.filter((act) => offer[act]);
  // Once entered they are only put right, which is seldom what one comes for.
  const entered = paper.number !== null && paper.issuedOn !== null;
  return entered ? [...acts.filter((act) => !isLast(act)), ...acts.filter(isLast)] : acts;
}

const isLast = (act: PaperAct) => act === 'number' || act === 'withdraw' || act === 'recall';

/** Number and date are entered once it is under way, and afterwards only what is missing of them. */
function mayNumber({ kind, stage, follows, number, issuedOn }: Offering): boolean {
  if (follows || !PAPER_RULES[kind].numbered) return false;
  if (stage === 'signed') return number === null || issuedOn === null;
  return stage === 'submitted' || stage === 'initialled';
}

/** What is still to be entered of number, symbol, place and date; once signed what stands there stands. */
export function numbersToEnter({ stage, follows, number, symbol, place, issuedOn }: Offering) {
  const all = { number, symbol, issuedOn, place };
  const open = (['number', 'symbol', 'issuedOn', 'place'] as const).filter(
    (field) => stage !== 'signed' || all[field] === null,
  );
  return follows ? open.filter((field) => field === 'symbol' || field === 'place') : open;
}

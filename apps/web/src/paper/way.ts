import { PAPER_RULES } from '#domain/paper/paper-rule';
import type { Paper } from './paper';

type Step = Paper['steps'][number];

/** A station on a paper's way: its word is `way.<key>`. */
export interface Station {
  readonly key: 'drafted' | 'submitted' | 'initials' | 'signature' | 'elsewhere' | 'numbered' | 'issued' | 'withdrawn';
  readonly state: 'done' | 'now' | 'next';
  readonly unit?: Paper['signers'][number]['unit'];
  /** Who passed it, and when; of an office that did it elsewhere only that it is done. */
  readonly passed?: Pick<Step, 'by' | 'at' | 'enteredFor'>;
}

/** What of a paper its way is told by. */
export type OnItsWay = Pick<
  Paper,
  'kind' | 'stage' | 'follows' | 'signers' | 'steps' | 'submission' | 'number' | 'issuedOn' | 'issuedAt'
>;

/** The whole way of a paper, from draft to issue: what is behind it, where it stands, what is still to come. */
export function wayOf(paper: OnItsWay): Station[] {
  const way = [drafted(paper), ...approvals(paper), ...numbering(paper), issued(paper)];
  if (paper.stage !== 'withdrawn') return way;
  return [
    ...way.filter(({ state }) => state === 'done'),
    { key: 'withdrawn', state: 'now', ...last(paper, 'withdrawn') },
  ];
}

const drafted = (paper: OnItsWay): Station => ({
  key: 'drafted',
  state: paper.stage === 'draft' && !paper.follows ? 'now' : 'done',
  ...last(paper, 'drafted'),
});

function approvals(paper: OnItsWay): Station[] {
  const signed = paper.stage === 'signed';
  if (paper.follows) return [{ key: 'elsewhere', state: signed ? 'done' : 'now', ...last(paper, 'signed') }];
  const submitted: Station = {
    key: 'submitted',
    state: paper.stage === 'draft' || paper.submission === 0 ? 'next' : 'done',
    ...last(paper, 'submitted', ({ submission }) => submission === paper.submission && paper.stage !== 'draft'),
  };
  const wasSubmitted = !signed || paper.steps.some(({ step }) => step === 'submitted');
  return [...(wasSubmitted ? [submitted] : []), ...paper.signers.map((signer) => approval(paper, signer))];
}

function approval(paper: OnItsWay, { office, unit, done, awaited }: Paper['signers'][number]): Station {
  const step = office === 'signer' ? 'signed' : 'initialled';
  const isIt = (each: Step) =>
    each.submission === paper.submission && each.office === office && each.unit?.id === unit.id;
  return {
    key: office === 'signer' ? 'signature' : 'initials',
    state: done ? 'done' : awaited ? 'now' : 'next',
    unit,
    ...(done && last(paper, step, isIt)),
  };
}

/** What bears no number is issued when it is signed. */
function numbering(paper: OnItsWay): Station[] {
  if (!PAPER_RULES[paper.kind].numbered || paper.follows) return [];
  const has = paper.number !== null && paper.issuedOn !== null;
  return [{ key: 'numbered', state: has ? 'done' : paper.stage === 'signed' ? 'now' : 'next' }];
}

const issued = ({ issuedAt }: OnItsWay): Station => ({
  key: 'issued',
  state: issuedAt ? 'done' : 'next',
  ...(issuedAt && { passed: { by: null, at: issuedAt, enteredFor: false } }),
});

function last({ steps }: OnItsWay, wanted: Step['step'], isIt: (step: Step) => boolean = () => true) {
  const found = steps.findLast((each) => each.step === wanted && isIt(each));
  return found ? { passed: { by: found.by, at: found.at, enteredFor: found.enteredFor } } : {};
}

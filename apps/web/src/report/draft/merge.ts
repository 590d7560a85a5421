import type { Answer, Answers } from '../duty';

/** What two people write at once: the answers and the files beside them. */
export interface DraftContent {
  readonly answers: Answers;
  readonly attachmentIds: readonly string[];
}

/** A field that both changed, each in another way; `undefined` is an empty answer. */
export interface Clash {
  readonly key: string;
  readonly mine: Answer | undefined;
  readonly theirs: Answer | undefined;
}

export interface Merged {
  readonly content: DraftContent;
  /** In these fields `content` holds mine. */
  readonly clashes: readonly Clash[];
}

/** Whether two answers say the same, whatever the order in which a row's cells were filled. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(one[key as never], other[key as never]));
}

/** Whether two drafts say the same; the order of the files does not matter. */
export const sameContent = (one: DraftContent, other: DraftContent) =>
  same(one.answers, other.answers) && same([...one.attachmentIds].sort(), [...other.attachmentIds].sort());

/**
 * Three-way: what only one of us changed since `base` is taken, lists of files grow and shrink by both, and what both
 * changed each in another way is a clash for people to settle. Pure.
 */
export function merge(base: DraftContent, mine: DraftContent, theirs: DraftContent, fileFields: Set<string>): Merged {
  const keys = new Set([...Object.keys(base.answers), ...Object.keys(mine.answers), ...Object.keys(theirs.answers)]);
  const answers: Answers = {};
  const clashes: Clash[] = [];
  for (const key of keys) {
    const [was, here, there] = [base.answers[key], mine.answers[key], theirs.answers[key]];
    const taken = fileFields.has(key)
      ? joinedFiles(files(was), files(here), files(there))
      : same(here, was)
        ? there
        : here;
    if (taken !== undefined) answers[key] = taken;
    if (!fileFields.has(key) && !same(here, was) && !same(there, was) && !same(here, there)) {
      clashes.push({ key, mine: here, theirs: there });
    }
  }
  const attachmentIds = joinedFiles(base.attachmentIds, mine.attachmentIds, theirs.attachmentIds);
  return { content: { answers, attachmentIds }, clashes };
}

/** Every field in which two drafts differ, for whoever chooses between them field by field. */
export function differences(mine: DraftContent, theirs: DraftContent): Clash[] {
  const keys = new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)]);
  return [...keys]
    .filter((key) => !same(mine.answers[key], theirs.answers[key]))
    .map((key) => ({ key, mine: mine.answers[key], theirs: theirs.answers[key] }));
}

const files = (answer: Answer | undefined) => (Array.isArray(answer) ? answer.map(String) : []);

function joinedFiles(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const all = [...new Set([...theirs, ...mine])];
  return all.filter((id) => (base.includes(id) ? mine.includes(id) && theirs.includes(id) : true));
}

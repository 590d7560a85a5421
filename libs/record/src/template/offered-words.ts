import { isDeepStrictEqual } from 'node:util';
import type { Issuer, Signature } from '#documents/model/block';
import { frameKeys, nameKeys, PLACE_KEY, UNITS_FIELD } from '#documents/template/template-blocks';
import type { PaperKind } from '#domain/paper/paper-kind';
import { LETTERHEAD } from '#domain/paper/template-kind';
import type { Transaction } from '#persistence/transaction';
import type { OfficeTexts } from './kept-template.js';

/** What stands around the facts of a paper as it is offered; the office may write something else on each paper. */
export interface OfferedFrame {
  readonly issuers: readonly Issuer[];
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
  readonly texts: Readonly<Record<string, string>>;
  readonly symbol: string | null;
  readonly place: string | null;
}

/** A body of a paper: its office, and under which of that office's names it stands at the head. */
export interface HeadedBody {
  readonly officeId: string;
  /** The body's code where its own name stands there, not its office's. */
  readonly body: string | undefined;
}

/** An office's words in its letterhead and in one kind of paper. */
export interface OfficeWords {
  readonly letterhead: OfficeTexts;
  readonly paper: OfficeTexts;
}

/** The bodies of a paper and the words of their offices. */
export interface WordsOfPaper {
  readonly bodies: readonly HeadedBody[];
  readonly words: ReadonlyMap<string, OfficeWords>;
  /** The paper's units as they would stand among the recipients. */
  readonly units: readonly string[];
  /** Whether the one signs who usually signs that kind. */
  readonly usualSigner: boolean;
}

const NONE: OfficeWords = { letterhead: {}, paper: {} };

const NEWEST_SQL = `
  select distinct on (unit_id, kind) unit_id as office, kind, texts from paper_template
  where unit_id = any($1::uuid[]) and kind in ('${LETTERHEAD}', $2) order by unit_id, kind, version desc`;

/** The newest words of the offices for a kind of paper, by office. */
export async function wordsOfOffices(
  tx: Transaction,
  kind: PaperKind,
  officeIds: readonly string[],
): Promise<ReadonlyMap<string, OfficeWords>> {
  const rows = await tx.query<{ office: string; kind: string; texts: OfficeTexts }>(NEWEST_SQL, [
    [...new Set(officeIds)],
    kind,
  ]);
  const words = new Map<string, OfficeWords>();
  for (const { office, kind: of, texts } of rows) {
    const known = words.get(office) ?? NONE;
    words.set(office, of === LETTERHEAD ? { ...known, letterhead: texts } : { ...known, paper: texts });
  }
  return words;
}

/**
 * What is offered, in the words of the offices that issue it: the sentences, symbol, recipients and place of the first,
 * whose register gives the number; of each its own name and signature lines. An office that signs for several bodies
 * words none of their signatures.
 */
export function inOfficeWords(
  kind: PaperKind,
  offered: OfferedFrame,
  { bodies, words, units, usualSigner }: WordsOfPaper,
): OfferedFrame {
  const of = (body: HeadedBody | undefined) => (body && words.get(body.officeId)) ?? NONE;
  const { letterhead, paper } = of(bodies[0]);
  const keys = frameKeys(kind);
  const around = new Set<string>(Object.values(keys));
  const isAlone = (at: number) => bodies.filter(({ officeId }) => officeId === bodies[at]?.officeId).length === 1;
  return {
    issuers: offered.issuers.map((issuer, at) => named(issuer, bodies[at], of(bodies[at]).letterhead)),
    recipients: paper[keys.recipients] ? recipientsOf(paper[keys.recipients]!, units) : offered.recipients,
    signatures: offered.signatures.map((signature, at) =>
      usualSigner && isAlone(at) ? signed(signature, of(bodies[at]).paper, keys) : signature,
    ),
    texts: {
      ...offered.texts,
      ...Object.fromEntries(Object.entries(paper).filter(([key]) => !around.has(key))),
    },
    symbol: offered.symbol ?? (paper[keys.symbol] || null),
    place: letterhead[PLACE_KEY] || offered.place,
  };
}

function named(issuer: Issuer, body: HeadedBody | undefined, texts: OfficeTexts): Issuer {
  const keys = nameKeys(body?.body);
  const superior = texts[keys.superior] ?? issuer.superior ?? '';
  return { ...(superior !== '' && { superior }), name: texts[keys.name] ?? issuer.name };
}

function signed(signature: Signature, texts: OfficeTexts, keys: ReturnType<typeof frameKeys>): Signature {
  const { [keys.authority]: authority, [keys.post]: post, [keys.name]: name } = texts;
  const lines = authority ? authority.split('\n') : post ? [] : signature.authority;
  return { ...signature, authority: lines, post: post || signature.post, name: name || signature.name };
}

const recipientsOf = (text: string, units: readonly string[]): string[] =>
  text.split('\n').flatMap((line) => {
    if (line === `{${UNITS_FIELD}}`) return units;
    return line.replaceAll(`{${UNITS_FIELD}}`, units.join(', '));
  });

/**
 * What stands around the facts of a draft after it is offered anew: what the office wrote on the paper itself stays, what
 * still stands as it was offered before becomes what is offered now.
 */
export function offeredAnew(present: OfferedFrame, before: OfferedFrame | undefined, now: OfferedFrame): OfferedFrame {
  const next = <Key extends keyof OfferedFrame>(key: Key): OfferedFrame[Key] =>
    before && isDeepStrictEqual(present[key], before[key]) ? now[key] : present[key];
  const texts: Record<string, string> = {};
  for (const key of new Set([...Object.keys(present.texts), ...Object.keys(now.texts)])) {
    const text = present.texts[key] === before?.texts[key] ? now.texts[key] : present.texts[key];
    if (text !== undefined) texts[key] = text;
  }
  return {
    issuers: next('issuers'),
    recipients: next('recipients'),
    signatures: next('signatures'),
    texts,
    symbol: next('symbol'),
    place: next('place'),
  };
}

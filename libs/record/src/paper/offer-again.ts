import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { houseStyleOn } from '../template/house-style.queries.js';
import { offeredAnew } from '../template/offered-words.js';
import { bodiesOf } from './change-paper.js';
import { offeredFrame } from './first-frame.js';
import type { LockedPaper } from './lock-paper.js';

/**
 * The held draft with what the record and its office's templates offer now, in the house style valid on its day; what the
 * office wrote on the paper itself stays.
 */
export async function offeredAgain(
  tx: Transaction,
  access: Access,
  paper: LockedPaper,
  unitIds: readonly string[],
): Promise<LockedPaper> {
  const { kind, signedBy, programmeId, frame, symbol, place } = paper;
  const houseStyle = await houseStyleOn(tx, paper.style, paper.issuedOn ?? paper.today);
  const bodies = await bodiesOf(tx, access, paper);
  // A body that is no more leaves its place to whoever edits the paper.
  if (bodies.length !== frame.issuers.length) return { ...paper, frame: { ...frame, houseStyle } };
  const now = await offeredFrame(tx, kind, bodies, { style: houseStyle, signedBy, unitIds, programmeId });
  const next = offeredAnew({ ...frame, symbol, place }, frame.offered, now);
  const { issuers, recipients, signatures, texts } = next;
  return {
    ...paper,
    symbol: next.symbol,
    place: next.place,
    frame: { ...frame, issuers, recipients, signatures, texts, houseStyle, offered: now },
  };
}

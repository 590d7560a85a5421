import type { Consolidation } from '#contracts/http/consolidation';
import { reviewedFrom } from '#domain/review/review-dates';
import type { Transaction } from '#persistence/transaction';
import { packetRounds } from '../packet/packet-rounds.queries.js';
import { consolidatedContents } from './consolidated-contents.queries.js';
import { consolidatedFigures, consolidatedTallies } from './consolidated-figures.queries.js';
import { consolidatedTexts } from './consolidated-texts.queries.js';
import { type ReviewedUnit, reviewedUnits } from './consolidated-units.queries.js';
import type { ReviewRow } from './review.snapshot.js';

/** The consolidated report, and the units it is about with their ids. */
export interface Consolidated {
  readonly consolidation: Consolidation;
  readonly units: readonly ReviewedUnit[];
}

/**
 * Puts the five-part report together from the newest accepted report of every unit in the self-assessment and in the
 * rounds whose figures the review takes, as they stand in this snapshot. A fixed number of statements for any number of units.
 */
export async function consolidate(tx: Transaction, review: ReviewRow): Promise<Consolidated> {
  const { programme_id: programmeId, round_id: selfRoundId, kind, year } = review;
  const reviewed = await packetRounds(tx, review.id);
  const texts = await consolidatedTexts(tx, reviewed, selfRoundId);
  const units = await reviewedUnits(tx, reviewed.ids, selfRoundId);
  const figures = await consolidatedFigures(tx, programmeId, reviewed.ids);
  const first = Number(reviewedFrom(kind, year, review.programme_from).slice(0, 4));
  const contents = await consolidatedContents(tx, programmeId, { first, last: year }, figures);
  const tallies = await consolidatedTallies(tx, reviewed.ids);
  return {
    units,
    consolidation: {
      review: review.code,
      kind,
      year,
      topic: review.topic,
      rounds: reviewed.rounds.map((round) => ({ ...round })),
      notOpened: [...reviewed.notOpened],
      parts: {
        I: { quoted: texts.I },
        II: { quoted: texts.II, ...contents, tallies },
        III: { quoted: texts.III },
        IV: { quoted: texts.IV },
        V: { quoted: texts.V },
      },
      units: units.map(({ unit }) => unit),
      notReported: named(units, ({ missingIn }) => missingIn),
      late: named(units, ({ lateIn }) => lateIn),
    },
  };
}

function named(units: readonly ReviewedUnit[], roundsOf: (unit: ReviewedUnit) => readonly string[]) {
  return units
    .filter((each) => roundsOf(each).length > 0)
    .map((each) => ({ unit: each.unit.unit, name: each.unit.name, rounds: [...roundsOf(each)] }));
}

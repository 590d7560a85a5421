import type { MoreTimeDecisionsInput, MoreTimeInput, MoreTimeResult } from '#contracts/http/extension';
import { InputError } from '#domain/error/input-error';
import type { ExtensionState } from '#domain/extension/extension';
import { MORE_TIME_FAULTS, type MoreTimeDecision, moreTimeFor } from '#domain/extension/more-time';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { applyMoreTime, datesOf, type MovedDuty } from './apply-more-time.js';
import { type ActingRound, type DutyInRound, dutiesOf, lockRound } from './lock-round.js';

const STATE_OF = {
  grant: 'granted',
  refuse: 'refused',
  offer: 'offered',
  give: 'given',
} as const satisfies Record<MoreTimeDecision['decision'], ExtensionState>;

interface Weighed {
  readonly moved: readonly MovedDuty[];
  readonly failed: MoreTimeResult['failed'];
}

/** What the secretariat asks for: a decision, on whom, with which words; or nothing, while a row fails. */
interface Asked {
  readonly decided: MoreTimeDecision;
  readonly units: readonly string[] | null;
  readonly words: string | null;
  readonly onlyIfAllValid: boolean;
}

/** More time for many units of a round at once: requests decided together, or more time that nobody asked for. */
export class BulkExtensionService {
  constructor(private readonly database: Database) {}

  /** Grants, refuses or offers a date to those units, or to all whose request waits. `preview` writes nothing. */
  decide(
    actor: Actor,
    access: Access,
    roundId: string,
    input: MoreTimeDecisionsInput,
    preview: boolean,
  ): Promise<MoreTimeResult> {
    const decided = decisionOf(input);
    const { note = null, units, onlyIfAllValid } = input;
    return this.run(actor, access, roundId, { decided, units: units ?? null, words: note, onlyIfAllValid }, preview);
  }

  /** Gives those units more time unasked: a storm, an epidemic. `preview` writes nothing. */
  give(actor: Actor, access: Access, roundId: string, input: MoreTimeInput, preview: boolean): Promise<MoreTimeResult> {
    const { units, due, reason, onlyIfAllValid } = input;
    return this.run(
      actor,
      access,
      roundId,
      { decided: { decision: 'give', due }, units, words: reason, onlyIfAllValid },
      preview,
    );
  }

  private run(actor: Actor, access: Access, roundId: string, asked: Asked, preview: boolean): Promise<MoreTimeResult> {
    if (preview) {
      return this.database.snapshot(actor, async (tx) =>
        result(await weigh(tx, await lockRound(tx, access, roundId, false), asked), asked, false),
      );
    }
    return command(this.database, actor, async (tx) => {
      const round = await lockRound(tx, access, roundId, true);
      const weighed = await weigh(tx, round, asked);
      const none = asked.onlyIfAllValid && weighed.failed.length > 0;
      if (none) return result({ ...weighed, moved: [] }, asked, false);
      const { moved, failed } = weighed;
      const state = STATE_OF[asked.decided.decision];
      await applyMoreTime(tx, access, round, state, moved, asked.words);
      await tx.audit({
        action: 'extensions.decided',
        subjectKind: 'round',
        subjectId: round.id,
        detail: { round: round.round, decision: state, done: moved.length, failed: failed.length },
      });
      return result(weighed, asked, moved.length > 0);
    });
  }
}

function decisionOf({ decision, due }: MoreTimeDecisionsInput): MoreTimeDecision {
  if (decision === 'offer') {
    if (due === undefined) throw InputError.at('/due', 'Hãy ghi ngày đề xuất.', 'Give the date that is offered.');
    return { decision, due };
  }
  if (due !== undefined) {
    throw InputError.at('/due', 'Chỉ ghi ngày khi đề xuất ngày khác.', 'A date is given only with an offer.');
  }
  return { decision };
}

async function weigh(tx: Transaction, round: ActingRound, { decided, units }: Asked): Promise<Weighed> {
  const duties = await dutiesOf(tx, round, units);
  const known = new Map(duties.map((duty) => [duty.unit, duty]));
  const valid: { duty: DutyInRound; date: LocalDate | null }[] = [];
  const failed: MoreTimeResult['failed'] = [];
  for (const unit of units === null ? known.keys() : new Set(units)) {
    const duty = known.get(unit);
    const verdict = moreTimeFor(duty, decided, round.today);
    if (verdict.fault === null) valid.push({ duty: duty!, date: verdict.date });
    else failed.push({ unit, code: verdict.fault, ...MORE_TIME_FAULTS[verdict.fault] });
  }
  const inForce = decided.decision === 'grant' || decided.decision === 'give';
  return { moved: await datesOf(tx, valid, inForce), failed };
}

const result = ({ moved, failed }: Weighed, { decided }: Asked, applied: boolean): MoreTimeResult => ({
  applied,
  done: moved.map(({ duty, date, due, lock }) => ({
    unit: duty.unit,
    decision: STATE_OF[decided.decision],
    decidedDue: date,
    dueOriginal: duty.dueOriginal,
    dueBefore: duty.due,
    due,
    lock,
  })),
  failed,
});

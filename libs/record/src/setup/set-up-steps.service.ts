import type { SetUpProgress } from '#contracts/http/setup';
import { SET_UP_STEPS, type SetUpStep, type SetUpStepState } from '#domain/setup/set-up-step';
import { isoLocal } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { recordedSample } from './recorded-sample.js';

const SETTING = 'set-up-steps';

/** What administrators have done of the steps that may wait. Each throws NOT_ALLOWED without the role. */
export class SetUpSteps {
  constructor(private readonly database: Database) {}

  progress(actor: Actor, access: Access): Promise<SetUpProgress> {
    return this.database.snapshot(actor, async (tx) => {
      await requireAdministrator(tx, access);
      return progressOf(tx);
    });
  }

  /** Marks one step as done, skipped, or open again. */
  mark(actor: Actor, access: Access, step: SetUpStep, state: SetUpStepState): Promise<SetUpProgress> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      await markStep(tx, step, state);
      return progressOf(tx);
    });
  }
}

/** Writes down how far a step is. */
export async function markStep(tx: Transaction, step: SetUpStep, state: SetUpStepState): Promise<void> {
  await tx.query(
    `insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = setting.value || excluded.value`,
    [SETTING, JSON.stringify({ [step]: { state, at: isoLocal(tx.now) } })],
  );
  await tx.audit({
    action: 'set-up-step.marked',
    subjectKind: 'installation',
    subjectId: null,
    detail: { step, state },
  });
}

export async function progressOf(tx: Transaction): Promise<SetUpProgress> {
  const kept = await tx.one<{ marks: Partial<Record<SetUpStep, { state: SetUpStepState; at: string }>> }>(
    `select value as marks from setting where key = $1`,
    [SETTING],
  );
  const steps = SET_UP_STEPS.map((step) => {
    const { state = 'open' as const, at = null } = kept?.marks[step] ?? {};
    return { step, state, at: state === 'open' ? null : at };
  });
  return { steps, sample: await recordedSample(tx) };
}

import type { SetUpProgress } from '#contracts/http/setup';
import type { Transaction } from '#persistence/transaction';

const SETTING = 'sample-programme';

/** The sample programme as it stands; null while there is none. */
export async function recordedSample(tx: Transaction): Promise<SetUpProgress['sample']> {
  const row = await tx.one<NonNullable<SetUpProgress['sample']>>(
    `select p.id as "programmeId", p.number, p.title, p.stage = 'ended' as ended
     from setting s join programme p on p.id::text = s.value #>> '{}' where s.key = $1`,
    [SETTING],
  );
  return row ?? null;
}

/** Remembers which programme is the sample. */
export async function rememberSample(tx: Transaction, programmeId: string): Promise<void> {
  await tx.query(`insert into setting (key, value) values ($1, to_jsonb($2::text))`, [SETTING, programmeId]);
}

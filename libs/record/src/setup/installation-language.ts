import type { InstallationLanguage } from '#contracts/http/setup';
import type { Transaction } from '#persistence/transaction';

export const LANGUAGE_SETTING = 'language';

/** Keeps the installation's first language. */
export async function keepLanguage(tx: Transaction, language: InstallationLanguage): Promise<void> {
  await tx.query(
    `insert into setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do update set value = excluded.value`,
    [LANGUAGE_SETTING, language],
  );
}

import type { InstallationLanguage } from '#contracts/http/setup';
import type { Database } from '#persistence/database';
import { administeredSql } from '../person/administrators.js';
import { LANGUAGE_SETTING } from './installation-language.js';

/** What anybody may know: business time, whether somebody administers the installation, its first language. */
export interface InstallationState {
  readonly now: Date;
  readonly setUp: boolean;
  readonly language: InstallationLanguage;
}

export class InstallationQueries {
  constructor(private readonly database: Database) {}

  async state(): Promise<InstallationState> {
    const row = await this.database.onePrepared<InstallationState>(
      `with today as (select ${this.database.clock.sql}::timestamptz(3) as now),
         business as (select (now at time zone interval '7 hours')::date as day from today)
       select today.now, ${administeredSql('business.day')} as "setUp",
         coalesce((select value #>> '{}' from setting where key = $1), 'vi') as language
       from today cross join business`,
      [LANGUAGE_SETTING],
    );
    return row!;
  }
}

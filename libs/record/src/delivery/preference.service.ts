import type { LocaleInput, Preferences, PreferencesInput } from '#contracts/http/preference';
import { DELIVERY_RULES, type MailChoice } from '#domain/delivery/delivery-rule';
import { MAILED, NOTIFICATION_KINDS, type NotificationKind } from '#domain/delivery/notification-kind';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { localeOf } from './mail-message.js';

interface Chosen {
  readonly kind: NotificationKind;
  readonly app: boolean;
  readonly mail: MailChoice;
}

/** What each person wants to be told how, and in which language. */
export class PreferenceService {
  constructor(private readonly database: Database) {}

  mine(actor: Actor, access: Access): Promise<Preferences> {
    return this.database.snapshot(actor, (tx) => preferencesOf(tx, access.personId));
  }

  /**
   * Changes the kinds that are named, all of them or none. Throws MAIL_NOT_MUTABLE for a kind on which a deadline hangs,
   * INPUT_INVALID for mail of a kind that is never mailed, or a kind named twice.
   */
  change(actor: Actor, access: Access, { items }: PreferencesInput): Promise<Preferences> {
    return command(this.database, actor, async (tx) => {
      items.forEach((item, index) => {
        checkChoice(item, index, items);
      });
      await tx.query(
        `insert into preference (person_id, kind, app, mail, set_at)
         select $1, c.kind, c.app, c.mail, $5 from unnest($2::text[], $3::boolean[], $4::text[]) as c(kind, app, mail)
         on conflict (person_id, kind) do update set app = excluded.app, mail = excluded.mail, set_at = excluded.set_at`,
        [
          access.personId,
          items.map(({ kind }) => kind),
          items.map(({ app }) => app),
          items.map(({ mail }) => mail),
          new Date(tx.now),
        ],
      );
      await tx.audit({
        action: 'preference.changed',
        subjectKind: 'person',
        subjectId: access.personId,
        detail: { kinds: items.map(({ kind, app, mail }) => ({ kind, app, mail })) },
      });
      return preferencesOf(tx, access.personId);
    });
  }

  /** The language of the person's mails, inbox and calendar from now on. A mail that was written down already keeps its own. */
  setLocale(actor: Actor, access: Access, { locale }: LocaleInput): Promise<Preferences> {
    return command(this.database, actor, async (tx) => {
      await tx.query(`update person set locale = $2 where id = $1`, [access.personId, locale]);
      await tx.audit({
        action: 'person.locale-set',
        subjectKind: 'person',
        subjectId: access.personId,
        detail: { locale },
      });
      return preferencesOf(tx, access.personId);
    });
  }
}

function checkChoice({ kind, app, mail }: Chosen, index: number, items: readonly Chosen[]): void {
  if (items.findIndex((other) => other.kind === kind) !== index) {
    throw InputError.at(`/items/${index}/kind`, 'Loại này đã nêu ở trên.', 'This kind is named above already.');
  }
  if (DELIVERY_RULES[kind].legal && !(app && mail === 'as-it-comes')) {
    throw new DomainError('MAIL_NOT_MUTABLE', { kind });
  }
  if (MAILED[kind] === 'in-app' && mail !== 'as-it-comes') {
    throw InputError.at(
      `/items/${index}/mail`,
      'Loại này không bao giờ gửi thư: hãy để “as-it-comes”.',
      'This kind is never mailed: leave "as-it-comes".',
    );
  }
}

async function preferencesOf(tx: Transaction, personId: string): Promise<Preferences> {
  const person = await tx.one<{ locale: string }>(`select locale from person where id = $1`, [personId]);
  const rows = await tx.query<Chosen>(`select kind, app, mail from preference where person_id = $1`, [personId]);
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return {
    locale: localeOf(person!.locale),
    items: NOTIFICATION_KINDS.map((kind) => {
      const { legal } = DELIVERY_RULES[kind];
      const { app, mail } = (!legal && chosen.get(kind)) || { app: true, mail: 'as-it-comes' as const };
      return { kind, app, mail: MAILED[kind] === 'in-app' ? null : mail, locked: legal };
    }),
  };
}

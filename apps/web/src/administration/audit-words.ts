import type { TFunction } from 'i18next';
import { withDays } from '../language/format';
import type { AuditEntry } from './administration';

/** Who did it: a person by office, or what acts by itself. */
export const actorName = (t: TFunction, { person, actorKind }: AuditEntry): string =>
  person?.name ?? t(`actor.${actorKind}`);

/** What it is about, by its own name or else by its kind. */
export const subjectName = (t: TFunction, { subject, subjectKind }: AuditEntry): string =>
  [t(`subject.${subjectKind}`, { defaultValue: subjectKind }), subject].filter(Boolean).join(' ');

/** The pages of what entries are about, by its kind. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  programme: (id) => `/programmes/${id}`,
  round: (id) => `/rounds/${id}`,
  plan: (id) => `/plans/${id}`,
  packet: (id) => `/packets/${id}`,
  paper: (id) => `/papers/${id}`,
  obligation: (id) => `/duties/${id}`,
  'spreadsheet-import': (id) => `/imports/${id}`,
  person: (id) => `/administration/people/${id}`,
};

export const subjectPlace = ({ subjectKind, subjectId }: AuditEntry): string | undefined =>
  subjectId ? PLACES[subjectKind]?.(subjectId) : undefined;

const LONG_HASH = /^[0-9a-f]{64}$/;

/** The detail in one line: what each fact is, in words where there are any; a digest by its beginning. */
export const detailText = (t: TFunction, detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .map(([key, value]) => `${t(`detail.${key}`, { defaultValue: key })}: ${shown(value)}`)
    .join(' · ');

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return withDays(LONG_HASH.test(text) ? `${text.slice(0, 12)}…` : text);
}

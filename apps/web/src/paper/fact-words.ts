import { day, figure, moment } from '../language/format';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A fact of the record in words that people can compare; what only machines tell apart says nothing. */
export function said(fact: unknown): string {
  if (typeof fact === 'number') return figure(fact);
  if (typeof fact === 'string') {
    if (ID.test(fact)) return '';
    if (DAY.test(fact)) return day(fact);
    return MOMENT.test(fact) ? moment(fact) : fact;
  }
  if (typeof fact !== 'object' || fact === null) return '';
  return Object.values(fact).map(said).filter(Boolean).join(' · ');
}

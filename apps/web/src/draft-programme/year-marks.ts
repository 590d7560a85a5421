import type { DayMark } from '../pieces/year-months';
import type { Year } from './draft';

type Dated = Year['dates'][number];
type Kind = Dated['kind'];

/** Kinds of dates that are seen together, the weightiest first: a day with several shows the first of them. */
export const MARKS = [
  {
    name: 'concludes',
    sign: '★',
    tone: 'tone-green',
    kinds: ['review-concludes', 'programme-begins', 'programme-ends', 'plan-issued-by'],
  },
  { name: 'due', sign: '!', tone: 'tone-red', kinds: ['report-due', 'self-assessment-due', 'plan-replies-end'] },
  { name: 'locks', sign: '#', tone: 'tone-grey', kinds: ['round-locks', 'packet-freezes'] },
  {
    name: 'opens',
    sign: '>',
    tone: 'tone-amber',
    kinds: ['round-opens', 'review-opens', 'plan-goes-out', 'plan-drafted'],
  },
  { name: 'minor', sign: '+', tone: '', kinds: ['reminder', 'cut-off'] },
] as const satisfies readonly { name: string; sign: string; tone: string; kinds: readonly Kind[] }[];

const includes = (kinds: readonly Kind[], kind: Kind) => kinds.includes(kind);

/** The dates that are shown, by their day. */
export function datesByDay(dates: readonly Dated[], hidden: readonly string[]): Map<string, Dated[]> {
  const days = new Map<string, Dated[]>();
  for (const dated of dates) {
    const mark = MARKS.find(({ kinds }) => includes(kinds, dated.kind));
    if (mark && hidden.includes(mark.name)) continue;
    days.set(dated.date, [...(days.get(dated.date) ?? []), dated]);
  }
  return days;
}

/** What a day of the calendar shows: the weightiest of its dates, and all of them in words. */
export function dayMark(
  dates: readonly Dated[] | undefined,
  off: boolean,
  language: 'vi' | 'en',
  name?: string,
): DayMark {
  const mark = dates && MARKS.find(({ kinds }) => dates.some(({ kind }) => includes(kinds, kind)));
  if (!dates || !mark) return { off, said: name };
  const said = [...(name ? [name] : []), ...dates.map((dated) => wordsOf(dated, language))].join('; ');
  return { off, tone: mark.tone, sign: mark.sign, said };
}

export const wordsOf = (dated: Dated, language: 'vi' | 'en') =>
  dated.what ? `${dated[language]} ${dated.what}` : dated[language];

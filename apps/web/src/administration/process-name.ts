import i18next, { type TFunction } from 'i18next';
import { REVIEW_KINDS, reviewName } from '#domain/review/review';
import type { ProcessItem } from './administration';

/** What the process carries, as people call it; with a capital letter. */
export const processName = (t: TFunction, { kind, code, title, programme }: ProcessItem): string =>
  kind === 'programme' || kind === 'delivery'
    ? t(`process.name.${kind}`, { programme })
    : begun(t(`process.name.${kind}`, { what: title ?? reviewed(code) ?? code ?? '' }));

const begun = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
const REVIEWED = new RegExp(`^(\\d{4})-(${REVIEW_KINDS.join('|')})`);

/** A review, or the packet that it makes, by the review's own name: "sơ kết 6 tháng 2024". */
function reviewed(code: string | null): string | undefined {
  const [, year, found] = REVIEWED.exec(code ?? '') ?? [];
  const kind = REVIEW_KINDS.find((each) => each === found);
  return kind && reviewName(kind, Number(year), null, i18next.language === 'en' ? 'en' : 'vi');
}

/** Where that thing is in the app; `undefined` for what has no page of its own. */
export function processPlace({ kind, id, programmeId }: ProcessItem): string | undefined {
  if (kind === 'delivery') return '/administration/mail';
  if (kind === 'review') return programmeId ? `/programmes/${programmeId}/reviews` : undefined;
  return `/${kind}s/${id}`;
}

/** A state's colour; its word always stands beside it. */
export const STATE_TONE: Readonly<Record<ProcessItem['state'], string>> = {
  faulty: 'tone-red',
  late: 'tone-amber',
  due: 'tone-amber',
  sleeping: 'tone-green',
  done: 'tone-grey',
};

export const STATES = Object.keys(STATE_TONE) as ProcessItem['state'][];
export const KINDS = [
  'programme',
  'plan',
  'round',
  'review',
  'packet',
  'delivery',
] as const satisfies readonly ProcessItem['kind'][];

import type { TFunction } from 'i18next';
import type { ProcessItem } from './administration';

/** What the process carries, as people call it. */
export const processName = (t: TFunction, { kind, code, title, programme }: ProcessItem): string =>
  kind === 'programme' || kind === 'delivery'
    ? t(`process.name.${kind}`, { programme })
    : t(`process.name.${kind}`, { what: title ?? code ?? '' });

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

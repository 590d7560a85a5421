import type { components } from '@songhanh/api';
import { day } from '../language/format';

type Subject = components['schemas']['PaperSummary']['subject'];

/** What a paper is about, in words: `key` is `about.<key>`, the rest its values. */
export type SubjectWords =
  | { readonly key: 'code' | 'round'; readonly code: string }
  | { readonly key: 'plan'; readonly year: string }
  | { readonly key: 'inspection'; readonly number: string }
  | { readonly key: 'review'; readonly review: string; readonly year: string }
  | { readonly key: 'duty'; readonly round: string; readonly unit: string }
  | { readonly key: 'version'; readonly round: string; readonly unit: string; readonly version: string }
  | {
      readonly key: 'extension' | 'taskExtension';
      readonly of: string;
      readonly unit: string;
      readonly ordinal: string;
    }
  | { readonly key: 'urging'; readonly round: string; readonly on: string }
  | { readonly key: 'urgingTasks'; readonly on: string };

const REVIEWED = /^(\d{4})-(half-year|annual|mid-term|final|thematic)/;

/** Takes the natural key of a subject apart; one that looks otherwise is said as it is. */
export function subjectWords({ kind, code }: Pick<Subject, 'kind' | 'code'>): SubjectWords {
  return READ[kind]?.(code) ?? { key: 'code', code };
}

/** A unit's code may not hold the mark that parts the key; what stands before it may. */
const READ: Partial<Record<Subject['kind'], (code: string) => SubjectWords | undefined>> = {
  plan: (year) => ({ key: 'plan', year }),
  round: (code) => ({ key: 'round', code }),
  inspection: (code) => parts(/^I-(\d+)$/, code, ([number]) => ({ key: 'inspection', number: number! })),
  review: reviewed,
  conclusion: reviewed,
  obligation: (code) =>
    parts(/^(.+)\/([^/]+)$/, code, ([round, unit]) => ({ key: 'duty', round: round!, unit: unit! })),
  'report-version': (code) =>
    parts(/^(.+)\/([^/]+)\/v(\d+)$/, code, ([round, unit, version]) => ({
      key: 'version',
      round: round!,
      unit: unit!,
      version: version!,
    })),
  extension: (code) =>
    parts(/^(task\/)?(.+)\/([^/]+)\/(\d+)$/, code, ([task, of, unit, ordinal]) => ({
      key: task ? 'taskExtension' : 'extension',
      of: of!,
      unit: unit!,
      ordinal: ordinal!,
    })),
  'urging-letter': (code) =>
    parts(/^(.+)\/[^/]+\/(\d{4}-\d{2}-\d{2})$/, code, ([round, on]) =>
      round === 'tasks' ? { key: 'urgingTasks', on: day(on!) } : { key: 'urging', round: round!, on: day(on!) },
    ),
};

function reviewed(code: string): SubjectWords | undefined {
  return parts(REVIEWED, code, ([year, review]) => ({ key: 'review', review: review!, year: year! }));
}

function parts(
  shape: RegExp,
  code: string,
  said: (found: readonly (string | undefined)[]) => SubjectWords,
): SubjectWords | undefined {
  const found = shape.exec(code);
  return found ? said(found.slice(1)) : undefined;
}

const AT: Partial<Record<Subject['kind'], (id: string) => string>> = {
  plan: (id) => `/work/signings/${id}`,
  round: (id) => `/rounds/${id}`,
  obligation: (id) => `/duties/${id}`,
  'urging-letter': (id) => `/work/letters/${id}`,
  inspection: (id) => `/work/inspections/${id}`,
  review: (id) => `/work/reviews/${id}`,
  conclusion: (id) => `/work/reviews/${id}`,
  programme: (id) => `/programmes/${id}`,
};

/** Where what it is about can be looked at; nothing for what has no page of its own. */
export const subjectPath = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string | undefined => AT[kind]?.(id);

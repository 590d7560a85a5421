import { useQuery } from '@tanstack/react-query';
import { PAPER_KINDS, type PaperSubject } from '#domain/paper/paper-kind';
import { api, data } from '../api/client';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { Duty } from '../report/duty';
import type { PaperKind } from './paper';

/** Something that a paper may be about, to be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const MOST = 200;

export const subjectOf = (kind: PaperKind): PaperSubject => PAPER_KINDS[kind].subject;

/** Whether one first says the round and the unit that it is about. */
export const isOfDuty = (kind: PaperKind | undefined) =>
  kind !== undefined && (subjectOf(kind) === 'obligation' || subjectOf(kind) in OF_DUTY);

/** What a duty has that a paper may be about, besides the duty itself. */
const OF_DUTY: Partial<Record<PaperSubject, (duty: Duty, t: Translate) => Choice[]>> = {
  extension: ({ extensions }, t) =>
    extensions.map(({ id, ordinal, requestedDue }) => ({
      value: id,
      label: t('option.extension', { ordinal, due: day(requestedDue) }),
    })),
  'report-version': ({ versions }, t) =>
    versions.map(({ id, number, receivedAt }) => ({
      value: id,
      label: t('option.version', { number, received: moment(receivedAt) }),
    })),
};

/** Whether it is one of those. */
export const isWithinDuty = (kind: PaperKind) => subjectOf(kind) in OF_DUTY;

type Translate = (key: string, values?: Record<string, unknown>) => string;
type Reader = (programme: string, t: Translate) => Promise<Choice[]>;

const rounds: Reader = async (programme) => {
  const { items } = await data(api.GET('/api/v1/rounds', { params: { query: { programme, limit: MOST } } }));
  return items.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }));
};

const reviews: Reader = async (programme, t) => {
  const { items } = await data(api.GET('/api/v1/reviews', { params: { query: { programme, limit: MOST } } }));
  return items.map(({ id, kind, year, topic }) => ({
    value: id,
    label: [t('about.review', { review: t(`review.${kind}`), year }), topic].filter(Boolean).join(': '),
  }));
};

/** How the things of a programme are read that a paper may be about. */
const READERS: Partial<Record<PaperSubject, Reader>> = {
  plan: async (programme, t) => {
    const { items } = await data(api.GET('/api/v1/plans', { params: { query: { programme, limit: MOST } } }));
    return items.map(({ id, year, theme }) => ({
      value: id,
      label: [t('about.plan', { year }), theme].filter(Boolean).join(': '),
    }));
  },
  round: rounds,
  'urging-letter': async (programme, t) => {
    const { items } = await data(api.GET('/api/v1/urging-letters', { params: { query: { limit: MOST } } }));
    return items
      .filter(({ programmeId }) => programmeId === programme)
      .map(({ id, round, draftedOn }) => ({
        value: id,
        label: t(round ? 'about.urging' : 'about.urgingTasks', { round, on: day(draftedOn) }),
      }));
  },
  inspection: async (programme) => {
    const { items } = await data(api.GET('/api/v1/inspections', { params: { query: { programme, limit: MOST } } }));
    return items.map(({ id, code, subject }) => ({ value: id, label: `${code} · ${subject}` }));
  },
  review: reviews,
  conclusion: reviews,
};

/** What papers of that kind may be about, in one programme; of a duty that is its unit's, see {@link useDuties}. */
export function useSubjects(kind: PaperKind | undefined, programme: string | undefined) {
  const t = useWords('paper');
  const subject = kind && subjectOf(kind);
  const read = subject && READERS[subject];
  return useQuery({
    queryKey: ['paper-subjects', subject, programme, t('title')],
    enabled: read !== undefined && programme !== undefined,
    queryFn: () => read!(programme!, t),
  });
}

export const useRounds = (programme: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['paper-subjects', 'rounds', programme],
    enabled: enabled && programme !== undefined,
    queryFn: () => rounds(programme!, (key: string) => key),
  });

/** The units of a round, each by its duty. */
export const useDuties = (round: string | undefined) =>
  useQuery({
    queryKey: ['paper-subjects', 'duties', round],
    enabled: round !== undefined,
    queryFn: async () => {
      const duties: Choice[] = [];
      let cursor: string | undefined;
      do {
        const page = await data(
          api.GET('/api/v1/rounds/{id}/obligations', {
            params: { path: { id: round! }, query: { limit: MOST, cursor } },
          }),
        );
        duties.push(...page.items.map(({ id, unit }) => ({ value: id, label: unit.name })));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return duties;
    },
  });

/** What that duty has that a paper of the kind may be about: what was asked of more time, the versions of its report. */
export function useWithinDuty(kind: PaperKind, duty: string | undefined) {
  const t = useWords('paper');
  const read = OF_DUTY[subjectOf(kind)];
  return useQuery({
    queryKey: ['paper-subjects', subjectOf(kind), duty, t('title')],
    enabled: duty !== undefined && read !== undefined,
    queryFn: async () => read!(await data(api.GET('/api/v1/obligations/{id}', { params: { path: { id: duty! } } })), t),
  });
}

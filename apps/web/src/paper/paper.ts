import type { components } from '@songhanh/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { PAPER_STAGES, type PaperStage } from '#domain/paper/paper-stage';
import { wholeNumber } from '#domain/paper/written-number';
import { api, data } from '../api/client';
import { subjectWords } from './subject';

export type Paper = components['schemas']['PaperDetail'];
export type PaperSummary = components['schemas']['PaperSummary'];
export type PaperFile = components['schemas']['PaperFile'];
export type { PaperKind, PaperStage };
export { PAPER_STAGES };

/** The kinds in the order of a programme's story. */
export const KINDS = Object.keys(PAPER_KINDS) as PaperKind[];

/** What the list is narrowed to; each a word in the address. */
export interface PaperFilter {
  readonly programme?: string;
  readonly kind?: PaperKind;
  readonly stage?: PaperStage;
  readonly subject?: string;
}

const PAGE = 50;
const MOST = 200;

/** The register of papers, the newest first, page by page. */
export const usePapers = (filter: PaperFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['papers', filter],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      data(api.GET('/api/v1/papers', { params: { query: { ...filter, limit: PAGE, cursor: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const WAITING: readonly PaperStage[] = ['submitted', 'initialled'];

/** Papers that wait for the caller's initials or signature: among those under way, which are few. */
export const useMyTurns = (enabled = true) =>
  useQuery({
    queryKey: ['papers', 'mine'],
    enabled,
    queryFn: async () => {
      const pages = await Promise.all(
        WAITING.map((stage) => data(api.GET('/api/v1/papers', { params: { query: { stage, limit: MOST } } }))),
      );
      return pages.flatMap(({ items }) => items).filter(({ myTurn }) => myTurn);
    },
  });

/** One paper; reading its text is written down, reading this is not. */
export const usePaper = (id: string | undefined) =>
  useQuery({
    queryKey: ['paper', id],
    queryFn: () => data(api.GET('/api/v1/papers/{id}', { params: { path: { id: id! } } })),
    enabled: id !== undefined,
  });

/** Where a paper stands, as people say it: what is signed may still lack its number and date. */
export const standingOf = ({ stage, issuedAt, signedAt }: Pick<PaperSummary, 'stage' | 'issuedAt' | 'signedAt'>) => {
  if (stage === 'signed' && issuedAt) return 'issued';
  return stage === 'withdrawn' && signedAt ? 'recalled' : stage;
};

/** How that looks; its word is `stage.<standing>`. */
export const TONE: Readonly<Record<ReturnType<typeof standingOf>, string>> = {
  draft: 'tone-grey',
  submitted: 'tone-amber',
  initialled: 'tone-amber',
  signed: 'tone-amber',
  issued: 'tone-green',
  withdrawn: 'tone-grey',
  recalled: 'tone-red',
};

/** What a kind is called in the reader's language; the record's own name. */
export const kindName = (kind: PaperKind) => PAPER_KINDS[kind].name[i18next.language === 'en' ? 'en' : 'vi'];

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What a paper is about, in words; `t` has the papers' words. */
export function aboutOf(t: Translate, subject: PaperSummary['subject']): string {
  const words = subjectWords(subject);
  const values = 'review' in words ? { ...words, review: t(`review.${words.review}`) } : words;
  return t(`about.${words.key}`, { ...values });
}

/** A paper by the name that people call it by: its kind and what it is about. */
export const paperName = (t: Translate, { kind, subject }: Pick<PaperSummary, 'kind' | 'subject'>) =>
  `${kindName(kind)} · ${aboutOf(t, subject)}`;

/** Its number and symbol as they stand on the paper; `null` while there is none. */
export const numberOf = ({ number, symbol, style }: Pick<PaperSummary, 'number' | 'symbol' | 'style'>) =>
  number === null ? null : wholeNumber({ number, symbol }, style === 'party' ? '-' : '/');

import type { components } from '@songhanh/api';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CommentSubjectKind } from '#domain/comment/comment';
import { api, data } from '../api/client';

export type Comment = components['schemas']['Comment'];
type CommentPerson = components['schemas']['CommentPerson'];

/** Somebody who was picked after an `@`. */
export type Picked = Pick<CommentPerson, 'id' | 'code' | 'name'>;

/** What is talked about. */
export interface CommentSubject {
  readonly kind: CommentSubjectKind;
  readonly id: string;
}

const AGAIN_MS = 30_000;
const PAGE = 50;

const named = ({ kind, id }: CommentSubject) => ({ subjectKind: kind, subjectId: id });

/** What was said, newest first; read again by itself while it stands open, for nothing else tells of it. */
export const useComments = (subject: CommentSubject, open: boolean) =>
  useInfiniteQuery({
    queryKey: ['comments', subject.kind, subject.id],
    queryFn: ({ pageParam }) =>
      data(api.GET('/api/v1/comments', { params: { query: { ...named(subject), limit: PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: open ? AGAIN_MS : false,
    refetchOnWindowFocus: open ? 'always' : true,
    staleTime: 10_000,
  });

/** Reads again what was said. */
export function useCommentsMoved({ kind, id }: CommentSubject) {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['comments', kind, id] });
}

/** Who may be named: who would read it; `undefined` while nobody is looked for. */
export const useReaders = (subject: CommentSubject, unit: string | undefined, text: string | undefined) =>
  useQuery({
    queryKey: ['comments', subject.kind, subject.id, 'people', unit ?? null, text ?? ''],
    enabled: text !== undefined,
    placeholderData: (before) => before,
    queryFn: () =>
      data(
        api.GET('/api/v1/comments/people', { params: { query: { ...named(subject), unit, text: text || undefined } } }),
      ),
  });

/** With which units it may be talked about. */
export const useTalkedUnits = (subject: CommentSubject, text: string) =>
  useQuery({
    queryKey: ['comments', subject.kind, subject.id, 'units', text],
    placeholderData: (before) => before,
    queryFn: () =>
      data(api.GET('/api/v1/comments/units', { params: { query: { ...named(subject), text: text || undefined } } })),
  });

/** Whether the unit has to be said beside the office's name: “Chuyên viên Sở Công Thương” says it already. */
export const officeBeside = (name: string, office: string | null) => office !== null && !name.includes(office);

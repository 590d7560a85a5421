import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Review = components['schemas']['ReviewDetail'];
export type Part = Review['outline'][number]['part'];
export type Rating = components['schemas']['Rating'];
export type Grade = Rating['grade'];
export type Conference = components['schemas']['Conference'];

export const PARTS: readonly Part[] = ['I', 'II', 'III', 'IV', 'V'];
export const GRADES: readonly Grade[] = ['excellent', 'good', 'completed', 'not-completed'];

export const GRADE_TONE: Readonly<Record<Grade, string>> = {
  excellent: 'tone-green',
  good: 'tone-green',
  completed: 'tone-amber',
  'not-completed': 'tone-red',
};

export const STAGE_TONE: Readonly<Record<Review['stage'], string>> = {
  planned: 'tone-grey',
  'self-assessing': 'tone-amber',
  consolidated: 'tone-amber',
  closed: 'tone-green',
  cancelled: 'tone-grey',
};

export const useReview = (id: string) =>
  useQuery({
    queryKey: ['review', id],
    queryFn: () => data(api.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
  });

/** Whether it can still be worked on. */
export const isRunning = ({ stage }: Review) => stage !== 'closed' && stage !== 'cancelled';

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** A review by the name that people call it by; `t` has the review's words. */
export const reviewName = (t: Translate, { kind, year, topic }: Pick<Review, 'kind' | 'year' | 'topic'>) =>
  topic ? t('name.topic', { kind: t(`kind.${kind}`), year, topic }) : t('name', { kind: t(`kind.${kind}`), year });

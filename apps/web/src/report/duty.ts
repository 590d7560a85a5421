import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';

export type Duty = components['schemas']['ObligationDetail'];
export type Draft = components['schemas']['Draft'];
export type FormField = components['schemas']['FormField'];
export type Column = NonNullable<FormField['columns']>[number];
export type ReportVersion = components['schemas']['ReportVersion'];
export type Attachment = components['schemas']['Attachment'];
export type Finding = components['schemas']['RuleFinding'];
export type Answers = components['schemas']['DraftInput']['answers'];
export type Answer = Answers[string];
export type Row = Record<string, number | string | boolean>;

/** One duty with all that belongs to it. */
export const useDuty = (id: string) =>
  useQuery({
    queryKey: ['duty', id],
    queryFn: () => data(api.GET('/api/v1/obligations/{id}', { params: { path: { id } } })),
    staleTime: 10_000,
  });

/** Whether the unit still owes it. */
export const isOwed = ({ status }: Pick<Duty, 'status'>) => status === 'open' || status === 'returned';

/** After a command on a duty everything that shows it is read again. */
export async function dutyChanged(id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['duty', id] }),
    queries.invalidateQueries({ queryKey: ['work'] }),
    queries.invalidateQueries({ queryKey: ['rounds'] }),
  ]);
}

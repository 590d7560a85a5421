import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import type { Me } from '../session/session';

export type Task = components['schemas']['TaskDetail'];
export type TaskShare = components['schemas']['TaskShare'];
export type TaskReminder = components['schemas']['Reminder'];
type Unit = components['schemas']['UnitRef'];

const MOST = 200;

/** A task as the caller may see it. */
export const useTask = (id: string) =>
  useQuery({
    queryKey: ['task', id],
    queryFn: () => data(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });

/** How its units were reminded of it. */
export const useTaskReminders = (id: string) =>
  useQuery({
    queryKey: ['task', id, 'reminders'],
    queryFn: () => data(api.GET('/api/v1/tasks/{id}/reminders', { params: { path: { id }, query: { limit: MOST } } })),
  });

/** What the units that each have to do it did, as far as the caller may see it. */
export const useTaskShares = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['task', id, 'shares'],
    enabled,
    queryFn: () => data(api.GET('/api/v1/tasks/{id}/shares', { params: { path: { id }, query: { limit: MOST } } })),
  });

/** Units with a part in the task for which the caller works. */
export const myUnits = (task: Task, me: Me): Unit[] =>
  task.units
    .map(({ unit }) => unit)
    .filter(({ code }, at, all) => all.findIndex((unit) => unit.code === code) === at)
    .filter(({ code }) => me.roles.some(({ unit }) => unit.code === code));

/** Late, done, resting: the colour beside the word. */
export const TASK_TONE = {
  doneOnTime: 'tone-green',
  doneLate: 'tone-amber',
  openInTime: 'tone-grey',
  openOverdue: 'tone-red',
  withoutDeadline: 'tone-grey',
  suspended: 'tone-grey',
} as const satisfies Record<NonNullable<Task['cell']>, string>;

/** Where it stands, as a key of the words: the cell it is counted in, or its status. */
export const standing = ({ cell, status }: { cell: Task['cell']; status: Task['status'] | TaskShare['status'] }) =>
  cell ? `cell.${cell}` : `status.${status}`;

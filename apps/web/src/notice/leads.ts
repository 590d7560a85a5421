import type { components } from '@songhanh/api';
import type { CommentSubjectKind } from '#domain/comment/comment';
import { api, data } from '../api/client';
import type { WorkKind } from '../work/work-item';

export type Notice = components['schemas']['Notification'];
type Work = components['schemas']['Work'];

/** Finds the address of what somebody was told of; `undefined` where there is none for them. */
export type Lead = (notice: Notice) => string | undefined | Promise<string | undefined>;

const panel = (kind: WorkKind, id: string | undefined) => id && `/work/${kind}/${id}`;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What waits on the caller's desk comes first: there it can be done at once. */
const onDesk = async (find: (work: Work) => string | undefined) => find(await data(api.GET('/api/v1/work')));

export const duty: Lead = ({ obligationId }) => (obligationId ? `/duties/${obligationId}` : undefined);
export const round: Lead = ({ roundId }) => (roundId ? `/rounds/${roundId}` : undefined);
export const packet: Lead = ({ data: { packetId } }) => (text(packetId) ? `/packets/${text(packetId)}` : undefined);
export const paper: Lead = ({ data: { paperId } }) => (text(paperId) ? `/papers/${text(paperId)}` : undefined);

const SUBJECT_PAGE: Readonly<Record<CommentSubjectKind, (id: string) => string>> = {
  obligation: (id) => `/duties/${id}`,
  task: (id) => `/work/tasks/${id}`,
  plan: (id) => `/work/opinions/${id}`,
  paper: (id) => `/papers/${id}`,
  packet: (id) => `/packets/${id}`,
  obstacle: (id) => `/work/obstacles/${id}`,
  direction: (id) => `/work/directions/${id}`,
  inspection: (id) => `/work/inspections/${id}`,
  review: (id) => `/work/reviews/${id}`,
  extension: (id) => `/work/extensions/${id}`,
};

/** A comment stands with what it is about; there the talk opens by itself. */
export const comment: Lead = ({ data: { subjectKind, subjectId } }) =>
  `${SUBJECT_PAGE[subjectKind as CommentSubjectKind](String(subjectId))}#comments`;

export const work: Lead = () => '/work';

export const ruling: Lead = async (notice) =>
  (await onDesk(({ rulings }) => panel('rulings', rulings.items.find(({ id }) => id === notice.obligationId)?.id))) ??
  duty(notice);

export const extension =
  (kind: 'extensions' | 'offers'): Lead =>
  async (notice) =>
    (await onDesk((desk) =>
      panel(kind, desk[kind].items.find(({ obligationId }) => obligationId === notice.obligationId)?.id),
    )) ?? duty(notice);

export const taskExtension =
  (kind: 'taskExtensions' | 'taskOffers'): Lead =>
  async (notice) =>
    (await onDesk((desk) =>
      panel(
        kind,
        desk[kind].items.find(
          ({ task, programmeId }) => task === notice.data.task && programmeId === notice.programmeId,
        )?.id,
      ),
    )) ?? task(notice);

export const letter: Lead = async (notice) =>
  (await onDesk(({ letters }) =>
    panel(
      'letters',
      letters.items.find(
        ({ programmeId, round: code, rung }) =>
          programmeId === notice.programmeId && code === (text(notice.data.round) ?? null) && rung === notice.data.rung,
      )?.id,
    ),
  )) ?? round(notice);

/** Looks through the pages of a list for the one thing. */
async function find<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
  wanted: (item: Item) => boolean,
): Promise<Item | undefined> {
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    const found = items.find(wanted);
    if (found) return found;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return undefined;
}

const query = (notice: Notice, cursor: string | undefined) => ({
  programme: notice.programmeId ?? undefined,
  limit: 200,
  cursor,
});

export const direction =
  (kind: WorkKind): Lead =>
  async (notice) => {
    const found = await find(
      (cursor) => data(api.GET('/api/v1/directions', { params: { query: query(notice, cursor) } })),
      ({ code }) => code === notice.data.direction,
    );
    return panel(found?.stage === 'refused' ? 'refused' : kind, found?.id);
  };

export const obstacle =
  (kind: WorkKind): Lead =>
  async (notice) =>
    panel(
      kind,
      (
        await find(
          (cursor) => data(api.GET('/api/v1/obstacles', { params: { query: query(notice, cursor) } })),
          ({ code }) => code === notice.data.obstacle,
        )
      )?.id,
    );

export const inspection =
  (kind: WorkKind): Lead =>
  async (notice) =>
    panel(
      kind,
      (
        await find(
          (cursor) => data(api.GET('/api/v1/inspections', { params: { query: query(notice, cursor) } })),
          ({ code }) => code === notice.data.inspection,
        )
      )?.id,
    );

/** A task by its code; that of a recommendation or of support for an obstacle has theirs. */
export const task: Lead = async (notice) => {
  const code = text(notice.data.task) ?? text(notice.data.recommendation);
  const year = /^(\d{4})\//.exec(code ?? '')?.[1];
  const found = await find(
    (cursor) =>
      data(
        api.GET('/api/v1/tasks', {
          params: { query: { ...query(notice, cursor), ...(year && { year: Number(year) }) } },
        }),
      ),
    (each) => each.code === code,
  );
  return panel('tasks', found?.id);
};

export const review: Lead = async (notice) =>
  panel(
    'reviews',
    (
      await find(
        (cursor) => data(api.GET('/api/v1/reviews', { params: { query: query(notice, cursor) } })),
        ({ code }) => code === notice.data.review,
      )
    )?.id,
  );

export const plan =
  (kind: WorkKind): Lead =>
  async (notice) =>
    panel(
      kind,
      (
        await find(
          (cursor) =>
            data(
              api.GET('/api/v1/plans', {
                params: { query: { ...query(notice, cursor), year: Number(notice.data.year) } },
              }),
            ),
          () => true,
        )
      )?.id,
    );

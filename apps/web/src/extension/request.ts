import { api, data } from '../api/client';
import { queries } from '../api/queries';
import type { Work, WorkKind } from '../work/work-item';

type Decided = { decision: 'grant' | 'refuse' | 'offer'; due?: string; note?: string };

/** A request for more time, of a report or of a task alike. */
export interface ExtensionWork {
  readonly id: string;
  /** Whether another date was offered, and the unit has to answer. */
  readonly offered: boolean;
  readonly title: string;
  readonly unit: string;
  readonly programme: string;
  readonly reason: string;
  readonly note: string | null;
  readonly ordinal: number;
  readonly dueOriginal: string | null;
  readonly dueBefore: string;
  readonly requestedDue: string;
  readonly requestedAt: string;
  readonly decidedDue: string | null;
  /** Where the report stands, if it is one. */
  readonly dutyId: string | null;
  readonly decide: (body: Decided) => Promise<unknown>;
  readonly answer: (accept: boolean) => Promise<unknown>;
}

/** The request in the inbox, by the list it stands in. */
export function extensionOf(work: Work, kind: WorkKind, id: string): ExtensionWork | undefined {
  if (kind === 'offers' || kind === 'extensions') {
    const found = work[kind].items.find((item) => item.id === id);
    return found && ofReport(found, kind === 'offers');
  }
  if (kind !== 'taskOffers' && kind !== 'taskExtensions') return undefined;
  const found = work[kind].items.find((item) => item.id === id);
  return found && ofTask(found, kind === 'taskOffers');
}

function ofReport(item: Work['offers']['items'][number], offered: boolean): ExtensionWork {
  const path = { id: item.id };
  return {
    ...item,
    offered,
    title: item.roundName,
    unit: item.unit.name,
    dutyId: item.obligationId,
    decide: (body) => data(api.POST('/api/v1/extensions/{id}/decision', { params: { path }, body })),
    answer: (accept) => data(api.POST('/api/v1/extensions/{id}/answer', { params: { path }, body: { accept } })),
  };
}

function ofTask(item: Work['taskOffers']['items'][number], offered: boolean): ExtensionWork {
  const path = { id: item.taskId, extension: item.id };
  return {
    ...item,
    offered,
    dutyId: null,
    decide: (body) => data(api.POST('/api/v1/tasks/{id}/extensions/{extension}/decision', { params: { path }, body })),
    answer: (accept) =>
      data(api.POST('/api/v1/tasks/{id}/extensions/{extension}/answer', { params: { path }, body: { accept } })),
  };
}

/** A date has moved, or not: whatever shows it is read again. */
export async function extensionChanged({ dutyId }: ExtensionWork): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: dutyId ? ['duty', dutyId] : ['tasks'] }),
    queries.invalidateQueries({ queryKey: ['rounds'] }),
  ]);
}

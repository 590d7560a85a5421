import type { components } from '@songhanh/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';
import { holds, type Me } from '../session/session';

export type SheetImport = components['schemas']['SpreadsheetImport'];
export type ImportDetail = components['schemas']['SpreadsheetImportDetail'];
export type ImportRow = components['schemas']['SpreadsheetImportRow'];
export type Applied = components['schemas']['SpreadsheetApplication'];
export type Kind = SheetImport['kind'];
export type RowState = ImportRow['state'];

interface KindSpec {
  /** Who brings such a sheet in: what the whole installation shares is the administrator's. */
  readonly by: 'administrator' | 'secretariat';
  /** Where its rows are found afterwards; for those of a programme below its address. */
  readonly seenAt: string | null;
}

/** In the order in which an office that begins needs them. */
export const KINDS = {
  units: { by: 'administrator', seenAt: '/units' },
  people: { by: 'administrator', seenAt: null },
  holidays: { by: 'administrator', seenAt: null },
  tasks: { by: 'secretariat', seenAt: '/tasks' },
  results: { by: 'secretariat', seenAt: '' },
  conclusions: { by: 'secretariat', seenAt: '' },
} as const satisfies Record<Kind, KindSpec>;

const ALL = Object.keys(KINDS) as Kind[];

/** What the caller may bring in. */
export const kindsOf = (me: Me) => ALL.filter((kind) => holds(me, KINDS[kind].by));

/** Whether sheets of the kind belong to a programme. */
export const isOfProgramme = (kind: Kind) => KINDS[kind].by === 'secretariat';

/** What calls for something first. */
export const ROW_STATES = ['error', 'new', 'changed', 'same'] as const satisfies readonly RowState[];

export const STATE_TONE: Readonly<Record<SheetImport['state'], string>> = {
  uploaded: 'tone-amber',
  checked: 'tone-amber',
  applied: 'tone-green',
};

type Translate = (key: string) => string;

/** What a row in that state does, or did once the import is written; `t` has the words of imports. */
export const rowWord = (t: Translate, { state }: Pick<SheetImport, 'state'>, row: RowState) =>
  state === 'applied' ? t(`did.${row}`) : t(`row.${row}`);

/** Imports that the caller may go on with, the newest first. */
export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/imports', { params: { query: { cursor: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const useImport = (id: string) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => data(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });

const PAGE = 50;
const MOST = 200;

const rowsPage = (id: string, state: RowState, limit: number, cursor: string | undefined) =>
  data(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { state, limit, cursor } } }));

/** The rows in one state, page by page; read anew with every version of the import. */
export const useImportRows = (id: string, version: number, state: RowState) =>
  useInfiniteQuery({
    queryKey: ['import', id, 'rows', version, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => rowsPage(id, state, PAGE, pageParam),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** All rows in one state, for a file. */
export async function allRows(id: string, state: RowState): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await rowsPage(id, state, MOST, cursor);
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** After an act the import stands as it was answered, and the list is read again. */
export function importMoved(detail: ImportDetail): void {
  queries.setQueryData(['import', detail.id], detail);
  void queries.invalidateQueries({ queryKey: ['imports'] });
}

/** What was written may be anywhere: everything that was read is read again. */
export const importApplied = () => queries.invalidateQueries();

import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';
import { sendFile } from '../report/files/send-file';
import { holds, type Me } from '../session/session';

export type DraftItem = components['schemas']['ProgrammeDraftItem'];
export type Draft = components['schemas']['ProgrammeDraft'];
export type Check = components['schemas']['ProgrammeDraftCheck'];
export type Fault = Check['faults'][number];
export type Summary = NonNullable<Check['summary']>;
export type Rehearsal = components['schemas']['Rehearsal'];
export type RehearsalInput = components['schemas']['RehearsalInput'];
export type Year = components['schemas']['ProgrammeDraftYear'];

/** Who keeps drafts of programmes: secretariats, and administrators, who enter what brings new units and people. */
export const mayDraft = (me: Me) => holds(me, 'secretariat', 'administrator');

export const TEMPLATE = '/api/v1/programmes/drafts/template';
/** What the file may be called. */
export const ENDINGS = '.yaml,.yml,.json';

export const DRAFT_TONE: Readonly<Record<DraftItem['state'], string>> = {
  draft: 'tone-amber',
  entered: 'tone-green',
  dropped: 'tone-grey',
};

const address = (id: string) => `/api/v1/programmes/drafts/${id}`;
const versioned = (version: number) => ({ 'If-Match': `"${version}"` });

export const useDrafts = () =>
  useQuery({ queryKey: ['programme-drafts'], queryFn: () => data(api.GET('/api/v1/programmes/drafts')) });

export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['programme-draft', id],
    queryFn: () => data(api.GET('/api/v1/programmes/drafts/{id}', { params: { path: { id } } })),
  });

/** A year of the version that was read. */
export const useDraftYear = ({ id, version }: Draft, year: number) =>
  useQuery({
    queryKey: ['programme-draft', id, 'year', version, year],
    queryFn: () => data(api.GET('/api/v1/programmes/drafts/{id}/year/{year}', { params: { path: { id, year } } })),
  });

/** After an act the draft stands as it was answered, and the list is read again. */
export function draftMoved(draft: Draft): void {
  queries.setQueryData(['programme-draft', draft.id], draft);
  void queries.invalidateQueries({ queryKey: ['programme-drafts'] });
}

/** Uploads a new file; it becomes a draft whatever is wrong with it. */
export const uploadDraft = (file: File, key: string, onProgress: (share: number) => void) =>
  sendFile<Draft>({
    method: 'POST',
    url: `/api/v1/programmes/drafts?${new URLSearchParams({ name: file.name, attested: 'true' })}`,
    file,
    headers: { 'Idempotency-Key': key },
    onProgress,
  });

/** Keeps the next version of a draft: what was typed, or another file. */
export const saveDraft = ({ id, version }: Draft, file: Blob, name?: string) =>
  sendFile<Draft>({
    method: 'PUT',
    url: `${address(id)}?${new URLSearchParams({ attested: 'true', ...(name && { name }) })}`,
    file,
    headers: versioned(version),
  });

/** What is wrong with a text while it is being typed. */
export const checkText = (id: string, text: string) =>
  sendFile<Check>({ method: 'POST', url: `${address(id)}/check`, file: new Blob([text]), headers: {} });

export const dropDraft = ({ id, version }: Draft) =>
  data(
    api.POST('/api/v1/programmes/drafts/{id}/drop', {
      params: { path: { id }, header: versioned(version) },
    }),
  );

export const enterDraft = ({ id, version }: Draft) =>
  data(
    api.POST('/api/v1/programmes/drafts/{id}/entry', {
      params: { path: { id }, header: versioned(version) },
    }),
  );

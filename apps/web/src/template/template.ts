import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, data, newCommandKey } from '../api/client';
import { sendFile } from '../report/files/send-file';
import { useMe } from '../session/session';

export type Template = components['schemas']['PaperTemplate'];
export type TemplateChange = components['schemas']['PaperTemplateChange'];
export type TemplateKind = Template['kind'];
type Unit = Template['unit'];

/** Units whose words the caller sets: of whose secretariat the caller is, or which the caller heads. */
export function useOwnOffices(): readonly Unit[] {
  const { roles } = useMe();
  const own = roles.filter(({ role }) => role === 'secretariat' || role === 'head').map(({ unit }) => unit);
  return [...new Map(own.map((unit) => [unit.code, unit])).values()];
}

export const useTemplates = (unit: string | undefined) =>
  useQuery({
    queryKey: ['templates', unit],
    enabled: unit !== undefined,
    queryFn: () => data(api.GET('/api/v1/paper-templates', { params: { query: { unit: unit! } } })),
  });

export const useTemplate = (kind: TemplateKind, unit: string | undefined) =>
  useQuery({
    queryKey: ['template', kind, unit],
    enabled: unit !== undefined,
    queryFn: () =>
      data(api.GET('/api/v1/paper-templates/{kind}', { params: { path: { kind }, query: { unit: unit! } } })),
  });

/** The record's own name of a template, in the reader's language. */
export const templateName = ({ name }: Pick<Template, 'name'>) => name[i18next.language === 'en' ? 'en' : 'vi'];

/** Where the template is fetched as a document to edit. */
export const templateFile = ({ kind, unit }: Pick<Template, 'kind' | 'unit'>) =>
  `/api/v1/paper-templates/${kind}/file?${new URLSearchParams({ unit: unit.code })}`;

/** Hands in an edited template; `dryRun` only says what it would change. */
export const sendTemplate = (
  { kind, unit, version }: Pick<Template, 'kind' | 'unit' | 'version'>,
  file: Blob,
  dryRun: boolean,
  onProgress?: (share: number) => void,
) =>
  sendFile<TemplateChange>({
    method: 'PUT',
    url: `/api/v1/paper-templates/${kind}?${new URLSearchParams({ unit: unit.code, attested: 'true', dryRun: String(dryRun) })}`,
    file,
    headers: { 'Idempotency-Key': newCommandKey(), 'If-Match': `"${version}"` },
    onProgress,
  });

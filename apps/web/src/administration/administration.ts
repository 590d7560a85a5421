import type { components } from '@songhanh/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';

export type Health = components['schemas']['Health'];
export type HealthCheck = Health['checks'][number];
export type ProcessItem = components['schemas']['ProcessItem'];
export type ProcessStory = components['schemas']['ProcessStory'];
export type MailItem = components['schemas']['MailItem'];
export type AuditEntry = components['schemas']['AuditEntry'];

export type ProcessFilter = Readonly<{
  kind?: ProcessItem['kind'];
  state?: ProcessItem['state'];
  programmeId?: string;
  search?: string;
}>;
export type MailFilter = Readonly<{
  state?: MailItem['state'];
  kind?: MailItem['kind'];
  since?: string;
  search?: string;
}>;
export type AuditFilter = Readonly<{
  from?: string;
  until?: string;
  person?: string;
  group?: string;
  subjectKind?: string;
  subjectId?: string;
  text?: string;
}>;

const NEXT = { initialPageParam: undefined as string | undefined };
const next = (page: { next: string | null }) => page.next ?? undefined;

/** How the installation is; read again each half minute while somebody looks. */
export const useHealth = () =>
  useQuery({
    queryKey: ['administration', 'health'],
    queryFn: () => data(api.GET('/api/v1/administration/health')),
    refetchInterval: 30_000,
  });

export const useProcesses = (filter: ProcessFilter) =>
  useInfiniteQuery({
    ...NEXT,
    queryKey: ['administration', 'processes', filter],
    queryFn: ({ pageParam: cursor }) =>
      data(api.GET('/api/v1/administration/processes', { params: { query: { ...filter, cursor } } })),
    getNextPageParam: next,
  });

export const useStory = (kind: ProcessItem['kind'], id: string) =>
  useQuery({
    queryKey: ['administration', 'process', kind, id],
    queryFn: () => data(api.GET('/api/v1/administration/processes/{kind}/{id}', { params: { path: { kind, id } } })),
    refetchInterval: 10_000,
  });

/** Mails on a page: below them is who is out of reach. */
const AT_ONCE = 20;

export const useMails = (filter: MailFilter) =>
  useInfiniteQuery({
    ...NEXT,
    queryKey: ['administration', 'mail', filter],
    queryFn: ({ pageParam: cursor }) =>
      data(api.GET('/api/v1/administration/mail', { params: { query: { ...filter, cursor, limit: AT_ONCE } } })),
    getNextPageParam: next,
  });

export const useUnreachable = () =>
  useInfiniteQuery({
    ...NEXT,
    queryKey: ['administration', 'unreachable'],
    queryFn: ({ pageParam: cursor }) =>
      data(api.GET('/api/v1/administration/mail/unreachable', { params: { query: { cursor } } })),
    getNextPageParam: next,
  });

const MOST = 200;

const auditPage = (filter: AuditFilter, cursor?: string, limit?: number) =>
  data(api.GET('/api/v1/administration/audit', { params: { query: { ...filter, cursor, limit } } }));

/**
 * A search of the trail. It is asked once and never again by itself: each time would be written down as one more look
 * into what people did.
 */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    ...NEXT,
    queryKey: ['administration', 'audit', filter],
    queryFn: ({ pageParam: cursor }) => auditPage(filter, cursor),
    getNextPageParam: next,
    staleTime: 'static',
    gcTime: 0,
  });

/** Entries that leave the page in one file; more than that is narrowed first. */
export const MOST_EXPORTED = 5_000;

/** What a search finds, for a file. */
export async function foundEntries(filter: AuditFilter): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await auditPage(filter, cursor, MOST);
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor && found.length < MOST_EXPORTED);
  return found;
}

export const useChain = () =>
  useQuery({
    queryKey: ['administration', 'audit-chain'],
    queryFn: () => data(api.GET('/api/v1/administration/audit/chain')),
  });

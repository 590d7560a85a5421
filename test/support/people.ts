import type { Answer, Client, TestApi } from './api.js';

/** The office holders of those codes, each by an API token, under the names the test gives them. */
export async function signedIn<Name extends string>(
  api: TestApi,
  codes: Readonly<Record<Name, string>>,
): Promise<Record<Name, Client>> {
  const entries = Object.entries<string>(codes);
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, code]) => [name, await api.as(code)])),
  ) as Record<Name, Client>;
}

/** Where a refusal finds fault, as JSON pointers; empty for an answer without faults. */
export const pointersOf = ({ body }: Answer): string[] =>
  (body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);

/** What somebody was told of, newest first. */
export const kindsTold = async (client: Client): Promise<string[]> =>
  (await client.get('/notifications?limit=200')).body.items.map(({ kind }: { kind: string }) => kind);

/** The natural keys of a whole list, page by page, two a page. */
export async function codesOfPages(client: Client, list: string): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = (await client.get(`${list}?limit=2${cursor && `&cursor=${cursor}`}`)).body;
    seen.push(...page.items.map(({ code }: { code: string }) => code));
    cursor = page.next ?? '';
  } while (cursor);
  return seen;
}

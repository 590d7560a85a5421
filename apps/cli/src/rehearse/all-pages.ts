import type { Page } from '#contracts/http/primitives';
import type { ApiClient } from './api-client.js';

/** As many as one page of the API may hold. */
const PAGE = 200;

/** Everything of a list, page by page. */
export async function allPages<Item>(api: ApiClient, as: string, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const rest: string = `limit=${PAGE}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: Page<Item> = await api.call<Page<Item>>({
      method: 'GET',
      path: `${path}${path.includes('?') ? '&' : '?'}${rest}`,
      as,
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

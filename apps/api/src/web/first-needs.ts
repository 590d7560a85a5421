import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages that people come to first, each by what the build calls its files; a mail's link leads to a report mostly. */
const PAGES = [
  { address: /^\/(?:work)?$/, files: 'work' },
  { address: /^\/(?:duties|n)\/[0-9a-f]{8}-[0-9a-f-]{27}$/, files: 'duties' },
] as const;

/**
 * Tells, for the address of a page, the `Link` header that lets the browser fetch the page's own files while the app
 * itself is still on its way; empty for other addresses. Which files those are the build has written into
 * `first-files.json`.
 */
export function firstNeeds(folder: string): (path: string) => string {
  const file = join(folder, 'first-files.json');
  const files: Record<string, string[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return (path) => {
    const page = PAGES.find(({ address }) => address.test(path));
    return (page ? (files[page.files] ?? []) : []).map(asFile).join(', ');
  };
}

const asFile = (name: string) =>
  name.endsWith('.css')
    ? `</${name}>; rel=preload; as=style; crossorigin`
    : `</${name}>; rel=modulepreload; crossorigin`;

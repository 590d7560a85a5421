import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the web app asks of the API before anything can be seen, wherever it is opened. */
const READ_EVERYWHERE = ['/api/v1/me', '/api/v1/installation'];

/** A page that people come to first: which of its files the build has named, and what it reads. */
interface FirstPage {
  readonly address: RegExp;
  readonly files: string;
  readonly reads: (id: string) => readonly string[];
}
const ID = '[0-9a-f]{8}-[0-9a-f-]{27}';
const PAGES: readonly FirstPage[] = [
  { address: /^\/(?:work)?$/, files: 'work', reads: () => ['/api/v1/work'] },
  {
    address: new RegExp(`^/duties/(${ID})$`),
    files: 'duties',
    reads: (id) => [`/api/v1/obligations/${id}`, `/api/v1/obligations/${id}/draft`],
  },
  // A mail's link: most lead to a report.
  { address: new RegExp(`^/n/${ID}$`), files: 'duties', reads: () => [] },
];

/**
 * Tells, for the address of a page, the `Link` header that lets the browser fetch what the page needs while the app
 * itself is still on its way. Which files those are the build has written into `first-files.json`.
 */
export function firstNeeds(folder: string): (path: string) => string {
  const file = join(folder, 'first-files.json');
  const files: Record<string, string[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return (path) => {
    const page = PAGES.find(({ address }) => address.test(path));
    const id = page?.address.exec(path)?.[1] ?? '';
    const reads = [...READ_EVERYWHERE, ...(page?.reads(id) ?? [])];
    return [...reads.map(asRead), ...(files[page?.files ?? ''] ?? []).map(asFile)].join(', ');
  };
}

const asRead = (address: string) => `<${address}>; rel=preload; as=fetch; crossorigin`;
const asFile = (name: string) =>
  name.endsWith('.css')
    ? `</${name}>; rel=preload; as=style; crossorigin`
    : `</${name}>; rel=modulepreload; crossorigin`;

/** What `public/first.js` has asked for before the app was there; nothing where it was refused. */
interface FirstReads {
  readonly at: number;
  readonly answers: Map<string, Promise<Response | undefined>>;
}

/** What was asked for longer ago may have changed. */
const FRESH_MS = 30_000;

/**
 * Fetches, but for the first time something is read on a page that has just been opened: then what was asked for while
 * the app was on its way is taken over. A refusal is not: whoever signs in meanwhile must not be met by it.
 */
export async function fetchFirst(request: Request): Promise<Response> {
  const { songhanhFirst: first } = window as { songhanhFirst?: FirstReads };
  const { pathname, search } = new URL(request.url);
  const begun = request.method === 'GET' ? first?.answers.get(pathname + search) : undefined;
  first?.answers.delete(pathname + search);
  if (!first || !begun || Date.now() - first.at > FRESH_MS) return fetch(request);
  return (await begun) ?? fetch(request);
}

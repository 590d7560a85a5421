import type { paths } from '@songhanh/api';
import createClient, { type Middleware } from 'openapi-fetch';
import { withDays } from '../language/format';
import { fetchFirst } from './first-reads';
import { type Problem, ProblemError } from './problem';

/** A key a command: sent again after a lost line, it is done once. Written by whoever begins the command. */
export function newCommandKey(): string {
  // Not `randomUUID`: a browser has it on encrypted lines only, and an office may open the app within its own walls.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ours: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newCommandKey());
    }
  },
  async onResponse({ response }) {
    if (response.ok) return;
    throw new ProblemError(await problemOf(response));
  },
  onError: () => new ProblemError({ status: 0, code: 'OFFLINE' }),
};

async function problemOf(response: Response): Promise<Problem> {
  const told = response.headers.get('content-type')?.includes('json') ? await response.json() : {};
  return { ...withDaysOf(told), status: response.status, code: told.code ?? `HTTP_${response.status}` };
}

/** The sentences of a refusal with their days as the office writes them. */
const withDaysOf = (told: Partial<Problem>): Partial<Problem> => ({
  ...told,
  ...(told.detail && { detail: withDays(told.detail) }),
  ...(told.errors && { errors: told.errors.map((error) => ({ ...error, message: withDays(error.message) })) }),
});

/** The API, typed by its own description (`infra/docs/openapi.json`). Every refusal is thrown as a {@link ProblemError}. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: fetchFirst });
api.use(ours);

/** The body of an answer that is there. */
export async function data<Body>(answer: Promise<{ data?: Body }>): Promise<Body> {
  return (await answer).data as Body;
}

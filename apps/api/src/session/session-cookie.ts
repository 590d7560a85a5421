import type { FastifyReply } from 'fastify';
import type { Session } from '#contracts/http/session';
import { isoLocal } from '#domain/time/instant';
import type { Config } from '#platform/config';
import { type OpenedSession, SESSION_HOURS } from '#record/person/open-session';
import { SESSION_COOKIE } from '../common/auth.guard.js';

/** How the session's cookie is set, and taken away again. */
export function sessionCookie({ publicUrl }: Pick<Config, 'publicUrl'>) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: publicUrl.startsWith('https:') };
}

/** Gives the browser the session's cookie; the answer itself bears no secret. */
export function answerWithSession(reply: FastifyReply, config: Config, opened: OpenedSession): Session {
  const { token, personId, expiresAt } = opened;
  reply.setCookie(SESSION_COOKIE, token, { ...sessionCookie(config), maxAge: SESSION_HOURS * 3600 });
  return { personId, expiresAt: isoLocal(expiresAt.getTime()) };
}

import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error/domain-error';
import type { Config } from '#platform/config';
import type { SessionService } from '#record/person/session.service';
import type { IdentifiedRequest } from './caller.js';

export const SESSION_COOKIE = 'songhanh_session';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const PUBLIC = 'songhanh:public';

/** Open to those who have not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Lets in who shows a session's cookie or an API token, and refuses what another site sends with our cookie. */
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const open = this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]);
    // Signing in must not be done from another site either: it would make the victim work as the attacker.
    const cookie = request.cookies?.[SESSION_COOKIE];
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer && !SAFE_METHODS.has(request.method) && (cookie || open)) this.refuseOtherSites(request, open === true);
    if (open) return true;
    const access = bearer
      ? await this.sessions.accessByApiToken(bearer)
      : cookie
        ? await this.sessions.accessBySession(cookie)
        : undefined;
    if (!access) throw new DomainError('SIGN_IN_REQUIRED');
    request.access = access;
    if (!bearer) request.sessionToken = cookie;
    return true;
  }

  /** The Origin must be ours; a client that sends none shows by X-Requested-With that it is no plain form. */
  private refuseOtherSites(request: FastifyRequest, open: boolean): void {
    const { origin, host } = request.headers;
    if (origin === undefined) {
      if (open || request.headers['x-requested-with'] !== undefined) return;
      throw new DomainError('ORIGIN_REFUSED');
    }
    const ours = new URL(this.config.publicUrl).origin;
    if (origin !== ours && origin !== `http://${host}` && origin !== `https://${host}`) {
      throw new DomainError('ORIGIN_REFUSED');
    }
  }
}

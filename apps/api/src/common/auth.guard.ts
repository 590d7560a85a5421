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
const BEFORE_OWN_PASSWORD = 'songhanh:before-own-password';

/** Open to those who have not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Open also to those who still have the password that was handed to them. */
export const BeforeOwnPassword = () => SetMetadata(BEFORE_OWN_PASSWORD, true);

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
    if (bearer) {
      request.access = await this.sessions.accessByApiToken(bearer);
    } else if (cookie) {
      const signedIn = await this.sessions.signedInBySession(cookie);
      if (signedIn?.mustChangePassword) this.refuseBeforeOwnPassword(context);
      request.access = signedIn?.access;
      request.sessionToken = cookie;
    }
    if (!request.access) throw new DomainError('SIGN_IN_REQUIRED');
    return true;
  }

  /** A password that was handed over is known to another: it opens nothing but the way to one of its owner's own. */
  private refuseBeforeOwnPassword(context: ExecutionContext): void {
    const handler = [context.getHandler(), context.getClass()];
    if (!this.reflector.getAllAndOverride<boolean>(BEFORE_OWN_PASSWORD, handler))
      throw new DomainError('PASSWORD_MUST_CHANGE');
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

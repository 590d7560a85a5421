import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error/domain-error';

// An Argon2id check costs some 30 ms of a core: one address may not ask for them without end.
const PER_MINUTE = 60;
const MINUTE_MS = 60_000;

/** At most sixty sign-ins a minute from one address, counted in this process's memory; guessing one user's password is counted in the record besides. */
@Injectable()
export class SignInThrottle implements CanActivate {
  private window = 0;
  private readonly attempts = new Map<string, number>();

  canActivate(context: ExecutionContext): boolean {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const now = Date.now();
    const window = Math.floor(now / MINUTE_MS);
    if (window !== this.window) {
      this.window = window;
      this.attempts.clear();
    }
    const count = (this.attempts.get(ip) ?? 0) + 1;
    this.attempts.set(ip, count);
    if (count > PER_MINUTE) {
      throw new DomainError('TOO_MANY_ATTEMPTS', { seconds: Math.ceil(((window + 1) * MINUTE_MS - now) / 1000) });
    }
    return true;
  }
}

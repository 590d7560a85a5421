import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/error/domain-error';

const MINUTE_MS = 60_000;

/** At most so many calls a minute from one address, counted in this process's memory. Throws TOO_MANY_ATTEMPTS. */
export abstract class AddressThrottle implements CanActivate {
  private window = 0;
  private readonly attempts = new Map<string, number>();

  protected constructor(private readonly perMinute: number) {}

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
    if (count > this.perMinute) {
      throw new DomainError('TOO_MANY_ATTEMPTS', { seconds: Math.ceil(((window + 1) * MINUTE_MS - now) / 1000) });
    }
    return true;
  }
}

import pg from 'pg';

type Query = (...asked: unknown[]) => unknown;

/**
 * A connection that is closed when an answer has not come within `query_timeout`: behind a line that is half open every
 * further query would wait as long, and the pool would hand it out again and again.
 */
export class ImpatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Query;
    this.query = ((...asked: unknown[]) => {
      const answer = ask(...asked);
      if (answer instanceof Promise) answer.catch((error: Error) => this.giveUpAfter(error));
      return answer;
    }) as typeof this.query;
  }

  private giveUpAfter({ message }: Error): void {
    if (message === 'Query read timeout') void this.end().catch(() => undefined);
  }
}

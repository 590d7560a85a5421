import { Client, Connection } from '@temporalio/client';

/** Where the engine is. */
export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
}

/** A client that connects when it is first used, so that a process can start while the engine is down. */
export function lazyTemporalClient({ address, namespace }: TemporalPlace): Client {
  return new Client({ connection: Connection.lazy({ address, connectTimeout: '5 seconds' }), namespace });
}

import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Cuts, when the API stops, the connections on which nothing was ever asked: browsers open some ahead, and Node would
 * wait a minute for their first line (it counts them neither as idle nor as busy).
 */
export function cutUnusedConnections(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.server.on('request', ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  server.addHook('preClose', (done) => {
    for (const socket of unused) socket.destroy();
    done();
  });
}

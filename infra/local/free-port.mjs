// Free ports. They are taken below the range from which the system gives outgoing connections theirs (32768 and up on
// Linux), so that a server that is started again finds its port still free.
import { createConnection, createServer } from 'node:net';

const FIRST = 20_000;
const LAST = 32_000;

/**
 * A port on 127.0.0.1 that nobody listens on now: one of the preferred ones if it is free, else any.
 * @param {(number | undefined)[]} [preferred]
 */
export async function freePort(preferred = []) {
  for (const port of preferred) if (port && (await isFree(port))) return port;
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

/** @param {number} port @returns {Promise<boolean>} */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether somebody listens on the port; asks by connecting, because binding it for a moment could be in their way. @param {number} port @returns {Promise<boolean>} */
export function isOpen(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

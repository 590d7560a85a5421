// So many clients at once over kept connections, each asking one thing after another.
import { Agent, request } from 'node:http';

/**
 * @typedef {{ method: string, path: string, token: string, body?: object, headers?: Record<string, string> }} Asked
 * @param {string} base @param {Asked[]} asked @param {number} clients
 * @returns {Promise<{ seconds: number, milliseconds: number[], bytes: number[] }>}
 */
export async function askAll(base, asked, clients) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const queue = asked.values();
  /** @type {number[]} */
  const milliseconds = [];
  /** @type {number[]} */
  const bytes = [];
  const from = performance.now();
  try {
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (const one of queue) {
          const sent = performance.now();
          const answer = await ask(base, one, agent);
          milliseconds.push(performance.now() - sent);
          bytes.push(answer.length);
        }
      }),
    );
  } finally {
    agent.destroy();
  }
  return { seconds: (performance.now() - from) / 1_000, milliseconds, bytes };
}

/** Answers the body; throws unless the answer is 200. @param {string} base @param {Asked} asked @param {Agent} agent @returns {Promise<Buffer>} */
function ask(base, { method, path, token, body, headers }, agent) {
  const text = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${base}/api/v1${path}`,
      {
        method,
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      (answer) => {
        /** @type {Buffer[]} */
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          if (answer.statusCode === 200) resolve(whole);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${whole.toString().slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

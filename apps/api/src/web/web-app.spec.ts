import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';
import { serveWebApp } from './web-app.js';

const PAGE = '<!doctype html><title>Song Hành</title>';
const SCRIPT = 'console.log("Song Hành")';
const HTML = { accept: 'text/html,*/*' };

let root: string;
let server: FastifyInstance;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'songhanh-web-'));
  mkdirSync(join(root, 'built/assets'), { recursive: true });
  writeFileSync(join(root, 'built/index.html'), PAGE);
  writeFileSync(join(root, 'built/assets/app.js'), SCRIPT);
  writeFileSync(
    join(root, 'built/first-files.json'),
    JSON.stringify({ work: ['assets/work.js'], duties: ['assets/duty.js', 'assets/duty.css'] }),
  );
  writeFileSync(join(root, 'built/assets/app.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(root, 'secret.txt'), 'kept apart');
  server = fastify();
  serveWebApp(server, join(root, 'built'));
  server.get('/api/v1/me', () => ({ name: 'api' }));
  await server.listen({ host: '127.0.0.1', port: 0 });
});

/** Asks for the path as it stands: nothing puts it right on the way. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, resolve).once('error', reject).end();
  });
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test('every address a person opens is the app, asked for anew each time', async () => {
  for (const path of ['/', '/work', '/duties/018f4a6e', '/n/1?x=%20']) {
    const { status, body, headers } = await ask(path, HTML);
    expect([path, status, body.toString()]).toEqual([path, 200, PAGE]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toContain('max-age=0');
  }
});

test('a page’s own files are on their way before the app is', async () => {
  const needed = async (path: string) => (await ask(path, HTML)).headers.link;
  for (const path of ['/', '/work']) {
    expect(await needed(path)).toBe('</assets/work.js>; rel=modulepreload; crossorigin');
  }
  const id = '018f4a6e-0000-7000-8000-000000000001';
  const duty =
    '</assets/duty.js>; rel=modulepreload; crossorigin, </assets/duty.css>; rel=preload; as=style; crossorigin';
  for (const path of [`/duties/${id}`, `/n/${id}`]) expect(await needed(path)).toBe(duty);
  expect(await needed(`/work/owed/${id}`)).toBeUndefined();
  expect(await needed('/packets')).toBeUndefined();
  expect(await needed('/assets/app.js')).toBeUndefined();
});

test('a file goes packed to whoever takes it so, and is kept for ever', async () => {
  const packed = await ask('/assets/app.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(packed.headers['content-type']).toContain('javascript');
  expect(packed.headers['cache-control']).toContain('immutable');
  expect(packed.body.equals(gzipSync(SCRIPT))).toBe(true);
  expect((await ask('/assets/app.js')).body.toString()).toBe(SCRIPT);
});

test('the API keeps its addresses, and nothing outside the app’s folder is given out', async () => {
  expect((await ask('/api/v1/me', HTML)).body.toString()).toBe('{"name":"api"}');
  expect((await ask('/api/v1/nowhere', HTML)).status).toBe(404);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%',
    '/assets/gone.js',
  ]) {
    const { status, body } = await ask(path, { accept: '*/*' });
    expect([path, status === 200, body.includes('kept apart')]).toEqual([path, false, false]);
  }
  expect((await ask('/work', HTML, 'POST')).status).toBe(404);
});

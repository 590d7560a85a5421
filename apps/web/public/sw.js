// Keeps the app usable where the line is slow or gone: the app's own files, and what was read last. Files under assets/
// never change under their name; everything else is asked of the installation first. What was read belongs to whoever
// is signed in: signing in, signing out and being refused forget it.
const FILES = 'songhanh-files';
const READ = 'songhanh-read';
const SHELL = '/';
const MOST_READ = 300;
/** In which packing or language it came does not matter when there is no line. */
const ANY = { ignoreVary: true };

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname.startsWith('/api/v1/sessions')) return event.respondWith(forgetting(request));
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(ownFile(request));
  else if (request.mode === 'navigate' && !/^\/(api|docs|health)(\/|$)/.test(pathname))
    event.respondWith(shell(request));
  else if (isRead(request, pathname)) event.respondWith(read(request));
});

const isRead = (request, pathname) =>
  pathname.startsWith('/api/v1/') &&
  (request.headers.get('accept') ?? '*/*') !== 'text/event-stream' &&
  !/\/(files|file|stream|workbook)(\/|$)/.test(pathname);

async function ownFile(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request, ANY);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

/** Every address of the app is the same page. A new one makes the files of the old one worthless. */
async function shell(request) {
  const files = await caches.open(FILES);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('content-type')?.startsWith('text/html')) {
      const kept = await files.match(SHELL, ANY);
      if (kept && kept.headers.get('etag') !== answer.headers.get('etag')) await caches.delete(FILES);
      await (await caches.open(FILES)).put(SHELL, answer.clone());
    }
    return answer;
  } catch (error) {
    const kept = await files.match(SHELL, ANY);
    if (kept) return kept;
    throw error;
  }
}

async function read(request) {
  const kept = await caches.open(READ);
  try {
    const answer = await fetch(request);
    if (answer.status === 401) await caches.delete(READ);
    else if (answer.ok && answer.headers.get('content-type')?.includes('json'))
      await keep(kept, request, answer.clone());
    return answer;
  } catch (error) {
    const before = await kept.match(request, ANY);
    if (before) return before;
    throw error;
  }
}

/** What was read longest ago goes first. */
async function keep(cache, request, answer) {
  await cache.delete(request, ANY);
  await cache.put(request, answer);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST_READ))) await cache.delete(old);
}

async function forgetting(request) {
  await caches.delete(READ);
  return fetch(request);
}

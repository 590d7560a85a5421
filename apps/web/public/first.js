// Asks for what a page shows first while the app itself is still on its way. The app takes the answers over where they
// are good and fresh (src/api/first-reads.ts); nothing else is kept.
const path = location.pathname;
const duty = /^\/duties\/([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(path)?.[1];
const reads = [
  ...(path === '/setup' ? [] : ['/api/v1/me']),
  '/api/v1/installation',
  ...(/^\/(?:work)?$/.test(path) ? ['/api/v1/work'] : []),
  ...(duty ? [`/api/v1/obligations/${duty}`, `/api/v1/obligations/${duty}/draft`] : []),
];
const headers = { 'Accept-Language': localStorage.getItem('songhanh.language') === 'en' ? 'en' : 'vi' };
/** Read to its end, whether anybody wants it or not: what is left unread keeps a line to the installation. */
async function asked(read) {
  const answer = await fetch(read, { headers });
  const body = await answer.arrayBuffer();
  return answer.ok ? new Response(body, answer) : undefined;
}
window.songhanhFirst = {
  at: Date.now(),
  answers: new Map(reads.map((read) => [read, asked(read).catch(() => undefined)])),
};

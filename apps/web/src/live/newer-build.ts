const KEPT = 'songhanh.opened-again';
const AT_MOST_EVERY_MS = 30_000;

/**
 * When the installation was renewed while the app stood open, a part that is fetched later has another name by then: the
 * page is opened again, at the same address. Never twice in a row, and not without a line, where that would not help.
 */
export function openAgainAfterRenewal(): void {
  window.addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(KEPT) ?? 0);
    if (!navigator.onLine || Date.now() - last < AT_MOST_EVERY_MS) return;
    sessionStorage.setItem(KEPT, String(Date.now()));
    window.location.reload();
  });
}

/** Why something did not come about, in one line: the network's code, or what the other side said. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: string };
  const networkCode = typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : undefined;
  return networkCode ?? (message?.split('\n')[0] || String(code ?? error));
}

const SOON_MS = 60_000;

/** Gives the reader a file made in the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after they have asked where to keep it.
  setTimeout(() => URL.revokeObjectURL(address), SOON_MS);
}

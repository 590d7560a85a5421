/** An address as somebody may see it who has no need of all of it: `n…n@so.example`; too short a name is all hidden. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '…';
  const name = address.slice(0, at);
  return `${name.length > 2 ? `${name[0]}…${name.at(-1)}` : '…'}${address.slice(at)}`;
}

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;

/** What a mail server said, its addresses masked. */
export const withMaskedAddresses = (text: string): string => text.replace(ADDRESS, maskedAddress);

import { createHash } from 'node:crypto';

/** Longest name of a bookmark that Word keeps. */
const LONGEST = 40;

/** The bookmarks of a paper: a name for each anchor that Word takes, and whether something has borne it already. */
export class BookmarkNames {
  private readonly names = new Map<string, string>();
  private readonly used = new Set<string>();

  constructor(anchors: Iterable<string>) {
    const taken = new Set<string>();
    for (const anchor of anchors) {
      if (this.names.has(anchor)) continue;
      // Word knows no difference between small and capital letters here.
      let name = bookmarkName(anchor);
      if (taken.has(name.toLowerCase())) name = hashedName(anchor);
      taken.add(name.toLowerCase());
      this.names.set(anchor, name);
    }
  }

  /** The bookmark that an anchor leads to; undefined when nothing in the paper has the anchor. */
  leadsTo(anchor: string): string | undefined {
    return this.names.get(anchor);
  }

  /** The name for what bears the anchor; undefined when something before it does already. */
  take(anchor: string): string | undefined {
    if (this.used.has(anchor)) return undefined;
    this.used.add(anchor);
    return this.names.get(anchor);
  }
}

/** Letters, digits and underscores, beginning with a letter: what Word takes. Another anchor is told apart by its hash. */
function bookmarkName(anchor: string): string {
  const plain = anchor.replaceAll('-', '_');
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(plain) && plain.length <= LONGEST ? plain : hashedName(anchor);
}

const hashedName = (anchor: string) => `neo_${createHash('sha256').update(anchor).digest('hex').slice(0, 24)}`;

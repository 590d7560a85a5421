import { writable } from '../docx/letters.js';
import { type Html, html } from '../html.js';
import { anchorsOfPaper } from '../model/anchors-of-paper.js';
import type { Block } from '../model/block.js';
import { blocksOf, type Paper } from '../model/paper.js';

/** Where the links of a paper may lead, and the ids that its things bear: each id once, whatever the paper says. */
export class Anchors {
  private readonly known: ReadonlySet<string>;
  private readonly given = new Set<string>();
  private readonly headings = new Map<Block, string>();

  constructor(paper: Pick<Paper, 'sections'>) {
    this.known = new Set(anchorsOfPaper(paper).map(idText));
    let count = 0;
    for (const block of blocksOf(paper)) {
      if (block.kind !== 'heading') continue;
      count++;
      let id = block.anchor ?? `muc-${count}`;
      while (!block.anchor && this.known.has(id)) id += '-';
      this.headings.set(block, idText(id));
    }
  }

  /** The attribute `id` for what bears the anchor; undefined when it has none, or another thing before it had the same. */
  idAttribute(anchor: string | undefined): Html | undefined {
    const id = anchor === undefined ? undefined : idText(anchor);
    if (!id || this.given.has(id)) return undefined;
    this.given.add(id);
    return html` id="${id}"`;
  }

  /** The anchor of a heading, its own or one made for the table of contents. */
  anchorOfHeading(heading: Block): string {
    return this.headings.get(heading)!;
  }

  /** What `href` says to get to a heading. */
  linkToHeading(heading: Block): string {
    return `#${encodeURIComponent(this.anchorOfHeading(heading))}`;
  }

  /** What `href` says to get there; undefined where nothing bears the anchor. */
  linkTo(anchor: string): string | undefined {
    const id = idText(anchor);
    return this.known.has(id) ? `#${encodeURIComponent(id)}` : undefined;
  }
}

/** An id has no blanks, and only what a page can hold. */
const idText = (anchor: string) => writable(anchor).replace(/\s+/g, '-');

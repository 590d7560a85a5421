import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Path } from './fault.js';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed file that still knows where everything stands. */
export class Source {
  private constructor(
    readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** Parses YAML 1.2, of which JSON is a part. Never throws for what is in the text; see `document.errors`. */
  static parse(text: string): Source {
    const lines = new LineCounter();
    return new Source(parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }), lines);
  }

  at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /**
   * Where the value of that path stands; with `atKey` its key. What is missing is looked for in vain, so the answer is
   * the key (or, in a list, the item) that should hold it.
   */
  position(path: Path, atKey = false): Position {
    let node = this.document.contents as Node | null;
    let start = 0;
    let key: Node | undefined;
    for (const [depth, part] of path.entries()) {
      const found = this.child(node, part);
      if (!found) return this.at(key ? startOf(key, start) : startOf(node, start));
      const last = depth === path.length - 1;
      start = startOf(found.key ?? found.value, start);
      key = found.key;
      node = found.value;
      // A block begins on the line below its key: people look for the key.
      if (last && (atKey || (isCollection(node) && !node.flow))) return this.at(start);
    }
    return this.at(startOf(node, start));
  }

  /** The scalar as it was written, before YAML made a number of it. */
  written(path: Path): string | undefined {
    let node = this.document.contents as Node | null;
    for (const part of path) node = this.child(node, part)?.value ?? null;
    return isScalar(node) ? node.source : undefined;
  }

  private child(parent: Node | null, part: string | number): { key?: Node; value: Node | null } | undefined {
    const node = isAlias(parent) ? (parent.resolve(this.document) ?? null) : parent;
    if (isSeq(node) && typeof part === 'number') {
      const item = node.items[part];
      return isNode(item) ? { value: item } : undefined;
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find(
      (each) => isPair(each) && isScalar(each.key) && String(each.key.value) === String(part),
    );
    return pair && { key: pair.key as Node, value: isNode(pair.value) ? pair.value : null };
  }
}

function startOf(node: Node | null, otherwise: number): number {
  return node?.range?.[0] ?? otherwise;
}

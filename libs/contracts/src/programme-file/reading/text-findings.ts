import { type Alias, isAlias, type Node, visit } from 'yaml';
import type { FaultCode } from './fault.js';
import type { Source } from './source.js';

/** Aliases that one file may have, and how often they may multiply what they repeat. */
const MOST_ALIASES = 1_000;

/** A fault of the text itself, before it means anything. */
export interface TextFinding {
  readonly code: FaultCode;
  readonly offset: number;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What keeps the text from being read, and keys given twice; the rest of a file with only the latter can be read. */
export function syntaxFindings(source: Source, text: string): TextFinding[] {
  const { errors, warnings } = source.document;
  return [...errors, ...warnings].map(
    ({ code, pos, message }): TextFinding =>
      code === 'DUPLICATE_KEY'
        ? { code: 'KEY_TWICE', offset: pos[0], detail: { key: keyFrom(text, pos[0]) } }
        : { code: 'SYNTAX', offset: pos[0], detail: { reason: message } },
  );
}

/** Aliases that lead nowhere, into themselves, or that multiply without end. */
export function aliasFindings(source: Source): TextFinding[] {
  const anchors = new Map<string, Node>();
  const findings: TextFinding[] = [];
  let count = 0;
  visit(source.document, {
    Node(_, node, ancestors) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node);
        return;
      }
      count += 1;
      const target = anchors.get(node.source);
      if (!target) findings.push(finding('ALIAS_UNKNOWN', node));
      else if (ancestors.includes(target)) findings.push(finding('ALIAS_WITHIN_ITSELF', node));
      if (count === MOST_ALIASES + 1) findings.push(finding('ALIASES_EXCESSIVE', node));
    },
  });
  return findings;
}

/** The data of a document whose aliases are in order; `undefined` when they multiply too often. */
export function dataOf(source: Source): { readonly data: unknown } | undefined {
  try {
    return { data: source.document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function finding(code: FaultCode, alias: Alias): TextFinding {
  return { code, offset: alias.range?.[0] ?? 0, detail: { value: alias.source } };
}

function keyFrom(text: string, offset: number): string {
  const [written = ''] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^:\s,}]+)/.exec(text.slice(offset, offset + 200)) ?? [];
  return written.replace(/^["']|["']$/g, '');
}

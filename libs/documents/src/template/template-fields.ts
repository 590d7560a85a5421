import type { TemplateFaultCode } from './template-fault.js';

interface FieldsRead {
  /** The words with every field written as the block names it. */
  readonly text: string;
  readonly faults: readonly { readonly fault: TemplateFaultCode; readonly words: string; readonly detail?: string }[];
}

/** What people see and what is meant: composed letters, one space, small. */
const sameName = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ,/-]*$/u;
const AROUND = 25;

/**
 * The fields in braces of some words: those that the block has, however a word processor spaced or capitalised them.
 * Anything else in braces is a fault with the words around it.
 */
export function readFields(written: string, fields: readonly string[]): FieldsRead {
  const known = new Map(fields.map((field) => [sameName(field), field]));
  const allowed = fields.length === 0 ? '—' : fields.map((field) => `{${field}}`).join(', ');
  const faults: { fault: TemplateFaultCode; words: string; detail?: string }[] = [];
  const around = (from: number, to: number) => written.slice(Math.max(0, from - AROUND), to + AROUND);
  const parts: string[] = [];
  let at = 0;
  while (at < written.length) {
    const brace = nextBrace(written, at);
    parts.push(written.slice(at, brace));
    if (brace === written.length) break;
    const end = nextBrace(written, brace + 1);
    if (written[brace] === '}') {
      faults.push({ fault: 'unopened-brace', words: around(brace, brace + 1) });
      at = brace + 1;
    } else if (written[end] === '}') {
      const inside = written.slice(brace + 1, end);
      const field = known.get(sameName(inside));
      const calls = /[$#%@=]$/.test(written.slice(0, brace)) || !PLAIN_NAME.test(sameName(inside));
      if (field === undefined || calls) {
        faults.push({ fault: calls ? 'expression' : 'unknown-field', words: around(brace, end + 1), detail: allowed });
      }
      parts.push(`{${field ?? inside}}`);
      at = end + 1;
    } else if (written[brace + 1] === '{') {
      faults.push({ fault: 'expression', words: around(brace, brace + 2), detail: allowed });
      at = afterClosing(written, brace);
    } else {
      faults.push({ fault: 'unclosed-brace', words: around(brace, brace + 1) });
      at = brace + 1;
    }
  }
  return { text: parts.join(''), faults };
}

function nextBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '{' || text[at] === '}') return at;
  return text.length;
}

/** Past the braces that close what was opened twice, so that one mistake is told once. */
function afterClosing(text: string, from: number): number {
  const closing = text.indexOf('}', from);
  if (closing < 0) return text.length;
  let at = closing;
  while (text[at] === '}') at += 1;
  return at;
}

import type { PaperFrame } from './paper-frame.js';

/**
 * A sentence that an office may word in its own way, by key `<paper kind>/<place>`: the product's own words, and the
 * fields that may stand in them in braces. A field is replaced by its value and nothing else happens: no expressions.
 */
export interface TextBlock {
  readonly what: string;
  readonly text: string;
  readonly fields: readonly string[];
}

/** The words of the block as the office wrote them, or the product's own, with the fields filled in. */
export function wording(
  frame: Pick<PaperFrame, 'texts'>,
  key: string,
  block: TextBlock,
  values: Readonly<Record<string, string>>,
): string {
  const text = frame.texts[key] ?? block.text;
  return text.replace(/\{([^{}]+)\}/g, (written, field: string) => values[field] ?? written);
}

/** A tone of a word or a cell. It never stands alone: the word says the same, for those who do not see colours. */
export type Tone = 'green' | 'amber' | 'red' | 'grey';

/** Letters that look alike. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Smaller than the body by two points. */
  readonly small?: boolean;
  readonly tone?: Tone;
  /** The anchor in the same paper that it leads to; where a format has no links the words stand alone. */
  readonly to?: string;
  /** An address of this installation, or `mailto:`. */
  readonly address?: string;
}

/** What stands in a line: plain text, or a run. `\n` in the text is a line's end, nothing else is more than a letter. */
export type Inline = string | Run;

/** One or many, for whoever has only a word to say. */
export type Inlines = Inline | readonly Inline[];

/** The inlines as a list. */
export const inlines = (content: Inlines): readonly Inline[] => (isList(content) ? content : [content]);

const isList = (content: Inlines): content is readonly Inline[] => Array.isArray(content);

/** The run, whatever way it was written. */
export const runOf = (inline: Inline): Run => (typeof inline === 'string' ? { text: inline } : inline);

/** Words that stand back: smaller than those around them. */
export const small = (text: string): Run => ({ text, small: true });

/** The words alone. */
export const plainText = (content: Inlines): string =>
  inlines(content)
    .map((inline) => runOf(inline).text)
    .join('');

import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inlines, Run } from '../model/inline.js';
import { inlines, runOf } from '../model/inline.js';
import { writable } from './letters.js';
import { TONES } from './tones.js';
import type { Writing } from './writing.js';

/** How the letters around a run look, so that a run may differ from them. */
export interface Around {
  /** In points, of which `small` takes two away. */
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly tone?: Run['tone'] | undefined;
}

/** The inlines as children of a paragraph, inside the bookmark of its anchor if it has one. */
export function childrenOf(
  content: Inlines,
  around: Around,
  { names }: Pick<Writing, 'names'>,
  anchor?: string | undefined,
): ParagraphChild[] {
  const children = inlines(content).flatMap((inline): ParagraphChild[] => {
    const run = runOf(inline);
    const target = run.to === undefined ? undefined : names.leadsTo(run.to);
    if (target !== undefined)
      return [new InternalHyperlink({ anchor: target, children: runsOf(run, around, 'Hyperlink') })];
    const link = run.address === undefined ? undefined : addressOf(run.address);
    if (link !== undefined) return [new ExternalHyperlink({ link, children: runsOf(run, around, 'Hyperlink') })];
    return runsOf(run, around);
  });
  const name = anchor === undefined ? undefined : names.take(anchor);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}

function runsOf({ text, bold, italic, underline, small, tone }: Run, around: Around, style?: string): TextRun[] {
  const colour = tone ?? around.tone;
  const looks = {
    ...((bold ?? around.bold) && { bold: true }),
    ...(italic && { italics: true }),
    ...(underline && { underline: {} }),
    ...(small && { size: Math.max(2, (around.size - 2) * 2) }),
    ...(colour && { color: TONES[colour].letters }),
    ...(style && { style }),
  };
  return writable(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...looks, text: line, ...(at > 0 && { break: 1 }) }));
}

/** The address as a file may hold it; undefined for anything but the web and mail. */
function addressOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

import { AlignmentType, Paragraph, TextRun } from 'docx';
import { baseLines, recipientLines } from '../house-style/office-lines.js';
import type { Addressees, Bases, TypeAndSummary } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { writable } from './letters.js';
import { below } from './ruled.js';
import { childrenOf } from './runs.js';
import { STYLE } from './style-ids.js';
import { textWidth } from './text-width.js';
import type { Writing } from './writing.js';

/** `KẾ HOẠCH`, what it is about, what stands below that. */
export function typeAndSummary({ type, summary, note }: TypeAndSummary, writing: Writing): Paragraph[] {
  const { style, width } = writing;
  const words = writable(plainText(summary));
  return [
    ...(type === '' ? [] : [new Paragraph({ style: 'Title', text: writable(type) })]),
    ...(words === ''
      ? []
      : [
          new Paragraph({
            style: STYLE.summary[0],
            children: childrenOf(summary, { size: style.summary.size }, writing),
          }),
          ...below(words, style.summary, width),
        ]),
    ...(note === undefined
      ? []
      : [
          new Paragraph({
            style: STYLE.underSummary[0],
            children: childrenOf(note, { size: style.summary.size }, writing),
          }),
        ]),
    new Paragraph({ style: STYLE.gap[0] }),
  ];
}

const LABEL = 'Kính gửi:';

/** One addressee in the middle; several below each other, beginning under the colon. */
export function addressees({ to }: Addressees, { style, width }: Writing): Paragraph[] {
  if (to.length === 0) return [];
  if (to.length === 1)
    return [
      new Paragraph({
        style: STYLE.addressees[0],
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 240 },
        children: [new TextRun({ text: `${LABEL} ${writable(to[0] ?? '')}` })],
      }),
    ];
  const left = Math.round(width * 0.16);
  const under = left + textWidth(LABEL, style.addressees) + 100;
  return [
    new Paragraph({
      style: STYLE.addressees[0],
      indent: { left },
      spacing: { before: 240, after: 60 },
      keepNext: true,
      text: LABEL,
    }),
    ...recipientLines(to, style.recipients.between).map(
      (body, at) =>
        new Paragraph({
          style: STYLE.addressees[0],
          indent: { left: under, hanging: 160 },
          ...(at === to.length - 1 && { spacing: { before: 60, after: 180 } }),
          text: writable(body),
        }),
    ),
  ];
}

/** The căn cứ, each a paragraph in italics. */
export const bases = (block: Bases, writing: Writing): Paragraph[] =>
  baseLines(block).map(
    (item) =>
      new Paragraph({ style: STYLE.bases[0], children: childrenOf(item, { size: writing.style.body.size }, writing) }),
  );

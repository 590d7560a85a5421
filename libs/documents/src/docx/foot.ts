import { Paragraph, type Table } from 'docx';
import { recipientLines } from '../house-style/office-lines.js';
import type { Foot, Signature } from '../model/block.js';
import { line, sideBySide } from './letterhead.js';
import { STYLE } from './style-ids.js';
import type { Writing } from './writing.js';

/** Between what stands side by side, in twips. */
const BETWEEN = 170;

/** Recipients on the left, the signature on the right; signatures of two bodies side by side, the recipients below them. */
export function foot({ recipients, signatures }: Foot, { style, width }: Writing): Table {
  const half = Math.round(width / 2);
  const widths = [half, width - half];
  const left = [
    ...(recipients.length === 0 ? [] : [line('recipients', style.recipients.label)]),
    ...recipientLines(recipients, style.recipients.between).map((recipient) => line('recipientList', recipient)),
  ];
  if (signatures.length < 2)
    return sideBySide([[filled(left), filled(signatures.flatMap((one) => signature(one)))]], widths, BETWEEN);
  const pairs = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, at) =>
    signatures.slice(at * 2, at * 2 + 2),
  );
  return sideBySide(
    [
      ...pairs.map(([one, other]) => [filled(one ? signature(one) : []), filled(other ? signature(other) : [])]),
      ...(left.length === 0 ? [] : [[[gap(), gap(), ...left], filled([])]]),
    ],
    widths,
    BETWEEN,
  );
}

const gap = () => new Paragraph({ style: STYLE.gap[0] });

const signature = ({ authority, post, name, mark }: Signature): Paragraph[] => [
  ...authority.map((words) => line('authority', words)),
  ...(post === '' ? [] : [line('post', post)]),
  line('signatureRoom', mark ?? ''),
  line('signer', name ?? ''),
];

/** A cell of a table holds one paragraph at least. */
const filled = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.length === 0 ? [new Paragraph({})] : paragraphs;

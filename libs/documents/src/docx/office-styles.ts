import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { HouseStyle } from '../house-style/house-style.js';
import { twipsOfMillimetres } from './lengths.js';
import { STYLE } from './style-ids.js';
import { bodySpacing, CENTRED, lettersOf, styleOf } from './style-parts.js';

/** As high as a rule needs and no higher. */
const RULE_HEIGHT = 100;
/** Room for a signature and a seal, in twips. */
const ROOM = 1300;

/** The styles of what an office's paper begins and ends with. */
export function OFFICE_STYLES(style: HouseStyle): IParagraphStyleOptions[] {
  const [motto, mottoBelow = motto!] = style.motto;
  return [
    styleOf(STYLE.superior, lettersOf(style.superior), CENTRED),
    styleOf(STYLE.issuer, lettersOf(style.issuer), CENTRED),
    styleOf(STYLE.motto, lettersOf(motto!), CENTRED),
    styleOf(STYLE.mottoBelow, lettersOf(mottoBelow), CENTRED),
    styleOf(
      STYLE.lineBelow,
      { size: 4 },
      { ...CENTRED, spacing: { before: 70, after: 0, line: RULE_HEIGHT, lineRule: LineRuleType.EXACT } },
    ),
    styleOf(STYLE.markBelow, lettersOf({ size: style.issuer.size }), CENTRED),
    styleOf(STYLE.number, lettersOf(style.number), { ...CENTRED, spacing: { before: 60, after: 0 } }),
    styleOf(STYLE.about, lettersOf(style.about), { ...CENTRED, spacing: { before: 60, after: 0 } }),
    styleOf(STYLE.placeAndDate, lettersOf(style.placeAndDate), { ...CENTRED, spacing: { before: 60, after: 0 } }),
    styleOf(STYLE.summary, lettersOf(style.summary), { ...CENTRED, keepNext: true }),
    styleOf(STYLE.underSummary, lettersOf({ size: style.summary.size, italic: true }), {
      ...CENTRED,
      spacing: { before: 60, after: 60 },
    }),
    styleOf(STYLE.addressees, lettersOf(style.addressees), { spacing: { before: 60, after: 60 } }),
    styleOf(STYLE.bases, lettersOf({ ...style.body, italic: true }), {
      alignment: AlignmentType.JUSTIFIED,
      spacing: bodySpacing(style),
      indent: { firstLine: twipsOfMillimetres(style.body.firstLine) },
    }),
    styleOf(STYLE.authority, lettersOf(style.authority), { ...CENTRED, keepNext: true }),
    styleOf(STYLE.post, lettersOf(style.post), { ...CENTRED, keepNext: true }),
    styleOf(STYLE.signatureRoom, lettersOf({ size: style.body.size, italic: true }), {
      ...CENTRED,
      keepNext: true,
      spacing: { before: ROOM / 2, after: ROOM / 2 },
    }),
    styleOf(STYLE.signer, lettersOf(style.signer), CENTRED),
    styleOf(STYLE.recipients, lettersOf(style.recipients.heading), { keepNext: true }),
    styleOf(STYLE.recipientList, lettersOf(style.recipients.list), { indent: { left: 142, hanging: 142 } }),
  ];
}

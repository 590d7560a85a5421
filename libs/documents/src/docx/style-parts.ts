import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type ISpacingProperties,
  LineRuleType,
} from 'docx';
import type { HouseStyle, Setting } from '../house-style/house-style.js';
import { twipsOfPoints } from './lengths.js';

/** The letters of a setting: what the setting does not say is said to be off, so that no style above shows through. */
export const lettersOf = ({ size, bold, italic, underline, capitals }: Setting): IRunStylePropertiesOptions => ({
  size: size * 2,
  bold: bold ?? false,
  italics: italic ?? false,
  allCaps: capitals ?? false,
  color: '000000',
  ...(underline && { underline: {} }),
});

/** The distance between lines and paragraphs of the body. */
export function bodySpacing({ body: { lines, between } }: HouseStyle): ISpacingProperties {
  const line =
    'exactly' in lines
      ? { line: twipsOfPoints(lines.exactly), lineRule: LineRuleType.EXACT }
      : { line: Math.round(lines.times * 240), lineRule: LineRuleType.AUTO };
  return { before: 0, after: twipsOfPoints(between), ...line };
}

/** How a paragraph is set. */
export type ParagraphLooks = IParagraphStylePropertiesOptions;

export const CENTRED: ParagraphLooks = { alignment: AlignmentType.CENTER };

/** A style of the paper under its own name, on the ground of Normal. */
export const styleOf = (
  [id, name]: readonly [string, string],
  run: IRunStylePropertiesOptions,
  paragraph: ParagraphLooks = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });

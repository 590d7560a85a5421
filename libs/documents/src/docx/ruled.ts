import { Paragraph } from 'docx';
import type { RuledSetting } from '../house-style/house-style.js';
import { STYLE } from './style-ids.js';
import { widestLine } from './text-width.js';

/**
 * What stands below words in the middle of a room: a rule as long as the setting's share of their longest line, letters, or
 * nothing. The rule is the upper edge of an empty paragraph between two indents, which every reader draws alike.
 */
export function below(text: string, setting: RuledSetting, room: number): Paragraph[] {
  if (setting.below !== undefined) return [new Paragraph({ style: STYLE.markBelow[0], text: setting.below })];
  if (setting.ruleShare === undefined) return [];
  const length = Math.round(widestLine(text, setting, room) * setting.ruleShare);
  const beside = Math.max(0, Math.round((room - length) / 2));
  return [
    new Paragraph({
      style: STYLE.lineBelow[0],
      indent: { left: beside, right: beside },
      border: { top: { style: 'single', size: 6, color: '000000', space: 1 } },
    }),
  ];
}

import { OUTLINE, OUTLINE_PARTS, type OutlinePart } from '#domain/review/outline';
import type { Block } from '../model/block.js';
import { heading, nothing, writtenText } from '../model/write.js';
import { contentResults } from './content-results.js';
import { roundNames } from './packet-words.js';
import { quotedField } from './quotes.js';
import { type Results, unitNames } from './results.js';

/**
 * The report in its five parts: what the secretariat wrote, then what the units wrote, named as theirs; results by
 * content in part II. `elsewhere` says where the words of units stand that are too many to be quoted here; `added` are
 * blocks at the end of a part.
 */
export function consolidatedReport(
  results: Results,
  elsewhere: string,
  added: Partial<Record<OutlinePart, readonly Block[]>> = {},
): Block[] {
  const named = { units: unitNames(results), rounds: roundNames(results.rounds) };
  return OUTLINE_PARTS.flatMap((part) => [
    heading(1, OUTLINE[part].vi, { number: `${part}.`, anchor: `phan-${part}` }),
    ...writtenBySecretariat(results, part),
    ...(part === 'II' ? contentResults(results, named.units) : []),
    ...quotes(results, part).flatMap((field) => quotedField(part, field, named, elsewhere)),
    ...(added[part] ?? []),
  ]);
}

const quotes = ({ consolidation }: Results, part: OutlinePart) => consolidation?.parts[part].quoted ?? [];

/** Where neither the secretariat nor a unit has anything to say of a part, that is said once. */
function writtenBySecretariat(results: Results, part: OutlinePart): Block[] {
  const text = results.partTexts?.[part];
  if (text) return writtenText(text);
  if (!results.consolidation) return [nothing('Không có nội dung: báo cáo tổng hợp chưa lập xong khi chốt số liệu.')];
  return [nothing('Không có nhận định riêng của cơ quan thường trực ở phần này.')];
}

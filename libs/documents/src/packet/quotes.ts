import type { Consolidation, Quote, QuotedField } from '#contracts/http/consolidation';
import { OUTLINE, OUTLINE_PARTS, type OutlinePart } from '#domain/review/outline';
import type { Block } from '../model/block.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { figure } from '../vietnamese.js';

/** As many different texts of units as stand in the report itself; more of them stand with their units. */
const QUOTES_IN_REPORT = 6;
/** As many units as are named after a text they all wrote. */
const NAMED = 3;

/** What a quotation needs to say whose it is: the names of units and rounds by their codes. */
export interface Named {
  readonly units: ReadonlyMap<string, string>;
  readonly rounds: ReadonlyMap<string, string>;
}

/** What the units wrote in one field: quoted and named, or how many wrote and where their words stand. */
export function quotedField(part: OutlinePart, field: QuotedField, named: Named, elsewhere: string): Block[] {
  const { quotes } = field;
  const label = labelIn(part, field);
  const title = label === OUTLINE[part].vi ? [] : [heading(3, label)];
  if (quotes.length === 0) return [...title, nothing('Không có đơn vị nào báo cáo nội dung này.')];
  if (quotes.length <= QUOTES_IN_REPORT) return [...title, ...quotes.map((quote) => quoted(quote, named))];
  const units = new Set(quotes.flatMap(({ from }) => from.map(({ unit }) => unit))).size;
  return [
    ...title,
    paragraph(`Có ${figure(quotes.length)} ý kiến của ${figure(units)} đơn vị; nguyên văn ${elsewhere}.`),
  ];
}

/** “Ưu điểm” of “III. Ưu điểm”: the part is said already. */
const labelIn = (part: OutlinePart, { label }: QuotedField) =>
  label.startsWith(`${part}. `) ? label.slice(part.length + 2) : label;

function quoted({ text, from }: Quote, { units, rounds }: Named): Block {
  const named = from
    .slice(0, NAMED)
    .map(({ unit, round }) => `${units.get(unit) ?? unit} (${rounds.get(round) ?? round})`);
  const others = from.length - named.length;
  const source = `${named.join('; ')}${others > 0 ? ` và ${figure(others)} báo cáo khác cùng nội dung` : ''}`;
  return { kind: 'quote', text, source };
}

/** One text of one unit, and where it stands. */
export interface WrittenByUnit {
  readonly part: OutlinePart;
  readonly label: string;
  readonly text: string;
  readonly round: string;
  readonly version: number;
}

/** All that each unit wrote, by its code, in the order of the outline: read once, for any number of units. */
export function writtenByUnit(consolidation: Consolidation | null): ReadonlyMap<string, readonly WrittenByUnit[]> {
  const written = new Map<string, WrittenByUnit[]>();
  for (const part of consolidation ? OUTLINE_PARTS : []) {
    for (const field of consolidation!.parts[part].quoted) {
      const label = labelIn(part, field);
      for (const { text, from } of field.quotes) {
        for (const { unit, round, version } of from) {
          const own = written.get(unit) ?? [];
          own.push({ part, label, text, round, version });
          written.set(unit, own);
        }
      }
    }
  }
  return written;
}

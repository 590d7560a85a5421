import type { Consolidation, QuotedField } from '#contracts/http/consolidation';
import type { ReviewDetail } from '#contracts/http/review';

/**
 * What a unit may read of the consolidated report: nothing before the review is closed, then the figures and the
 * contents, and of what was written and of who reported how only its own. Pure.
 */
export function consolidationFor(
  { stage, consolidation }: Pick<ReviewDetail, 'stage' | 'consolidation'>,
  units: ReadonlySet<string>,
): Consolidation | null {
  if (stage !== 'closed' || consolidation === null) return null;
  const own = <Row extends { readonly unit: string }>(rows: readonly Row[]) =>
    rows.filter(({ unit }) => units.has(unit));
  const ownQuotes = (fields: readonly QuotedField[]) =>
    fields.map((field) => ({
      ...field,
      quotes: field.quotes.map(({ text, from }) => ({ text, from: own(from) })).filter(({ from }) => from.length > 0),
    }));
  const { I, II, III, IV, V } = consolidation.parts;
  return {
    ...consolidation,
    parts: {
      I: { quoted: ownQuotes(I.quoted) },
      II: { ...II, quoted: ownQuotes(II.quoted) },
      III: { quoted: ownQuotes(III.quoted) },
      IV: { quoted: ownQuotes(IV.quoted) },
      V: { quoted: ownQuotes(V.quoted) },
    },
    units: own(consolidation.units),
    notReported: own(consolidation.notReported),
    late: own(consolidation.late),
  };
}

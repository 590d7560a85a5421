import type { RuleFindingView } from '#contracts/http/report';
import { type FieldFault, InputError, pointerSegment } from '#domain/error/input-error';
import { type Answers, figuresOf } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { FormRule } from '#domain/form/rule';
import { looksBack, type RuleFinding, ruleFindings } from '#domain/form/rule-findings';
import type { Transaction } from '#persistence/transaction';
import { type AskedDuty, acceptedPeriods, earlierReports } from './earlier-reports.queries.js';

/** What the rules of a duty's form are checked over. */
export interface RuledDuty extends AskedDuty {
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
}

/** A broken rule as it was confirmed or explained when the report was sent. */
export type Warning = RuleFindingView & { readonly explanation: string };

/** Rule code → explanation, empty when confirmed without one. */
export type Confirmations = Readonly<Record<string, string>>;

/** The rules that the answers break, over what was accepted of the unit's earlier rounds. */
export async function brokenRules(tx: Transaction, duty: RuledDuty, answers: Answers): Promise<RuleFinding[]> {
  if (duty.rules.length === 0) return [];
  const earlier = looksBack(duty.rules) ? acceptedPeriods(await earlierReports(tx, duty)) : [];
  return ruleFindings(duty.fields, duty.rules, answers, earlier);
}

/** The same as answers of the API tell them. */
export async function findingsOf(tx: Transaction, duty: RuledDuty, answers: Answers): Promise<RuleFindingView[]> {
  return (await brokenRules(tx, duty, answers)).map(findingView);
}

/** Throws INPUT_INVALID with every broken rule of severity error, beside its field; answers the warnings. */
export async function requireNoErrors(tx: Transaction, duty: RuledDuty, answers: Answers): Promise<RuleFinding[]> {
  const broken = await brokenRules(tx, duty, answers);
  const errors = broken.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(errors.map(({ fields, vi, en }) => ({ pointer: besideField(duty, fields[0]!), vi, en })));
  }
  return broken;
}

/**
 * What a version keeps of the rules it breaks. Throws INPUT_INVALID for each that is neither confirmed nor explained,
 * and for a confirmation of a rule that the form does not have. One of a rule that is kept by now is not kept.
 */
export function confirmedWarnings(
  duty: RuledDuty,
  broken: readonly RuleFinding[],
  confirmations: Confirmations,
): Warning[] {
  const known = new Set(duty.rules.map(({ code }) => code));
  const pointer = (code: string) => `/confirmations/${pointerSegment(code)}`;
  const faults: FieldFault[] = [
    ...Object.keys(confirmations)
      .filter((code) => !known.has(code))
      .map((code) => ({
        pointer: pointer(code),
        vi: 'Biểu mẫu không có ràng buộc này.',
        en: 'The form has no such rule.',
      })),
    ...broken
      .filter(({ rule }) => !Object.hasOwn(confirmations, rule))
      .map(({ rule, vi, en }) => ({
        pointer: pointer(rule),
        vi: `${vi} Hãy xác nhận hoặc giải trình.`,
        en: `${en} Confirm or explain it.`,
      })),
  ];
  if (faults.length > 0) throw new InputError(faults);
  return broken.map((each) => ({ ...findingView(each), explanation: confirmations[each.rule]! }));
}

const findingView = ({ rule, kind, severity, fields, vi, en }: RuleFinding): RuleFindingView => ({
  rule,
  kind,
  severity,
  fields: [...fields],
  message: { vi, en },
});

/** A column's figure is said beside its table. */
function besideField({ fields }: RuledDuty, key: string): string {
  const figure = figuresOf(fields).find((each) => each.key === key);
  return `/answers/${pointerSegment(figure?.field.key ?? key)}`;
}

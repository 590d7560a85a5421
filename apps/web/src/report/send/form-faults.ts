import type { AnswerFault } from '#domain/form/answer-fault';
import { answerFaults } from '#domain/form/answer-faults';
import type { ProblemError } from '../../api/problem';
import type { Answers, Finding, FormField } from '../duty';

const NONE: readonly never[] = [];

/** The parts by what `keyOf` says of each (`Map.groupBy` is younger than the browsers of many an office). */
function grouped<Part>(parts: readonly Part[], keyOf: (part: Part) => string): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  return groups;
}

/** What is wrong with the answers as they stand, by the key of the field; `complete` asks for what is needed too. */
export function faultsByField(
  fields: readonly FormField[],
  answers: Answers,
  complete: boolean,
  refused: ProblemError | null,
): (key: string) => readonly AnswerFault[] {
  const found = grouped(answerFaults(fields, answers, complete), ({ field }) => field);
  for (const { key } of fields) {
    const message = refused?.at(`/answers/${key}`);
    // Said by the API in the reader's language, and here already when it is about something that is missing.
    if (message && !found.has(key)) found.set(key, [{ field: key, code: 'required', vi: message, en: message }]);
  }
  return (key) => found.get(key) ?? NONE;
}

/** The rules that the saved draft breaks, beside the field that each is said of; a column's beside its table. */
export function findingsByField(
  fields: readonly FormField[],
  findings: readonly Finding[],
): (key: string) => readonly Finding[] {
  const found = grouped(findings, (finding) => {
    const [first = ''] = finding.fields;
    return fields.some(({ key }) => key === first) ? first : first.split('.')[0]!;
  });
  return (key) => found.get(key) ?? NONE;
}

import { isRealDate } from '../time/real-date.js';
import { type AnswerFault, type FaultPlace, fault } from './answer-fault.js';
import type { Answer } from './answers.js';
import type { TableColumn } from './field.js';

const MOST_TEXT = 20_000;

/** The faults in the answer to one question: a field, or a cell of a table. */
export function questionFaults(
  question: TableColumn,
  answer: Answer | undefined,
  complete: boolean,
  place: FaultPlace,
): AnswerFault[] {
  if (answer === undefined || answer === '') {
    return complete && question.required ? [fault(place, 'required', { label: question.label })] : [];
  }
  switch (question.type) {
    case 'number':
    case 'percent':
      return numberFaults(question, answer, place);
    case 'text':
      return typeof answer === 'string' && answer.length <= MOST_TEXT
        ? []
        : [fault(place, 'not-a-text', { most: MOST_TEXT })];
    case 'choice':
      return typeof answer === 'string' && (question.choices ?? []).includes(answer)
        ? []
        : [fault(place, 'not-a-choice', choicesOf(question))];
    case 'yes-no':
      return typeof answer === 'boolean' ? [] : [fault(place, 'not-yes-or-no')];
    case 'date':
      return typeof answer === 'string' && isRealDate(answer) ? [] : [fault(place, 'not-a-date')];
  }
}

function numberFaults(question: TableColumn, answer: Answer, place: FaultPlace): AnswerFault[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [fault(place, 'not-a-number')];
  const least = question.min ?? (question.type === 'percent' ? 0 : undefined);
  const most = question.max ?? (question.type === 'percent' ? 100 : undefined);
  if (least !== undefined && answer < least) return [fault(place, 'too-small', { least })];
  if (most !== undefined && answer > most) return [fault(place, 'too-large', { most })];
  return [];
}

/** What may be chosen, as a sentence names it. */
export const choicesOf = ({ choices }: Pick<TableColumn, 'choices'>) => ({ choices: (choices ?? []).join('; ') });

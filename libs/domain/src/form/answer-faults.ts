import { type AnswerFault, fault } from './answer-fault.js';
import { type Answer, type Answers, answerTo } from './answers.js';
import { type FormField, MOST_FILES } from './field.js';
import { choicesOf, questionFaults } from './question-faults.js';
import { tableFaults } from './table-faults.js';

/** Every fault in the answers; `complete` also asks for the required fields (a draft need not have them yet). */
export function answerFaults(fields: readonly FormField[], answers: Answers, complete: boolean): AnswerFault[] {
  const known = new Set(fields.map((field) => field.key));
  const unknown = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key) => fault({ field: key }, 'unknown-field'));
  return [...unknown, ...fields.flatMap((field) => fieldFaults(field, answerTo(answers, field.key), complete))];
}

function fieldFaults(field: FormField, answer: Answer | undefined, complete: boolean): AnswerFault[] {
  const place = { field: field.key };
  switch (field.type) {
    case 'table':
      return tableFaults(field, answer, complete);
    case 'evidence':
      return fileFaults(field, answer, complete);
    case 'indicator':
      return questionFaults({ ...field, type: 'number' }, answer, complete, place);
    case 'choice':
      return field.several
        ? choicesFaults(field, answer, complete)
        : questionFaults({ ...field, type: 'choice' }, answer, complete, place);
    default:
      return questionFaults({ ...field, type: field.type }, answer, complete, place);
  }
}

function choicesFaults(field: FormField, answer: Answer | undefined, complete: boolean): AnswerFault[] {
  const place = { field: field.key };
  const chosen = answer === undefined || answer === '' ? [] : answer;
  if (!isTextList(chosen)) return [fault(place, 'not-choices', choicesOf(field))];
  if (complete && field.required && chosen.length === 0) return [fault(place, 'required', { label: field.label })];
  return chosen.flatMap((value, row) => {
    if (!field.choices?.includes(value)) return [fault({ ...place, row }, 'not-choices', choicesOf(field))];
    return chosen.indexOf(value) < row ? [fault({ ...place, row }, 'chosen-twice', { value })] : [];
  });
}

function fileFaults(field: FormField, answer: Answer | undefined, complete: boolean): AnswerFault[] {
  const place = { field: field.key };
  const given = answer === undefined || answer === '' ? [] : answer;
  if (!isTextList(given)) return [fault(place, 'not-files')];
  const most = field.files?.max ?? MOST_FILES;
  const least = Math.max(field.files?.min ?? 0, field.required ? 1 : 0);
  return [
    ...given.flatMap((id, row) => (given.indexOf(id) < row ? [fault({ ...place, row }, 'file-twice')] : [])),
    ...(given.length > most ? [fault(place, 'too-many-files', { most })] : []),
    ...(complete && given.length < least ? [fault(place, 'too-few-files', { least })] : []),
  ];
}

const isTextList = (answer: Answer | undefined): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((each) => typeof each === 'string');

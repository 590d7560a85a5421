/** A field of a report form. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly type: 'number' | 'text' | 'choice' | 'yes-no' | 'percent';
  readonly unit?: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly aggregate?: 'sum' | 'average' | 'none';
  /** How a figure is counted over several rounds; by default as `aggregate` says, and `last` for what exists at a moment. */
  readonly overPeriods?: 'sum' | 'average' | 'last';
  readonly indicator?: string;
}

export type Answer = number | string | boolean;
export type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with one answer. */
export interface AnswerFault {
  readonly field: string;
  readonly code:
    | 'unknown-field'
    | 'required'
    | 'not-a-number'
    | 'not-a-text'
    | 'not-a-choice'
    | 'not-yes-or-no'
    | 'too-small'
    | 'too-large';
  readonly vi: string;
  readonly en: string;
}

const MAX_TEXT = 20_000;

/** Every fault in the answers; `complete` also asks for the required fields (a draft need not have them yet). */
export function answerFaults(fields: readonly FormField[], answers: Answers, complete: boolean): AnswerFault[] {
  const known = new Set(fields.map((field) => field.key));
  const unknown = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key) => fault(key, 'unknown-field', 'Biểu mẫu không có trường này.', 'The form has no such field.'));
  return [...unknown, ...fields.flatMap((field) => fieldFaults(field, answers[field.key], complete))];
}

function fieldFaults(field: FormField, answer: Answer | undefined, complete: boolean): AnswerFault[] {
  if (answer === undefined || answer === '') {
    return complete && field.required
      ? [fault(field.key, 'required', `Hãy điền “${field.label}”.`, `Fill in "${field.label}".`)]
      : [];
  }
  switch (field.type) {
    case 'number':
    case 'percent':
      return numberFaults(field, answer);
    case 'text':
      return typeof answer === 'string' && answer.length <= MAX_TEXT
        ? []
        : [
            fault(
              field.key,
              'not-a-text',
              `Phải là văn bản, không quá ${MAX_TEXT} ký tự.`,
              `Must be text of at most ${MAX_TEXT} characters.`,
            ),
          ];
    case 'choice':
      return typeof answer === 'string' && (field.choices ?? []).includes(answer)
        ? []
        : [
            fault(
              field.key,
              'not-a-choice',
              `Hãy chọn một trong: ${field.choices?.join('; ')}.`,
              `Choose one of: ${field.choices?.join('; ')}.`,
            ),
          ];
    case 'yes-no':
      return typeof answer === 'boolean'
        ? []
        : [fault(field.key, 'not-yes-or-no', 'Hãy chọn có hoặc không.', 'Choose yes or no.')];
  }
}

function numberFaults(field: FormField, answer: Answer): AnswerFault[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) {
    return [fault(field.key, 'not-a-number', 'Phải là số.', 'Must be a number.')];
  }
  const min = field.min ?? (field.type === 'percent' ? 0 : undefined);
  const max = field.max ?? (field.type === 'percent' ? 100 : undefined);
  if (min !== undefined && answer < min)
    return [fault(field.key, 'too-small', `Không được nhỏ hơn ${min}.`, `Must be at least ${min}.`)];
  if (max !== undefined && answer > max)
    return [fault(field.key, 'too-large', `Không được lớn hơn ${max}.`, `Must be at most ${max}.`)];
  return [];
}

const fault = (field: string, code: AnswerFault['code'], vi: string, en: string): AnswerFault => ({
  field,
  code,
  vi,
  en,
});

import type { ReactNode } from 'react';
import type { AnswerFault } from '#domain/form/answer-fault';
import type { Answer, FormField, Row } from '../duty';
import { ChoiceField, ChoicesField, YesNoField } from './choice-field';
import { DayField } from './day-field';
import { NumberField } from './number-field';
import { TableField } from './table-field';
import { TextField } from './text-field';

interface AnswerFieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly faults: readonly AnswerFault[];
  readonly describedBy?: string;
  /** Where files are attached, for a field that is proven by them. */
  readonly files: ReactNode;
}

const of = <Type extends 'string' | 'number' | 'boolean'>(value: Answer | undefined, type: Type) =>
  typeof value === type ? (value as { string: string; number: number; boolean: boolean }[Type]) : undefined;

/** The field for each of the nine types of answers. */
export function AnswerField({ field, value, faults, files, ...props }: AnswerFieldProps) {
  const invalid = faults.length > 0;
  const rows = Array.isArray(value) ? (value as Row[]) : undefined;
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'indicator':
      return <NumberField {...props} invalid={invalid} unit={field.unit} value={of(value, 'number')} />;
    case 'date':
      return <DayField {...props} invalid={invalid} value={of(value, 'string')} />;
    case 'yes-no':
      return <YesNoField {...props} invalid={invalid} value={of(value, 'boolean')} />;
    case 'choice':
      return field.several ? (
        <ChoicesField {...props} choices={field.choices ?? []} value={rows?.map(String)} />
      ) : (
        <ChoiceField {...props} invalid={invalid} choices={field.choices ?? []} value={of(value, 'string')} />
      );
    case 'table':
      return <TableField {...props} field={field} faults={faults} value={rows} />;
    case 'evidence':
      return files;
    default:
      return <TextField {...props} invalid={invalid} value={of(value, 'string')} />;
  }
}

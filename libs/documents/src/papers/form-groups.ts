import type { FormField } from '#domain/form/field';

/** Neighbouring fields that fit into the cells of one table, or one field that needs room of its own. */
export type FieldGroup =
  | { readonly kind: 'cells'; readonly fields: readonly NumberedField[] }
  | { readonly kind: 'text' | 'table' | 'evidence'; readonly field: NumberedField };

/** A field with its place in the form, from 1. */
export interface NumberedField extends FormField {
  readonly place: number;
}

/** The form's fields numbered, in its own order. */
export const numbered = (fields: readonly FormField[]): NumberedField[] =>
  fields.map((field, index) => ({ ...field, place: index + 1 }));

/** The fields in their order, neighbours of one answer each together. */
export function fieldGroups(fields: readonly NumberedField[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  let cells: NumberedField[] = [];
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'table' || field.type === 'evidence') {
      cells = [];
      groups.push({ kind: field.type, field });
      continue;
    }
    if (cells.length === 0) groups.push({ kind: 'cells', fields: cells });
    cells.push(field);
  }
  return groups;
}

/** The measure beside a question. */
export const measureOf = ({ unit, type }: Pick<FormField, 'unit' | 'type'>) => unit ?? (type === 'percent' ? '%' : '');

/** Whether the answer is a figure. */
export const isCounted = ({ type }: Pick<FormField, 'type'>) =>
  type === 'number' || type === 'percent' || type === 'indicator';

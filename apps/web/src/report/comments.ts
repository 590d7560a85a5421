import type { FormField } from './duty';

const MARKS = /[.*+?^${}()|[\]\\]/g;

/** One text of a general word and what is said of single fields: `“Label”: what is wrong`, a line each. */
export function withComments(
  note: string,
  comments: Readonly<Record<string, string>>,
  fields: readonly Pick<FormField, 'key' | 'label'>[],
): string {
  const lines = fields.flatMap(({ key, label }) => {
    const said = comments[key]?.replace(/\s+/g, ' ').trim();
    return said ? [`“${label}”: ${said}`] : [];
  });
  return [note.trim(), ...lines].filter(Boolean).join('\n');
}

/** What such a text says of each field, by its key. */
export function commentsIn(note: string | null, fields: readonly Pick<FormField, 'key' | 'label'>[]) {
  const found = fields.flatMap(({ key, label }): [string, string][] => {
    const line = new RegExp(`^“${label.replace(MARKS, '\\$&')}”: (.+)$`, 'm').exec(note ?? '');
    return line ? [[key, line[1]!]] : [];
  });
  return new Map(found);
}

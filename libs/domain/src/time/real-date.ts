import type { LocalDate } from './instant.js';

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isRealDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

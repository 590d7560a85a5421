/** A thousand is grouped by `.` in Vietnamese and by `,` in English; the other mark begins the decimals. */
const GROUPED = { vi: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/, en: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/ } as const;

/**
 * The number that people typed: `1.234,5` and `1234,5` in Vietnamese, `1,234.5` and `1234.5` in English, and the other
 * language's decimal mark wherever it cannot mean thousands. Nothing typed is `undefined`; what is no number is `null`.
 */
export function numberOf(text: string, language: string): number | undefined | null {
  const typed = text.replace(/[\s\u00a0%]/g, '').replace('−', '-');
  if (typed === '') return undefined;
  const [group, mark] = language === 'en' ? [',', '.'] : ['.', ','];
  const plain = GROUPED[language === 'en' ? 'en' : 'vi'].test(typed) ? typed.replaceAll(group, '') : typed;
  const point = plain.replace(mark, '.').replace(plain.includes(mark) ? '' : group, plain.includes(mark) ? '' : '.');
  return /^-?\d+(\.\d+)?$/.test(point) ? Number(point) : null;
}

/** The number as it stands in its field while nobody types in it. */
export const numberText = (value: number, language: string) =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 10 }).format(value);

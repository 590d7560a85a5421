import type { Language } from '#domain/error/sentence';

/** 1.573 in Vietnamese, 1,573 in English. */
export const grouped = (value: number, language: Language) =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

/** `1 task`, `2 tasks`: for English alone. */
export const plural = (count: unknown, word: string) =>
  `${grouped(Number(count ?? 0), 'en')} ${word}${Number(count) === 1 ? '' : 's'}`;

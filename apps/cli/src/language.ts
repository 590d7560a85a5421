import { Option } from 'commander';
import type { Language } from '#domain/error/sentence';

/** A sentence in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** The language asked for by `--lang`, wherever it stands, else by `LANG`; Vietnamese when neither says English. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  if (asked !== undefined) return asked === 'en' ? 'en' : 'vi';
  return /^en([_.@]|$)/i.test(environment.LANG ?? '') ? 'en' : 'vi';
}

const LANGUAGE: Words = { vi: 'ngôn ngữ: vi hoặc en', en: 'language: vi or en' };

export const languageOption = (language: Language): Option =>
  new Option('--lang <language>', LANGUAGE[language]).choices(['vi', 'en']).default(language);

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'songhanh.language';
/** What was shown where nobody had chosen: the next visit begins with it, before the record is asked. */
const SHOWN = 'songhanh.language-shown';
const words = import.meta.glob<Record<string, string>>('../locales/*/*.json', { import: 'default' });

/** The language that was chosen on this machine, or shown here last; Vietnamese where none was. */
export const chosenLanguage = (): Language =>
  (localStorage.getItem(KEPT) ?? localStorage.getItem(SHOWN)) === 'en' ? 'en' : 'vi';

/** Whether somebody has chosen a language on this machine. */
export const isLanguageChosen = () => localStorage.getItem(KEPT) !== null;

/** Starts with the chosen language; a page's words come with the page (`useWords`). */
export async function startLanguage(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(initReactI18next)
    .use({
      type: 'backend',
      init: () => undefined,
      read: (lng: string, namespace: string, done: (error: unknown, found?: unknown) => void) => {
        const load = words[`../locales/${lng}/${namespace}.json`];
        if (!load) return done(new Error(`no words ${lng}/${namespace}`));
        load().then(
          (found) => done(null, found),
          (error: unknown) => done(error),
        );
      },
    })
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['frame'],
      defaultNS: 'frame',
      keySeparator: false,
      nsSeparator: ':',
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}

/** Changes the language at once and remembers it on this machine as chosen. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await changeTo(language);
}

/** Changes the language to what the record says of the person or the installation; nobody has chosen it. */
export async function showLanguage(language: Language): Promise<void> {
  localStorage.setItem(SHOWN, language);
  if (i18next.language !== language) await changeTo(language);
}

async function changeTo(language: Language): Promise<void> {
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

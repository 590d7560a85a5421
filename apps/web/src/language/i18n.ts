import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'songhanh.language';
const words = import.meta.glob<Record<string, string>>('../locales/*/*.json', { import: 'default' });

/** The language that was chosen on this machine; Vietnamese where none was. */
export const chosenLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

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

/** Changes the language at once and remembers it on this machine. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

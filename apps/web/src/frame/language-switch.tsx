import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '../language/i18n';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Vietnamese or English, at once. */
export function LanguageSwitch() {
  const { i18n, t } = useTranslation();
  return (
    <fieldset className="languages">
      <legend className="sr-only">{t('language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void chooseLanguage(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../api/client';
import { chooseLanguage, LANGUAGES } from '../language/i18n';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** The first language of the installation; the code of the address is tried before anything else is typed. */
export function LanguageStep({
  code,
  onCode,
  refused,
  onNext,
}: {
  code: string;
  onCode: (code: string) => void;
  /** What was said of the code later on. */
  refused: unknown;
  onNext: () => void;
}) {
  const t = useWords('setup');
  const { i18n } = useTranslation();
  const [address] = useSearchParams();
  const [missing, setMissing] = useState(false);
  const check = useMutation({
    mutationFn: () => api.POST('/api/v1/setup/code', { body: { code: code.trim() } }),
    onSuccess: onNext,
  });
  const wrong = check.error ?? refused;
  const asksCode = !address.get('code') || wrong !== undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(code.trim() === '');
        if (code.trim() !== '') check.mutate();
      }}
    >
      <p>{t('language.what')}</p>
      <fieldset className="set-up-choices">
        <legend className="sr-only">{t('step.language')}</legend>
        {LANGUAGES.map((language) => (
          <label key={language} lang={language}>
            <input
              type="radio"
              name="language"
              checked={i18n.language === language}
              onChange={() => void chooseLanguage(language)}
            />
            {NAMES[language]}
          </label>
        ))}
      </fieldset>
      {asksCode && (
        <div className="set-up-field">
          <label htmlFor="set-up-code">{t('code')}</label>
          <Input
            id="set-up-code"
            autoComplete="off"
            autoCapitalize="none"
            maxLength={200}
            value={code}
            aria-invalid={missing || undefined}
            aria-describedby="set-up-code-what"
            onChange={({ target }) => {
              onCode(target.value);
              check.reset();
            }}
          />
          <p id="set-up-code-what" className={missing ? 'tone-red' : 'soft'}>
            {t(missing ? 'code.need' : 'code.what')}
          </p>
        </div>
      )}
      <Refusal error={wrong} />
      <div className="set-up-buttons">
        <Button type="primary" size="large" htmlType="submit" loading={check.isPending}>
          {t('next')}
        </Button>
      </div>
    </form>
  );
}

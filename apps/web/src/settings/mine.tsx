import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, data } from '../api/client';
import { chooseLanguage, type Language } from '../language/i18n';
import { useWords } from '../language/use-words';
import { chooseLook, chosenLook, type LookChoice } from '../look/look';
import { Refusal } from '../pieces/refusal';
import { usePreferences } from './settings';

const LOOKS = ['light', 'dark', 'system'] as const;

/** Language of the pages on this machine and of what is sent, and the look. */
export function Mine() {
  const t = useWords('settings');
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const id = useId();
  const preferences = usePreferences();
  const [look, setLook] = useState(chosenLook);
  const save = useMutation({
    mutationFn: (locale: Language) => data(api.PUT('/api/v1/me/locale', { body: { locale } })),
    onSuccess: (saved) => {
      queries.setQueryData(['preferences'], saved);
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const languages = [
    { value: 'vi' as const, label: 'Tiếng Việt' },
    { value: 'en' as const, label: 'English' },
  ];
  return (
    <div className="card settings-part">
      <Choice id={`${id}-page`} title={t('mine.page')} what={t('mine.page.what')}>
        <Segmented<Language>
          aria-labelledby={`${id}-page`}
          value={i18n.language as Language}
          options={languages}
          onChange={(language) => void chooseLanguage(language)}
        />
      </Choice>
      <Choice id={`${id}-sent`} title={t('mine.sent')} what={t('mine.sent.what')}>
        <Segmented<Language>
          aria-labelledby={`${id}-sent`}
          disabled={!preferences.data}
          value={save.isPending ? save.variables : preferences.data?.locale}
          options={languages}
          onChange={(locale) => save.mutate(locale)}
        />
        {save.isSuccess && (
          <span className="tone-green" role="status">
            {t('saved')}
          </span>
        )}
      </Choice>
      <Refusal error={save.error ?? preferences.error} />
      <Choice id={`${id}-look`} title={t('mine.look')} what={t('mine.look.what')}>
        <Segmented<LookChoice>
          aria-labelledby={`${id}-look`}
          value={look}
          options={LOOKS.map((value) => ({ value, label: t(`frame:look.${value}`) }))}
          onChange={(chosen) => {
            chooseLook(chosen);
            setLook(chosen);
          }}
        />
      </Choice>
    </div>
  );
}

function Choice({ id, title, what, children }: { id: string; title: string; what: string; children: React.ReactNode }) {
  return (
    <section className="settings-choice">
      <h2 id={id}>{title}</h2>
      <p className="soft">{what}</p>
      <div className="settings-choose">{children}</div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useMe } from '../session/session';
import { DESTINATIONS } from './destinations';

interface Found {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
}

const MOST = 12;

/** Goes anywhere by its name: pages, programmes, rounds; with or without marks over the letters. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<InputRef>(null);
  const programmes = useQuery({
    queryKey: ['programmes', 'palette'],
    queryFn: () => data(api.GET('/api/v1/programmes', { params: { query: { limit: 100 } } })),
  });
  const rounds = useQuery({
    queryKey: ['rounds', 'palette'],
    queryFn: () => data(api.GET('/api/v1/rounds', { params: { query: { limit: 100 } } })),
  });
  const plans = useQuery({
    queryKey: ['plans', 'palette'],
    queryFn: () => data(api.GET('/api/v1/plans', { params: { query: { limit: 100 } } })),
  });
  const all: Found[] = [
    ...DESTINATIONS.filter(({ seenBy }) => seenBy(me)).map(({ name, path }) => ({
      name: t(name),
      kind: t('palette.page'),
      path,
    })),
    ...(programmes.data?.items ?? []).map(({ id, number, title }) => ({
      name: `${number} – ${title}`,
      kind: t('palette.programme'),
      path: `/programmes/${id}`,
    })),
    ...(rounds.data?.items ?? []).map(({ id, code, name }) => ({
      name: `${code} – ${name}`,
      kind: t('palette.round'),
      path: `/rounds/${id}`,
    })),
    ...(plans.data?.items ?? []).map(({ id, year, programme }) => ({
      name: t('palette.planOf', { year, programme }),
      kind: t('palette.plan'),
      path: `/plans/${id}`,
    })),
  ];
  const wanted = folded(words).split(' ');
  const found = all.filter(({ name }) => wanted.every((word) => folded(name).includes(word))).slice(0, MOST);
  const go = (to: Found | undefined) => {
    if (!to) return;
    onClose();
    void navigate(to.path);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)));
  };
  return (
    <Modal
      open
      title={t('palette.title')}
      footer={null}
      onCancel={onClose}
      className="palette"
      afterOpenChange={() => field.current?.focus()}
    >
      <Input
        ref={field}
        size="large"
        role="combobox"
        aria-expanded
        aria-controls="palette-found"
        aria-activedescendant={found[at] ? `palette-${at}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        onPressEnter={() => go(found[at])}
      />
      <div role="listbox" id="palette-found" aria-label={t('palette.found')}>
        {found.map((each, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the whole list
          <div
            key={each.path}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => go(each)}
          >
            <span>{each.name}</span>
            <span className="soft">{each.kind}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="soft">{t('palette.nothing')}</p>}
    </Modal>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { chooseLanguage } from '../language/i18n';
import { chooseLook } from '../look/look';

/** Mine alone: language, look, keys, signing out. */
export default function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions/current'),
    onSuccess: async () => {
      queries.clear();
      await navigate('/');
    },
  });
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  const items = [
    { key: 'language', label: other === 'en' ? 'English' : 'Tiếng Việt', onClick: () => void chooseLanguage(other) },
    { type: 'divider' as const },
    ...(['light', 'dark', 'system'] as const).map((look) => ({
      key: look,
      label: t(`look.${look}`),
      onClick: () => chooseLook(look),
    })),
    { type: 'divider' as const },
    { key: 'settings', label: t('settings'), onClick: () => void navigate('/settings') },
    { key: 'keys', label: t('keys.title'), onClick: onKeys },
    { key: 'out', label: t('signOut'), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button aria-label={t('menu')}>☰</Button>
    </Dropdown>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { chooseLanguage } from '../language/i18n';
import { chooseLook } from '../look/look';
import { MenuButton } from './menu-button';

/** Mine alone: language, look, keys, signing out. Open from the beginning. */
export default function PersonMenu({ onKeys, onClose }: { onKeys: () => void; onClose: () => void }) {
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
    <Dropdown menu={{ items }} trigger={['click']} open autoFocus onOpenChange={(open) => !open && onClose()}>
      <MenuButton aria-expanded />
    </Dropdown>
  );
}

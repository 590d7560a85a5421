import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

/** Opens what is mine alone. Plain: the menu itself is fetched when it is first opened. */
export function MenuButton({ className = '', ...props }: ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={`plain-button ${className}`}
      aria-label={t('menu')}
      aria-haspopup="menu"
      {...props}
    >
      ☰
    </button>
  );
}

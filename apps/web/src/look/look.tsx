import { ConfigProvider, theme } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { TOKENS } from './tokens';

const DARK = '(prefers-color-scheme: dark)';
const KEPT = 'songhanh.look';
export type LookChoice = 'light' | 'dark' | 'system';

/** How this machine looks: as was chosen here, or as the machine itself does. */
export const chosenLook = (): LookChoice => (localStorage.getItem(KEPT) as LookChoice | null) ?? 'system';
const listeners = new Set<() => void>();

/** Remembers on this machine how it should look, and shows it at once. */
export function chooseLook(look: LookChoice): void {
  localStorage.setItem(KEPT, look);
  for (const listener of listeners) listener();
}

/** The look of everything: one set of tokens for antd and for our own style sheet, light or dark. */
export function Look({ children }: { children: ReactNode }) {
  const dark = useDark();
  useEffect(() => {
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ConfigProvider
      theme={{
        cssVar: { key: 'songhanh' },
        hashed: false,
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: TOKENS,
      }}
    >
      {children}
    </ConfigProvider>
  );
}

export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const media = window.matchMedia(DARK);
    const look = () => setDark(isDark());
    media.addEventListener('change', look);
    listeners.add(look);
    return () => {
      media.removeEventListener('change', look);
      listeners.delete(look);
    };
  }, []);
  return dark;
}

function isDark(): boolean {
  const look = chosenLook();
  return look === 'system' ? window.matchMedia(DARK).matches : look === 'dark';
}

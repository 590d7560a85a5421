import { useEffect, useState } from 'react';

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

/** Whether it looks dark now. */
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

/** Tells our own style sheet how it looks; antd is told where it is used (`withLook`). */
export function useDocumentLook(): void {
  const dark = useDark();
  useEffect(() => {
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
  }, [dark]);
}

function isDark(): boolean {
  const look = chosenLook();
  return look === 'system' ? window.matchMedia(DARK).matches : look === 'dark';
}

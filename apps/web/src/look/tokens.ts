import type { ThemeConfig } from 'antd';

/** Calm and exact: one blue to act, the programme's red only in the mark, large enough letters, no movement to wait for. */
export const TOKENS: ThemeConfig['token'] = {
  colorPrimary: '#0b57a4',
  colorInfo: '#0b57a4',
  colorLink: '#0b57a4',
  colorSuccess: '#12692d',
  colorWarning: '#8a5a00',
  colorError: '#b00020',
  fontFamily: '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontSize: 15,
  borderRadius: 6,
  controlHeight: 36,
  motion: false,
  wireframe: false,
};

/** On a dark ground antd makes its signal colours darker still: these are where it begins there. */
export const TOKENS_ON_DARK: ThemeConfig['token'] = {
  colorError: '#ff8b98',
  colorWarning: '#e3b565',
  colorSuccess: '#74cf90',
};

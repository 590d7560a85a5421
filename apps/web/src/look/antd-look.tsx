import { ConfigProvider, theme } from 'antd';
import type { ReactNode } from 'react';
import { useDark } from './look';
import { TOKENS, TOKENS_ON_DARK } from './tokens';

/** The look of antd's parts: the same colours and letters as our own style sheet, light or dark. */
export default function AntdLook({ children }: { children: ReactNode }) {
  const dark = useDark();
  return (
    <ConfigProvider
      theme={{
        cssVar: { key: 'songhanh' },
        hashed: false,
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: dark ? { ...TOKENS, ...TOKENS_ON_DARK } : TOKENS,
      }}
    >
      {children}
    </ConfigProvider>
  );
}

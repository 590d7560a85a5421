import { ConfigProvider, theme } from 'antd';
import type { ReactNode } from 'react';
import { useDark } from './look';
import { TOKENS } from './tokens';

/** The look of antd's parts: the same colours and letters as our own style sheet, light or dark. */
export default function AntdLook({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      theme={{
        cssVar: { key: 'songhanh' },
        hashed: false,
        algorithm: useDark() ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: TOKENS,
      }}
    >
      {children}
    </ConfigProvider>
  );
}

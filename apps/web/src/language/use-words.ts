import { useTranslation } from 'react-i18next';

/** The words of a page's own file `locales/<language>/<namespace>.json`, beside the frame's (`frame:`). */
export const useWords = (namespace: string) => useTranslation([namespace, 'frame']).t;

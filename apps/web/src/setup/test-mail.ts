import type { components } from '@songhanh/api';
import { api, data } from '../api/client';

/** What became of a test mail. */
export type TestMail = components['schemas']['TestMail'];

/** Sends a test mail to that address. */
export const sendTestMail = (to: string): Promise<TestMail> =>
  data(api.POST('/api/v1/administration/mail/test', { body: { to } }));

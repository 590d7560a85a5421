import { api, data } from '../api/client';

/** Whether the mail server took it, and what it said. */
export interface TestMail {
  readonly ok: boolean;
  readonly said: string;
}

const PATH = '/api/v1/administration/mail/test';

/** Sends a test mail to that address. */
export const sendTestMail = (to: string): Promise<TestMail> =>
  // The address is not in this description of the API yet; where it is missing it answers that it is not found.
  data(api.POST(PATH as never, { body: { to } } as never) as Promise<{ data?: TestMail }>);

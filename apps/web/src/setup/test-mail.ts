import { api, data } from '../api/client';

/** What became of a test mail. */
export interface TestMail {
  readonly outcome: 'accepted' | 'deferred' | 'ambiguous' | 'refused';
  /** `folder`: no mail server is set. */
  readonly by: 'server' | 'folder';
  /** What it means, in the reader's language. */
  readonly sentence: string;
  /** What the mail server said, word for word. */
  readonly said: string;
}

const PATH = '/api/v1/administration/mail/test';

/** Sends a test mail to that address. */
export const sendTestMail = (to: string): Promise<TestMail> =>
  // The address is not in this description of the API yet; where it is missing it answers that it is not found.
  data(api.POST(PATH as never, { body: { to } } as never) as Promise<{ data?: TestMail }>);

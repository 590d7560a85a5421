import type { Config } from '#platform/config';
import { fileTransport, type MailTransport, smtpTransport } from './mail-transport.js';

/** The transport that the configuration names: its mail server, or a folder while there is none. */
export const openTransport = (
  { smtpUrl, mailDir, mailFrom }: Pick<Config, 'smtpUrl' | 'mailDir' | 'mailFrom'>,
  patienceMs?: number,
): MailTransport =>
  smtpUrl ? smtpTransport(smtpUrl, mailFrom, patienceMs) : fileTransport(mailDir ?? '.songhanh/mail', mailFrom);

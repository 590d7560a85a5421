import type { MailText } from './words.js';

/** Files. */
export const ATTACHMENT_TEXTS = {
  'file-infected': {
    vi: {
      subject: (f) => `Tệp nhiễm mã độc: ${f.file}`,
      body: (f) => [
        `Tệp “${f.file}” của ${f.unitName} nhiễm mã độc (${f.threat}) nên đã bị cách ly; không ai tải được tệp này.`,
        'Hãy quét mã độc trên máy đã gửi tệp, làm lại tệp từ bản sạch rồi gửi lại.',
      ],
    },
    en: {
      subject: (f) => `Malware in a file: ${f.file}`,
      body: (f) => [
        `The file "${f.file}" of ${f.unitName} holds malware (${f.threat}). It is locked away, and nobody gets it.`,
        'Scan the computer from which it was sent, make the file again from a clean one, and send it again.',
      ],
    },
  },
} as const satisfies Record<string, MailText>;

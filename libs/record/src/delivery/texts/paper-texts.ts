import { PAPER_KINDS, type PaperKind } from '#domain/paper/paper-kind';
import { day, type Facts, type MailText } from './words.js';

const name = (f: Facts, language: 'vi' | 'en') => PAPER_KINDS[f.paperKind as PaperKind].name[language];
const vi = (f: Facts) => `${name(f, 'vi')} (${f.subject})`;
const en = (f: Facts) => `${name(f, 'en')} (${f.subject})`;
const signs = (f: Facts) => f.office === 'signer';
const viNumber = (f: Facts) => (f.number === null ? [] : [`Số ${f.number}, ngày ${day(f.issuedOn)}.`]);
const enNumber = (f: Facts) => (f.number === null ? [] : [`Number ${f.number}, dated ${day(f.issuedOn)}.`]);

/** Papers on their way to the signature, and out of the office. */
export const PAPER_TEXTS = {
  'paper-to-sign': {
    vi: {
      subject: (f) => `Trình ${signs(f) ? 'ký' : 'ký nháy'}: ${vi(f)} – ${f.programme}`,
      body: (f) => [
        `Văn bản “${vi(f)}” của chương trình “${f.programmeTitle}” chờ ${signs(f) ? 'người ký' : 'thủ trưởng văn phòng ký nháy'}.`,
        signs(f)
          ? 'Có thể ký trên hệ thống, ký số tệp PDF đã xuất, hoặc ký tay rồi đưa bản quét vào.'
          : 'Nếu cần sửa, trả lại kèm lý do.',
      ],
    },
    en: {
      subject: (f) => `For ${signs(f) ? 'signature' : 'initials'}: ${en(f)} – ${f.programme}`,
      body: (f) => [
        `The paper “${en(f)}” of programme “${f.programmeTitle}” waits for ${signs(f) ? 'its signer' : 'the head of office'}.`,
        signs(f)
          ? 'It can be signed here, signed as the PDF that was given out, or by hand with its scan.'
          : 'If something has to be mended, send it back with the reason.',
      ],
    },
  },
  'paper-returned': {
    vi: {
      subject: (f) => `Trả lại để sửa: ${vi(f)} – ${f.programme}`,
      body: (f) => [
        `Văn bản “${vi(f)}” được ${signs(f) ? 'người ký' : 'thủ trưởng văn phòng'} trả lại; lý do ghi trong hồ sơ văn bản.`,
        'Sau khi sửa, văn bản được trình lại từ đầu.',
      ],
    },
    en: {
      subject: (f) => `Returned to be mended: ${en(f)} – ${f.programme}`,
      body: (f) => [
        `The paper “${en(f)}” was returned by ${signs(f) ? 'its signer' : 'the head of office'}; the reason stands with the paper.`,
        'Once mended it is submitted again, from the start.',
      ],
    },
  },
  'paper-issued': {
    vi: {
      subject: (f) => `Văn bản gửi đơn vị: ${vi(f)} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} nhận được văn bản “${vi(f)}” của chương trình “${f.programmeTitle}”.`,
        ...viNumber(f),
      ],
    },
    en: {
      subject: (f) => `A paper for your unit: ${en(f)} – ${f.programme}`,
      body: (f) => [`${f.unitName} has got the paper “${en(f)}” of programme “${f.programmeTitle}”.`, ...enNumber(f)],
    },
  },
} satisfies Record<string, MailText>;

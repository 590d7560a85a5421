import type { ErrorSpec } from '../error-spec.js';

/** Refusals about papers that come in and go out as edXML. */
export const EXCHANGE_CODES = {
  EXCHANGE_PAPER_KNOWN: {
    kind: 'conflict',
    vi: 'Văn bản {document} đã được nhận trước đây.',
    en: 'The paper {document} has come in before.',
  },
  EXCHANGE_PAPER_NOT_ISSUED: {
    kind: 'conflict',
    vi: 'Văn bản chưa ký hoặc chưa có số, ngày: chưa gửi đi được.',
    en: 'The paper is not signed, or has no number and date: it cannot be sent yet.',
  },
  EXCHANGE_FILE_MISSING: {
    kind: 'conflict',
    vi: 'Chưa có tệp PDF ký số hoặc bản quét của văn bản: không có gì để gửi.',
    en: 'There is no signed PDF and no scan of the paper: there is nothing to send.',
  },
  EXCHANGE_ADDRESS_MISSING: {
    kind: 'conflict',
    vi: 'Chưa có mã định danh điện tử của {units}.',
    en: 'The electronic code of {units} is not known.',
  },
  EXCHANGE_ADDRESS_TAKEN: {
    kind: 'conflict',
    vi: 'Mã định danh {organ} đã là của đơn vị {unit}.',
    en: 'The electronic code {organ} is that of {unit} already.',
  },
} as const satisfies Record<string, ErrorSpec>;

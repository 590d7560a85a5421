import type { ErrorSpec } from '../error-spec.js';

/** Refusals about the register of papers. */
export const PAPER_CODES = {
  PAPER_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Văn bản đang ở bước {stage}.',
    en: 'The paper is {stage}.',
  },
  PAPER_KIND_NOT_MADE: {
    kind: 'conflict',
    vi: 'Phiên bản này chưa lập được loại văn bản {kind}.',
    en: 'This version makes no paper of kind {kind} yet.',
  },
  PAPER_NOTHING_TO_TELL: {
    kind: 'conflict',
    vi: 'Chưa có dữ liệu để lập văn bản này.',
    en: 'There is nothing yet that this paper could tell.',
  },
  PAPER_ALREADY_MADE: {
    kind: 'conflict',
    vi: 'Văn bản này đã được lập và chưa xong: hãy sửa, làm mới hoặc rút văn bản đó.',
    en: 'This paper has been made and is not done: edit, refresh or withdraw that one.',
  },
  PAPER_SIGNED_ELSEWHERE: {
    kind: 'conflict',
    vi: 'Văn bản này được trình ký cùng {what}: hãy duyệt, ký và vào số ở đó.',
    en: 'This paper is signed with its {what}: approve, sign and number it there.',
  },
  PAPER_TOO_EARLY: {
    kind: 'conflict',
    vi: 'Thủ trưởng văn phòng chưa ký nháy xong; chưa ký được.',
    en: 'The heads of office have not all initialled it; it cannot be signed yet.',
  },
  PAPER_ALREADY_APPROVED: {
    kind: 'conflict',
    vi: 'Bạn đã ký văn bản này ở lần trình này.',
    en: 'You have initialled or signed it in this submission.',
  },
  PAPER_NEEDS_SECOND_PERSON: {
    kind: 'conflict',
    vi: 'Người ký phải khác người đã soạn hoặc trình văn bản.',
    en: 'It is signed by another person than the one who drafted or submitted it.',
  },
  PAPER_PROOF_MISSING: {
    kind: 'conflict',
    vi: 'Ghi nhận chữ ký thay người ký phải kèm bản quét hoặc tệp PDF đã ký.',
    en: 'A signature entered for the signer needs the scan or the signed PDF.',
  },
  PAPER_NUMBER_FIXED: {
    kind: 'conflict',
    vi: 'Văn bản đã ký và đã có số {number}; không sửa được nữa.',
    en: 'The paper is signed and has the number {number}; it cannot be changed any more.',
  },
  PAPER_NOT_OUT: {
    kind: 'conflict',
    vi: 'Chưa xuất tệp PDF để ký: không có bản gốc để so.',
    en: 'No PDF has been given out for signing: there is nothing to hold it against.',
  },
  PAPER_CHANGED_SINCE_OUT: {
    kind: 'conflict',
    vi: 'Văn bản đã thay đổi sau khi xuất tệp PDF để ký: hãy xuất lại và ký lại.',
    en: 'The paper has changed since its PDF was given out: give it out and have it signed again.',
  },
  PAPER_FILE_CHANGED: {
    kind: 'conflict',
    vi: 'Nội dung tệp đã ký khác bản đã xuất để ký.',
    en: 'The signed file does not say what was given out to be signed.',
  },
  PAPER_SIGNATURE_BROKEN: {
    kind: 'conflict',
    vi: 'Chữ ký số trong tệp không hợp lệ: tệp đã bị sửa sau khi ký, hoặc chữ ký hỏng.',
    en: 'A digital signature in the file does not hold: the file was changed after signing, or the signature is damaged.',
  },
  PAPER_FILE_UNSIGNED: {
    kind: 'conflict',
    vi: 'Tệp này là văn bản như đã xuất, không có chữ ký nào.',
    en: 'This file is the paper as it went out; it bears no signature.',
  },
  PAPER_FILE_UNREADABLE: {
    kind: 'conflict',
    vi: 'Không đọc được tệp PDF này trong giới hạn cho phép.',
    en: 'This PDF cannot be read within the limits.',
  },
} as const satisfies Record<string, ErrorSpec>;

import type { ErrorSpec } from '../error-spec.js';

/** Refusals about review packets. */
export const PACKET_CODES = {
  PACKET_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Hồ sơ trình {packet} đang ở bước {stage}.',
    en: 'Packet {packet} is {stage}.',
  },
  PACKET_PAPERS_NOT_MADE: {
    kind: 'conflict',
    vi: 'Văn bản của hồ sơ trình {packet} chưa được lập xong; hãy thử lại sau ít phút.',
    en: 'The papers of packet {packet} are not all made yet; try again in some minutes.',
  },
  PACKET_NEEDS_SECOND_PERSON: {
    kind: 'conflict',
    vi: 'Người phát hành hồ sơ trình {packet} phải khác người đã soạn công văn trình.',
    en: 'Packet {packet} is released by another person than the one who wrote its cover letter.',
  },
  PACKET_ALREADY_ACKNOWLEDGED: {
    kind: 'conflict',
    vi: 'Hồ sơ trình {packet} đã được xác nhận.',
    en: 'Packet {packet} has been acknowledged.',
  },
} as const satisfies Record<string, ErrorSpec>;

import type { ErrorSpec } from '../error-spec.js';

/** Refusals about the shared catalogue of indicators. */
export const INDICATOR_CODES = {
  INDICATOR_CODE_TAKEN: {
    kind: 'conflict',
    vi: 'Danh mục chung đã có chỉ tiêu mang mã “{code}”. Hãy dùng chỉ tiêu đó hoặc đặt mã khác.',
    en: 'The catalogue has an indicator "{code}" already. Use that one or choose another code.',
  },
  INDICATOR_ALREADY_MERGED: {
    kind: 'conflict',
    vi: 'Chỉ tiêu “{code}” đã gộp vào “{into}”. Hãy dùng “{into}”.',
    en: 'Indicator "{code}" was merged into "{into}". Use "{into}".',
  },
  INDICATOR_KINDS_DIFFER: {
    kind: 'conflict',
    vi: '“{code}” và “{into}” tính khác nhau (cộng dồn, tại thời điểm): không gộp được. Hãy sửa cách tính trước.',
    en: '"{code}" and "{into}" are counted differently (over the period, at a moment) and cannot be merged. Change one of them first.',
  },
} as const satisfies Record<string, ErrorSpec>;

import { COMMON_CODES } from './codes/common-codes.js';
import { DIRECTION_CODES } from './codes/direction-codes.js';
import { PACKET_CODES } from './codes/packet-codes.js';
import { PLAN_CODES } from './codes/plan-codes.js';
import { PROGRAMME_CODES } from './codes/programme-codes.js';
import { REPORT_CODES } from './codes/report-codes.js';
import { REVIEW_CODES } from './codes/review-codes.js';
import { TASK_CODES } from './codes/task-codes.js';

/** Every refusal of the product, by its stable code. */
export const ERROR_CODES = {
  ...COMMON_CODES,
  ...PROGRAMME_CODES,
  ...REPORT_CODES,
  ...PLAN_CODES,
  ...TASK_CODES,
  ...REVIEW_CODES,
  ...PACKET_CODES,
  ...DIRECTION_CODES,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

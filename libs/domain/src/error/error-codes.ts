import { ATTACHMENT_CODES } from './codes/attachment-codes.js';
import { COMMENT_CODES } from './codes/comment-codes.js';
import { COMMON_CODES } from './codes/common-codes.js';
import { DELIVERY_CODES } from './codes/delivery-codes.js';
import { DIRECTION_CODES } from './codes/direction-codes.js';
import { EXCHANGE_CODES } from './codes/exchange-codes.js';
import { INDICATOR_CODES } from './codes/indicator-codes.js';
import { INSPECTION_CODES } from './codes/inspection-codes.js';
import { OBSTACLE_CODES } from './codes/obstacle-codes.js';
import { PACKET_CODES } from './codes/packet-codes.js';
import { PAPER_CODES } from './codes/paper-codes.js';
import { PERSON_CODES } from './codes/person-codes.js';
import { PLAN_CODES } from './codes/plan-codes.js';
import { PROGRAMME_CODES } from './codes/programme-codes.js';
import { REPORT_CODES } from './codes/report-codes.js';
import { REVIEW_CODES } from './codes/review-codes.js';
import { SETUP_CODES } from './codes/setup-codes.js';
import { SPREADSHEET_IMPORT_CODES } from './codes/spreadsheet-import-codes.js';
import { TASK_CODES } from './codes/task-codes.js';
import { WORKBOOK_CODES } from './codes/workbook-codes.js';

/** Every refusal of the product, by its stable code. */
export const ERROR_CODES = {
  ...COMMON_CODES,
  ...ATTACHMENT_CODES,
  ...PROGRAMME_CODES,
  ...REPORT_CODES,
  ...PLAN_CODES,
  ...TASK_CODES,
  ...REVIEW_CODES,
  ...PACKET_CODES,
  ...PAPER_CODES,
  ...EXCHANGE_CODES,
  ...DIRECTION_CODES,
  ...SPREADSHEET_IMPORT_CODES,
  ...SETUP_CODES,
  ...DELIVERY_CODES,
  ...OBSTACLE_CODES,
  ...INSPECTION_CODES,
  ...INDICATOR_CODES,
  ...WORKBOOK_CODES,
  ...PERSON_CODES,
  ...COMMENT_CODES,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

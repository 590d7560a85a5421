import type { ErrorSpec } from '../error-spec.js';

/** Refusals about annual plans, their opinions, papers and approvals. */
export const PLAN_CODES = {
  PLAN_NOT_AT_STAGE: {
    kind: 'conflict',
    vi: 'Kế hoạch năm {year} đang ở bước {stage}.',
    en: 'The plan of {year} is {stage}.',
  },
  PLAN_DIRECTION_MISSING: {
    kind: 'conflict',
    vi: 'Không được bỏ nhiệm vụ {number}: đó là ý kiến chỉ đạo {direction} chưa được trả lời.',
    en: 'Task {number} cannot be left out: it is direction {direction}, which is not answered.',
  },
  PLAN_TASK_WITHOUT_LEAD: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {number} chưa có đơn vị chủ trì.',
    en: 'Task {number} has no lead unit.',
  },
  PLAN_CONSULTATION_OVER: {
    kind: 'conflict',
    vi: 'Đã hết hạn góp ý ({replyBy}).',
    en: 'The time for opinions is over (it ended on {replyBy}).',
  },
  PLAN_OPINION_NOT_GIVEN: {
    kind: 'conflict',
    vi: 'Đơn vị {unit} chưa góp ý bằng văn bản để giải trình.',
    en: 'Unit {unit} has written no opinion that could be answered.',
  },
  PLAN_OFFICE_TOO_EARLY: {
    kind: 'conflict',
    vi: 'Thủ trưởng văn phòng của các bên chưa duyệt hết bản {paper}; người ký chưa ký được.',
    en: 'The heads of office have not all approved paper {paper}; it cannot be signed yet.',
  },
  PLAN_PAPER_ALREADY_APPROVED: {
    kind: 'conflict',
    vi: 'Bạn đã duyệt bản {paper} ở lần trình này.',
    en: 'You have approved paper {paper} in this submission.',
  },
  PLAN_PAPER_NOT_APPROVED: {
    kind: 'conflict',
    vi: 'Bản {paper} chưa đủ chữ ký nên chưa lấy số được.',
    en: 'Paper {paper} does not have all its signatures and cannot be numbered yet.',
  },
  PLAN_PAPER_ALREADY_NUMBERED: {
    kind: 'conflict',
    vi: 'Bản {paper} đã có số {number}.',
    en: 'Paper {paper} already has the number {number}.',
  },
} as const satisfies Record<string, ErrorSpec>;

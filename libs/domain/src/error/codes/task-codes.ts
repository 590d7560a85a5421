import type { ErrorSpec } from '../error-spec.js';

/** Refusals about tasks and their assignment. */
export const TASK_CODES = {
  TASK_NOT_AT_STATUS: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} đang ở trạng thái {status}.',
    en: 'Task {task} is {status}.',
  },
  TASK_BELONGS_TO_DIRECTION: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} thực hiện ý kiến chỉ đạo {direction}: chỉ hoàn thành khi trả lời ý kiến đó.',
    en: 'Task {task} carries out direction {direction}: it is completed by answering that, and only so.',
  },
} as const satisfies Record<string, ErrorSpec>;

import type { ErrorSpec } from '../error-spec.js';

/** Refusals about tasks and their assignment. */
export const TASK_CODES = {
  TASK_NOT_AT_STATUS: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} đang ở trạng thái {status}.',
    en: 'Task {task} is {status}.',
  },
  TASK_TRACKED_BY_UNIT: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} do từng đơn vị thực hiện: mỗi đơn vị báo hoàn thành phần của mình.',
    en: 'Task {task} is done by each of its units: every one reports its own share.',
  },
  TASK_NOT_TRACKED_BY_UNIT: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} do đơn vị chủ trì thực hiện, không theo dõi riêng từng đơn vị.',
    en: 'Task {task} is done by its lead unit; it has no shares.',
  },
  TASK_SHARE_NOT_AT_STATUS: {
    kind: 'conflict',
    vi: 'Phần việc của {unit} trong nhiệm vụ {task} đang ở trạng thái {status}.',
    en: 'The share of {unit} in task {task} is {status}.',
  },
  TASK_WITHOUT_DUE: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} không có hạn, nên không có gì để gia hạn.',
    en: 'Task {task} has no due date to move.',
  },
  DELEGATION_OVERLAPS: {
    kind: 'conflict',
    vi: 'Từ {from} đến {until} đã có người được uỷ quyền thay ở đơn vị này.',
    en: 'From {from} until {until} somebody stands in there already.',
  },
  DELEGATION_NOT_AT_STATE: {
    kind: 'conflict',
    vi: 'Việc uỷ quyền này đang ở trạng thái {state}.',
    en: 'The delegation is {state}.',
  },
  TASK_BELONGS_TO_DIRECTION: {
    kind: 'conflict',
    vi: 'Nhiệm vụ {task} thực hiện ý kiến chỉ đạo {direction}: chỉ hoàn thành khi trả lời ý kiến đó.',
    en: 'Task {task} carries out direction {direction}: it is completed by answering that, and only so.',
  },
} as const satisfies Record<string, ErrorSpec>;

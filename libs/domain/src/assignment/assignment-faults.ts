/** Why one row of a bulk assignment cannot be done; each with its sentence in both languages. */
export const ASSIGNMENT_FAULTS = {
  'unknown-task': { vi: 'Chương trình không có nhiệm vụ này.', en: 'The programme has no such task.' },
  'task-not-open': { vi: 'Nhiệm vụ không ở trạng thái đang thực hiện.', en: 'The task is not open.' },
  'task-of-direction': {
    vi: 'Đơn vị thực hiện do ý kiến chỉ đạo ấn định; muốn đổi thì chuyển ý kiến đó.',
    en: 'A direction says who does this task; redirect that instead.',
  },
  'no-units': { vi: 'Không có đơn vị nào thuộc diện đã chọn.', en: 'No unit is of the kind chosen.' },
  'unknown-unit': { vi: 'Không có đơn vị mang mã này.', en: 'There is no unit of that code.' },
  'unit-not-in-force': { vi: 'Đơn vị không còn (hoặc chưa) hoạt động hôm nay.', en: 'The unit does not exist today.' },
  'unit-not-of-programme': { vi: 'Đơn vị không thuộc chương trình.', en: 'The unit has no part in the programme.' },
  'already-assigned': {
    vi: 'Đơn vị đã được giao nhiệm vụ này như vậy.',
    en: 'The unit has the task like this already.',
  },
  'named-twice': {
    vi: 'Đơn vị được ghi nhiều lần cho cùng nhiệm vụ.',
    en: 'The unit is named more than once for the task.',
  },
  'lead-needed': {
    vi: 'Đơn vị đang chủ trì: hãy giao đơn vị khác chủ trì trước.',
    en: 'The unit leads the task: give it another lead first.',
  },
  'share-done': { vi: 'Đơn vị đã hoàn thành phần việc của mình.', en: 'The unit has done its share already.' },
  'due-outside-programme': {
    vi: 'Hạn nằm ngoài thời gian của chương trình.',
    en: 'Due outside the programme’s period.',
  },
  'due-passed': { vi: 'Hạn đã qua.', en: 'The due date has passed already.' },
  'due-after-task': {
    vi: 'Hạn của đơn vị không thể sau hạn của nhiệm vụ; nếu cần, hãy gia hạn.',
    en: 'A unit’s due date cannot lie after the task’s; give more time instead.',
  },
  'due-in-force': {
    vi: 'Đã có hạn; chỉ gia hạn mới đổi được, và hạn ban đầu vẫn ghi lại.',
    en: 'A due date is in force; only more time changes it, and the original stays beside it.',
  },
  'due-of-coordinating': { vi: 'Đơn vị phối hợp không có hạn riêng.', en: 'A unit that coordinates has no due date.' },
  'unknown-person': { vi: 'Đơn vị không có người này hôm nay.', en: 'The unit has no such office today.' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type AssignmentFault = keyof typeof ASSIGNMENT_FAULTS;

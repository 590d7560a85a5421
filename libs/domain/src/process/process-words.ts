import type { Said } from '../health/health-check.js';

/** What a step of a process does, for people; by the name under which it is recorded. */
export const STEP_WORDS: Readonly<Record<string, Said>> = {
  openNextRound: { vi: 'Lập đợt báo cáo tiếp theo', en: 'Plan the next round' },
  openNextPlan: { vi: 'Lập kế hoạch năm tiếp theo', en: 'Plan the next year’s plan' },
  openNextReview: { vi: 'Lập kỳ sơ kết, tổng kết tiếp theo', en: 'Plan the next review' },
  remindOfTasks: { vi: 'Nhắc nhiệm vụ đến hạn', en: 'Remind of tasks' },
  closeProgramme: { vi: 'Kết thúc chương trình', en: 'Close the programme' },
  openRound: { vi: 'Mở đợt báo cáo', en: 'Open the round' },
  sendDueReminders: { vi: 'Gửi nhắc việc đến mức', en: 'Send the reminders that are due' },
  tellStuck: { vi: 'Báo các báo cáo đang kẹt', en: 'Tell of reports that are stuck' },
  closeRound: { vi: 'Khoá đợt báo cáo', en: 'Close the round' },
  draftPlan: { vi: 'Soạn dự thảo kế hoạch', en: 'Draft the plan' },
  remindOpinions: { vi: 'Nhắc góp ý dự thảo', en: 'Remind of opinions' },
  closeConsultation: { vi: 'Kết thúc lấy ý kiến', en: 'Close the consultation' },
  tellPlanOverdue: { vi: 'Báo kế hoạch chậm ban hành', en: 'Tell that the plan is overdue' },
  cancelPlan: { vi: 'Huỷ kế hoạch', en: 'Cancel the plan' },
  openSelfAssessment: { vi: 'Mở tự đánh giá', en: 'Open the self-assessment' },
  consolidateReview: { vi: 'Tổng hợp kỳ sơ kết, tổng kết', en: 'Consolidate the review' },
  tellReviewOverdue: { vi: 'Báo kỳ sơ kết, tổng kết quá hạn', en: 'Tell that the review is overdue' },
  cancelReview: { vi: 'Huỷ kỳ sơ kết, tổng kết', en: 'Cancel the review' },
  freezePacket: { vi: 'Chốt hồ sơ trình', en: 'Freeze the packet' },
  makePapers: { vi: 'Làm các văn bản của hồ sơ trình', en: 'Make the packet’s papers' },
  tellReleaseOverdue: { vi: 'Báo hồ sơ chờ phát hành', en: 'Tell that the packet waits to be released' },
  deliverPacket: { vi: 'Trình hồ sơ', en: 'Deliver the packet' },
  tellUnacknowledged: { vi: 'Báo hồ sơ chưa được xác nhận', en: 'Tell that the packet is not acknowledged' },
  closePacket: { vi: 'Kết thúc hồ sơ trình', en: 'Close the packet' },
  cancelPacket: { vi: 'Huỷ hồ sơ trình', en: 'Cancel the packet' },
  deliverMail: { vi: 'Gửi thư', en: 'Send mail' },
};

/** Where a process stands, for people; a stage of more than one kind is called the same. */
export const STAGE_WORDS: Readonly<Record<string, Said>> = {
  new: { vi: 'vừa lập', en: 'new' },
  gone: { vi: 'không còn', en: 'gone' },
  running: { vi: 'đang chạy', en: 'running' },
  planned: { vi: 'chưa mở', en: 'planned' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã khoá', en: 'closed' },
  cancelled: { vi: 'đã huỷ', en: 'cancelled' },
  'in-force': { vi: 'đang thực hiện', en: 'in force' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  ended: { vi: 'đã kết thúc', en: 'ended' },
  drafting: { vi: 'dự thảo', en: 'drafting' },
  consulting: { vi: 'lấy ý kiến', en: 'consultation' },
  revising: { vi: 'hoàn thiện', en: 'revising' },
  signing: { vi: 'trình ký', en: 'signing' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  'self-assessing': { vi: 'các đơn vị tự đánh giá', en: 'self-assessment' },
  consolidated: { vi: 'đã tổng hợp', en: 'consolidated' },
  frozen: { vi: 'đã chốt, chờ công văn trình', en: 'frozen' },
  prepared: { vi: 'chờ phát hành', en: 'to be released' },
  released: { vi: 'đã phát hành', en: 'released' },
  delivered: { vi: 'đã trình, chờ xác nhận', en: 'delivered' },
  acknowledged: { vi: 'đã xác nhận', en: 'acknowledged' },
};

/** Why a process was woken, where that is no event of the product; by what the wake says. */
export const WAKE_WORDS: Readonly<Record<string, Said>> = {
  created: { vi: 'vừa lập', en: 'created' },
  'mail queued': { vi: 'có thư chờ gửi', en: 'mail is queued' },
  swept: { vi: 'quá giờ, hệ thống tự gọi lại', en: 'past its time, called again by the system' },
  reconcile: { vi: 'lập lại sau khôi phục', en: 'made anew after a restore' },
  'woken by an administrator': { vi: 'quản trị đánh thức', en: 'woken by an administrator' },
};

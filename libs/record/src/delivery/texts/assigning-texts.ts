import { day, type Facts, type MailText } from './words.js';

const viDue = (f: Facts) => (f.due ? `Hạn: ${day(f.due)}.` : 'Không có hạn riêng.');
const enDue = (f: Facts) => (f.due ? `Due: ${day(f.due)}.` : 'It has no deadline of its own.');
const viMoved = (f: Facts) =>
  `Hạn: ${day(f.due)}${f.dueOriginal !== f.due ? ` (hạn ban đầu ${day(f.dueOriginal)})` : ''}.`;
const enMoved = (f: Facts) =>
  `Due: ${day(f.due)}${f.dueOriginal !== f.due ? ` (originally ${day(f.dueOriginal)})` : ''}.`;

const ROLE: Readonly<Record<string, { vi: string; en: string }>> = {
  lead: { vi: 'chủ trì', en: 'leads it' },
  each: { vi: 'thực hiện (mỗi đơn vị báo hoàn thành riêng)', en: 'does it, and reports its own share' },
  coordinating: { vi: 'phối hợp', en: 'takes part in it' },
};

const DECISION: Readonly<Record<string, { vi: string; en: string }>> = {
  granted: { vi: 'đồng ý', en: 'granted' },
  refused: { vi: 'không đồng ý', en: 'refused' },
  offered: { vi: 'đề xuất ngày khác', en: 'another date offered' },
  given: { vi: 'cho thêm thời gian', en: 'more time given' },
};

/** Assigning: tasks given to units, more time for tasks and for many units, standing in during leave. */
export const ASSIGNING_TEXTS = {
  'task-assigned': {
    vi: {
      subject: (f) => `Giao nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme} giao nhiệm vụ ${f.task}:`,
        f.title,
        `${f.unitName} ${ROLE[f.role]?.vi ?? f.role}. ${viDue(f)}`,
      ],
    },
    en: {
      subject: (f) => `Task ${f.task} is given to your unit – ${f.programme}`,
      body: (f) => [
        `Coordination programme ${f.programme} gives task ${f.task}:`,
        f.title,
        `${f.unitName} ${ROLE[f.role]?.en ?? f.role}. ${enDue(f)}`,
      ],
    },
  },
  'task-share-returned': {
    vi: {
      subject: (f) => `Trả lại minh chứng nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `Cơ quan thường trực trả lại phần việc của ${f.unitName} trong nhiệm vụ ${f.task}; lý do ghi trong nhiệm vụ.`,
        viDue(f),
      ],
    },
    en: {
      subject: (f) => `The proof for task ${f.task} is returned – ${f.programme}`,
      body: (f) => [
        `The secretariat has returned the share of ${f.unitName} in task ${f.task}; its reason stands with the task.`,
        enDue(f),
      ],
    },
  },
  'task-extension-requested': {
    vi: {
      subject: (f) => `${f.unitName} đề nghị gia hạn nhiệm vụ ${f.task}`,
      body: (f) => [f.title, `Ngày đề nghị: ${day(f.requested)}. Hạn hiện tại: ${day(f.due)}.`],
    },
    en: {
      subject: (f) => `${f.unitName} asks for more time for task ${f.task}`,
      body: (f) => [f.title, `Date asked for: ${day(f.requested)}. Date in force: ${day(f.due)}.`],
    },
  },
  'task-extension-decided': {
    vi: {
      subject: (f) => `Gia hạn nhiệm vụ ${f.task}: ${DECISION[f.decision]?.vi ?? f.decision}`,
      body: (f) => [f.title, viMoved(f)],
    },
    en: {
      subject: (f) => `More time for task ${f.task}: ${DECISION[f.decision]?.en ?? f.decision}`,
      body: (f) => [f.title, enMoved(f)],
    },
  },
  'extension-given': {
    vi: {
      subject: (f) => `Gia hạn “${f.roundName}” – ${f.programme}`,
      body: (f) => [`Cơ quan thường trực cho thêm thời gian gửi “${f.roundName}”.`, viMoved(f)],
    },
    en: {
      subject: (f) => `More time for ${f.round} – ${f.programme}`,
      body: (f) => [`The secretariat gives more time for the report for ${f.round}.`, enMoved(f)],
    },
  },
  'delegation-given': {
    vi: {
      subject: (f) => `Thay mặt ${f.absent} từ ${day(f.from)} đến ${day(f.until)}`,
      body: (f) => [
        `Trong những ngày này bạn xử lý thay công việc của ${f.absent} tại ${f.unitName}, và nhận cả thông báo gửi cho người đó.`,
      ],
    },
    en: {
      subject: (f) => `You stand in for ${f.absent} from ${day(f.from)} until ${day(f.until)}`,
      body: (f) => [
        `On these days you act for ${f.absent} in ${f.unitName}, and receive that person's notifications as well.`,
      ],
    },
  },
  'delegation-asked': {
    vi: {
      subject: (f) => `${f.unitName} đề nghị cho người ngoài đơn vị làm thay`,
      body: (f) => [
        `${f.absent} đề nghị ${f.standIn} làm thay từ ${day(f.from)} đến ${day(f.until)}. Cần cơ quan thường trực đồng ý.`,
      ],
    },
    en: {
      subject: (f) => `${f.unitName} asks that somebody of another unit may stand in`,
      body: (f) => [
        `${f.standIn} is to stand in for ${f.absent} from ${day(f.from)} until ${day(f.until)}. The secretariat has to allow it.`,
      ],
    },
  },
} satisfies Record<string, MailText>;

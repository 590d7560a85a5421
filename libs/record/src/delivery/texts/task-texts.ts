import { day, type Facts, type MailText } from './words.js';

const viDue = (f: Facts) => (f.due ? `Hạn: ${day(f.due)}.` : 'Không có hạn riêng.');
const enDue = (f: Facts) => (f.due ? `Due: ${day(f.due)}.` : 'It has no deadline of its own.');

/** Tasks of plans and of directions. */
export const TASK_TEXTS = {
  'task-named': {
    vi: {
      subject: (f) => `Giao nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `Thủ trưởng đơn vị giao cho bạn nhiệm vụ ${f.task} của Chương trình phối hợp ${f.programme}:`,
        f.title,
        viDue(f),
      ],
    },
    en: {
      subject: (f) => `Task ${f.task} is yours – ${f.programme}`,
      body: (f) => [
        `The head of your unit has named you for task ${f.task} of programme ${f.programme}:`,
        f.title,
        enDue(f),
      ],
    },
  },
  'task-completed': {
    vi: {
      subject: (f) => `${f.unitName} báo hoàn thành nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} báo hoàn thành nhiệm vụ ${f.task}${f.timely ? '' : ', sau hạn'}.`,
        'Nếu minh chứng chưa đạt, có thể mở lại nhiệm vụ kèm lý do.',
      ],
    },
    en: {
      subject: (f) => `${f.unitName} reports task ${f.task} done – ${f.programme}`,
      body: (f) => [
        `${f.unitName} reports task ${f.task} done${f.timely ? '' : ', after its due date'}.`,
        'If the proof will not do, the task can be reopened with a reason.',
      ],
    },
  },
  'task-reopened': {
    vi: {
      subject: (f) => `Mở lại nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [`Cơ quan thường trực mở lại nhiệm vụ ${f.task}; lý do ghi trong nhiệm vụ.`, viDue(f)],
    },
    en: {
      subject: (f) => `Task ${f.task} is open again – ${f.programme}`,
      body: (f) => [`The secretariat has reopened task ${f.task}; its reason stands with the task.`, enDue(f)],
    },
  },
} satisfies Record<string, MailText>;

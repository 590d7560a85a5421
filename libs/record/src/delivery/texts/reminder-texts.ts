import { day, type Facts, type MailText } from './words.js';

const moved = (f: Facts) => (f.dueOriginal && f.dueOriginal !== f.due ? f.dueOriginal : undefined);
const viDue = (f: Facts) => `${day(f.due)}${moved(f) ? ` (hạn ban đầu ${day(f.dueOriginal)})` : ''}`;
const enDue = (f: Facts) => `${day(f.due)}${moved(f) ? ` (originally ${day(f.dueOriginal)})` : ''}`;
const viTasks = (f: Facts) =>
  f.tasks.map(
    (task: Facts, index: number) => `${index + 1}. ${task.task} ${task.title} – ${task.name} (hạn ${day(task.due)})`,
  );
const enTasks = (f: Facts) =>
  f.tasks.map(
    (task: Facts, index: number) => `${index + 1}. ${task.task} ${task.title} – ${task.name} (due ${day(task.due)})`,
  );
const names = (f: Facts) => f.units.map((unit: Facts, index: number) => `${index + 1}. ${unit.name}`);

const STUCK_VI: Record<string, (f: Facts) => string> = {
  'draft-untouched': (f) => `Từ ${day(f.since)} chưa ai động đến bản nháp “${f.roundName}” của ${f.unitName}.`,
  'returned-not-resubmitted': (f) =>
    `“${f.roundName}” của ${f.unitName} bị trả lại ngày ${day(f.since)}, đến nay chưa gửi lại.`,
};
const STUCK_EN: Record<string, (f: Facts) => string> = {
  'draft-untouched': (f) => `Since ${day(f.since)} nobody has touched the draft of ${f.unitName} for ${f.round}.`,
  'returned-not-resubmitted': (f) =>
    `The report of ${f.unitName} for ${f.round} was returned on ${day(f.since)} and has not been sent again.`,
};

const LIST_VI: Record<string, string> = {
  'draft-untouched': 'chưa động đến bản nháp',
  'returned-not-resubmitted': 'bị trả lại mà chưa gửi lại',
  'submitted-not-looked-at': 'đã gửi mà chưa được xem',
};
const LIST_EN: Record<string, string> = {
  'draft-untouched': 'have not touched their draft',
  'returned-not-resubmitted': 'have not sent a returned report again',
  'submitted-not-looked-at': 'have reported and nobody has looked at it',
};

/** Tasks that are due, and reports that stick on their way. */
export const REMINDER_TEXTS = {
  'task-reminder': {
    vi: {
      subject: (f) =>
        f.overdue
          ? `Quá hạn: nhiệm vụ ${f.task} – ${f.unitName}`
          : `Nhắc hạn ${day(f.due)}: nhiệm vụ ${f.task} – ${f.unitName}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        `Nhiệm vụ ${f.task} do ${f.unitName} thực hiện chưa hoàn thành. Hạn: ${viDue(f)}${f.overdue ? ', đã quá hạn.' : '.'}`,
        f.title,
        'Khi xong, hãy báo hoàn thành kèm minh chứng. Nếu vướng mắc, hãy nêu khó khăn, vướng mắc trong nhiệm vụ.',
      ],
    },
    en: {
      subject: (f) =>
        f.overdue ? `Overdue: task ${f.task} – ${f.unitName}` : `Due ${day(f.due)}: task ${f.task} – ${f.unitName}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        `Task ${f.task} of ${f.unitName} is not done. Due: ${enDue(f)}${f.overdue ? ', now overdue.' : '.'}`,
        f.title,
        'When it is done, report it with its proof. If something stops it, raise the obstacle on the task.',
      ],
    },
  },
  'task-late-list': {
    vi: {
      subject: (f) => `${f.tasks.length} nhiệm vụ chưa hoàn thành – ${f.programme}`,
      body: (f) => ['Đến nay các nhiệm vụ sau chưa hoàn thành:', ...viTasks(f)],
    },
    en: {
      subject: (f) => `${f.tasks.length} tasks are not done – ${f.programme}`,
      body: (f) => ['These tasks are not done yet:', ...enTasks(f)],
    },
  },
  'task-letter-drafted': {
    vi: {
      subject: (f) => `Dự thảo công văn đôn đốc nhiệm vụ – ${f.programme}`,
      body: (f) => [
        'Hệ thống đã dự thảo công văn đôn đốc để trình ký. Các nhiệm vụ chưa hoàn thành:',
        ...viTasks(f),
        'Máy không gửi công văn này: cơ quan thường trực ký, lấy số và phát hành.',
      ],
    },
    en: {
      subject: (f) => `Draft letter urging tasks – ${f.programme}`,
      body: (f) => [
        'A letter is drafted for signature. Tasks that are not done:',
        ...enTasks(f),
        'No machine sends it: the secretariat signs, numbers and issues it.',
      ],
    },
  },
  'report-stuck': {
    vi: {
      subject: (f) => `Còn dở dang: ${f.roundName} – ${f.unitName}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        STUCK_VI[f.state]?.(f) ?? `“${f.roundName}” của ${f.unitName} còn dở dang.`,
        `Hạn gửi: ${viDue(f)}.`,
      ],
    },
    en: {
      subject: (f) => `Still unfinished: report ${f.round} – ${f.unitName}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        STUCK_EN[f.state]?.(f) ?? `The report of ${f.unitName} for ${f.round} is unfinished.`,
        `Due: ${enDue(f)}.`,
      ],
    },
  },
  'stuck-list': {
    vi: {
      subject: (f) => `${f.units.length} đơn vị ${LIST_VI[f.state] ?? 'còn dở dang'}: ${f.roundName} – ${f.programme}`,
      body: (f) => [
        `Từ ${day(f.since)}, “${f.roundName}”: các đơn vị ${LIST_VI[f.state] ?? 'còn dở dang'}:`,
        ...names(f),
      ],
    },
    en: {
      subject: (f) => `${f.units.length} units ${LIST_EN[f.state] ?? 'are stuck'}: ${f.round} – ${f.programme}`,
      body: (f) => [`Since ${day(f.since)}, ${f.round}: these units ${LIST_EN[f.state] ?? 'are stuck'}:`, ...names(f)],
    },
  },
} satisfies Record<string, MailText>;

import { OBSTACLE_SPECS, type ObstacleKind, type ObstacleOutcome, type Severity } from '#domain/obstacle/obstacle';
import { day, type Facts, type MailText } from './words.js';

const SEVERITY: Readonly<Record<Severity, { readonly vi: string; readonly en: string }>> = {
  minor: { vi: 'nhẹ', en: 'minor' },
  serious: { vi: 'nghiêm trọng', en: 'serious' },
  blocking: { vi: 'làm đình trệ công việc', en: 'blocking' },
};

const OUTCOME: Readonly<
  Record<ObstacleOutcome, { readonly vi: (f: Facts) => string; readonly en: (f: Facts) => string }>
> = {
  replied: { vi: () => 'đã được trả lời', en: () => 'was answered' },
  supported: {
    vi: (f) => `đã được hỗ trợ bằng nhiệm vụ ${f.task}, hạn ${day(f.due)}`,
    en: (f) => `gets help by task ${f.task}, due ${day(f.due)}`,
  },
  'task-changed': {
    vi: (f) => `đã được giải quyết bằng cách điều chỉnh nhiệm vụ ${f.task}${f.due ? `, hạn ${day(f.due)}` : ''}`,
    en: (f) => `was met by changing task ${f.task}${f.due ? `, due ${day(f.due)}` : ''}`,
  },
  dismissed: {
    vi: () => 'không được tiếp nhận; lý do ghi trong đó',
    en: () => 'was dismissed; the reason stands with it',
  },
};

const kindOf = (f: Facts) => OBSTACLE_SPECS[f.kind as ObstacleKind];
const viOn = (f: Facts) => (f.task ? `nhiệm vụ ${f.task}` : 'việc thực hiện chương trình');
const enOn = (f: Facts) => (f.task ? `task ${f.task}` : 'the programme as a whole');

/** Obstacles and what becomes of them; their words are read in the product, not in a mail. */
export const OBSTACLE_TEXTS = {
  'obstacle-raised': {
    vi: {
      subject: (f) => `${f.unitName} nêu khó khăn ${f.obstacle}: ${f.title} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} nêu khó khăn, vướng mắc ${f.obstacle} trong ${viOn(f)}: ${f.title}.`,
        `Phân loại: ${kindOf(f).vi}.`,
        'Hãy xác định mức độ, nơi giải quyết và hạn trả lời, hoặc trả lời ngay.',
      ],
    },
    en: {
      subject: (f) => `${f.unitName} raises obstacle ${f.obstacle}: ${f.title} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} raises obstacle ${f.obstacle} on ${enOn(f)}: ${f.title}.`,
        `Kind: ${kindOf(f).en}.`,
        'Say how grave it is, who deals with it and by when, or answer at once.',
      ],
    },
  },
  'obstacle-assigned': {
    vi: {
      subject: (f) => `Giải quyết khó khăn ${f.obstacle} trước hết ngày ${day(f.answerBy)} – ${f.programme}`,
      body: (f) => [
        `${f.handlerName} được giao giải quyết khó khăn, vướng mắc ${f.obstacle} của ${f.unitName}: ${f.title}.`,
        `Mức độ: ${SEVERITY[f.severity as Severity].vi}. Hạn trả lời: ${day(f.answerBy)}.`,
      ],
    },
    en: {
      subject: (f) => `Obstacle ${f.obstacle} is to be answered by ${day(f.answerBy)} – ${f.programme}`,
      body: (f) => [
        `${f.handlerName} is to deal with obstacle ${f.obstacle} of ${f.unitName}: ${f.title}.`,
        `It is ${SEVERITY[f.severity as Severity].en}. To be answered by ${day(f.answerBy)}.`,
      ],
    },
  },
  'obstacle-support': {
    vi: {
      subject: (f) => `Hỗ trợ ${f.unitName}: nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `${f.helperName} được giao nhiệm vụ ${f.task} để hỗ trợ ${f.unitName} tháo gỡ khó khăn ${f.obstacle}: ${f.title}.`,
        `Hạn: ${day(f.due)}.`,
      ],
    },
    en: {
      subject: (f) => `Help for ${f.unitName}: task ${f.task} – ${f.programme}`,
      body: (f) => [
        `${f.helperName} gets task ${f.task}, to help ${f.unitName} over obstacle ${f.obstacle}: ${f.title}.`,
        `Due: ${day(f.due)}.`,
      ],
    },
  },
  'obstacle-answered': {
    vi: {
      subject: (f) => `Trả lời khó khăn ${f.obstacle}: ${f.title} – ${f.programme}`,
      body: (f) => [
        `Khó khăn, vướng mắc ${f.obstacle} của ${f.unitName} ${OUTCOME[f.outcome as ObstacleOutcome].vi(f)}.`,
        'Hãy xác nhận đã tháo gỡ, hoặc nêu lại kèm lý do.',
      ],
    },
    en: {
      subject: (f) => `Obstacle ${f.obstacle} has its answer: ${f.title} – ${f.programme}`,
      body: (f) => [
        `Obstacle ${f.obstacle} of ${f.unitName} ${OUTCOME[f.outcome as ObstacleOutcome].en(f)}.`,
        'Confirm that it is settled, or reopen it with a reason.',
      ],
    },
  },
  'obstacle-reopened': {
    vi: {
      subject: (f) => `${f.unitName} nêu lại khó khăn ${f.obstacle} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} nêu lại khó khăn, vướng mắc ${f.obstacle}: ${f.title}. Lý do ghi trong đó.`,
        'Hãy xác định lại mức độ, nơi giải quyết và hạn trả lời.',
      ],
    },
    en: {
      subject: (f) => `${f.unitName} reopens obstacle ${f.obstacle} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} reopens obstacle ${f.obstacle}: ${f.title}. Its reason stands with it.`,
        'Say anew how grave it is, who deals with it and by when.',
      ],
    },
  },
  'obstacle-settled': {
    vi: {
      subject: (f) => `${f.unitName} xác nhận đã tháo gỡ ${f.obstacle} – ${f.programme}`,
      body: (f) => [`${f.unitName} xác nhận khó khăn, vướng mắc ${f.obstacle} đã được tháo gỡ: ${f.title}.`],
    },
    en: {
      subject: (f) => `${f.unitName} confirms that ${f.obstacle} is settled – ${f.programme}`,
      body: (f) => [`${f.unitName} confirms that obstacle ${f.obstacle} is settled: ${f.title}.`],
    },
  },
  'task-changed': {
    vi: {
      subject: (f) => `Điều chỉnh nhiệm vụ ${f.task} – ${f.programme}`,
      body: (f) => [
        `Nhiệm vụ ${f.task} được điều chỉnh để tháo gỡ khó khăn ${f.obstacle}: ${f.title}.`,
        f.due === null
          ? 'Không có hạn riêng.'
          : f.due === f.dueBefore
            ? `Hạn vẫn là ${day(f.due)}.`
            : `Hạn mới: ${day(f.due)} (hạn ban đầu ${day(f.dueOriginal)}).`,
      ],
    },
    en: {
      subject: (f) => `Task ${f.task} is changed – ${f.programme}`,
      body: (f) => [
        `Task ${f.task} is changed because of obstacle ${f.obstacle}: ${f.title}.`,
        f.due === null
          ? 'It has no deadline of its own.'
          : f.due === f.dueBefore
            ? `It stays due on ${day(f.due)}.`
            : `It is now due on ${day(f.due)} (originally ${day(f.dueOriginal)}).`,
      ],
    },
  },
} satisfies Record<string, MailText>;

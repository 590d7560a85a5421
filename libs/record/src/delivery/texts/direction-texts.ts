import { day, type Facts, type MailText } from './words.js';

const viDue = (f: Facts) => (f.due ? `Hạn trả lời: ${day(f.due)}.` : 'Không đặt hạn.');
const enDue = (f: Facts) => (f.due ? `To be answered by ${day(f.due)}.` : 'No date is set.');
const viWhat = (f: Facts) => (f.kind === 'request' ? 'Đề nghị' : 'Ý kiến chỉ đạo');
const enWhat = (f: Facts) => (f.kind === 'request' ? 'Request' : 'Direction');

/** Directions and requests; what the leader said is read in the product, not in a mail. */
export const DIRECTION_TEXTS = {
  'direction-given': {
    vi: {
      subject: (f) => `${viWhat(f)} ${f.direction} giao ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `${viWhat(f)} ${f.direction} của ${f.givenBy} được giao cho ${f.unitName} thực hiện.`,
        viDue(f),
        'Khi xong, hãy trả lời kèm minh chứng: số và ngày văn bản, hoặc tệp.',
      ],
    },
    en: {
      subject: (f) => `${enWhat(f)} ${f.direction} for ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `${enWhat(f)} ${f.direction} of ${f.givenBy} is for ${f.unitName} to carry out.`,
        enDue(f),
        'When it is done, answer with a proof: the number and date of a paper, or a file.',
      ],
    },
  },
  'request-received': {
    vi: {
      subject: (f) => `Đề nghị ${f.direction} của ${f.givenBy} – ${f.programme}`,
      body: (f) => [
        `${f.givenBy} đề nghị ${f.unitName} thực hiện một việc (đề nghị ${f.direction}).`,
        f.due ? `Ngày đề nghị hoàn thành: ${day(f.due)}.` : 'Không đề nghị ngày.',
        'Hãy tiếp nhận, hoặc từ chối kèm lý do. Đề nghị còn để ngỏ cho đến khi được trả lời.',
      ],
    },
    en: {
      subject: (f) => `Request ${f.direction} of ${f.givenBy} – ${f.programme}`,
      body: (f) => [
        `${f.givenBy} asks ${f.unitName} to do something (request ${f.direction}).`,
        f.due ? `Date asked for: ${day(f.due)}.` : 'No date is asked for.',
        'Accept it, or refuse it with a reason. It stays open until it is answered.',
      ],
    },
  },
  'request-decided': {
    vi: {
      subject: (f) =>
        `Đề nghị ${f.direction} ${f.decision === 'accepted' ? 'được tiếp nhận' : 'bị từ chối'} – ${f.programme}`,
      body: (f) =>
        f.decision === 'accepted'
          ? [`Đề nghị ${f.direction} đã được tiếp nhận, giao ${f.unitName} thực hiện.`, viDue(f)]
          : [
              `Đề nghị ${f.direction} bị từ chối; lý do ghi trong đề nghị. Có thể chuyển sang đơn vị khác hoặc đề nghị lại.`,
            ],
    },
    en: {
      subject: (f) => `Request ${f.direction} is ${f.decision} – ${f.programme}`,
      body: (f) =>
        f.decision === 'accepted'
          ? [`Request ${f.direction} is accepted; ${f.unitName} carries it out.`, enDue(f)]
          : [`Request ${f.direction} is refused; the reason stands with it. It can be redirected, or asked again.`],
    },
  },
  'direction-answered': {
    vi: {
      subject: (f) => `${f.unitName} trả lời ${f.direction} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} đã trả lời ${f.direction}${f.late ? ', sau hạn' : ''}.`,
        'Nếu câu trả lời chưa đạt, có thể trả lại kèm lý do.',
      ],
    },
    en: {
      subject: (f) => `${f.unitName} has answered ${f.direction} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} has answered ${f.direction}${f.late ? ', after its due date' : ''}.`,
        'If the answer will not do, it can be returned with a reason.',
      ],
    },
  },
  'direction-returned': {
    vi: {
      subject: (f) => `Trả lại câu trả lời ${f.direction} – ${f.programme}`,
      body: (f) => [`Câu trả lời ${f.direction} của ${f.unitName} chưa đạt; lý do ghi trong đó.`, viDue(f)],
    },
    en: {
      subject: (f) => `The answer to ${f.direction} was returned – ${f.programme}`,
      body: (f) => [`The answer of ${f.unitName} to ${f.direction} will not do; the reason stands with it.`, enDue(f)],
    },
  },
} satisfies Record<string, MailText>;

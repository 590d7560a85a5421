import { day, type Facts, type MailText } from './words.js';

const tasksVi = (f: Facts) =>
  f.tasks > 0 ? [`Đơn vị chủ trì ${f.tasks} nhiệm vụ của năm ${f.forYear} theo thông báo này.`] : [];
const tasksEn = (f: Facts) => (f.tasks > 0 ? [`Your unit leads ${f.tasks} of its tasks for ${f.forYear}.`] : []);

/** Reviews: consolidated, overdue, closed. */
export const REVIEW_TEXTS = {
  'review-consolidated': {
    vi: {
      subject: (f) => `Đã tổng hợp ${f.reviewName} – ${f.programme}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        `Báo cáo của ${f.units} đơn vị đã được tổng hợp theo đề cương năm phần; ${f.missing} đơn vị còn thiếu báo cáo.`,
        `Hãy hoàn thiện lời văn, xem lại xếp loại và chuẩn bị hội nghị. Ngày kết luận: ${day(f.concludesOn)}.`,
      ],
    },
    en: {
      subject: (f) => `The ${f.reviewNameEn} is consolidated – ${f.programme}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        `The reports of ${f.units} units stand together in the five-part outline; ${f.missing} units still lack a report.`,
        `Complete its text, look through the ratings, prepare the conference. To be concluded on ${day(f.concludesOn)}.`,
      ],
    },
  },
  'review-overdue': {
    vi: {
      subject: (f) => `Chưa có thông báo kết luận: ${f.reviewName} – ${f.programme}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        `Theo kế hoạch, ${f.reviewName} kết luận ngày ${day(f.concludesOn)}; đến nay chưa nhập thông báo kết luận.`,
      ],
    },
    en: {
      subject: (f) => `No notice of conclusions yet: ${f.reviewNameEn} – ${f.programme}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        `The ${f.reviewNameEn} was to be concluded on ${day(f.concludesOn)}; its notice has not been entered.`,
      ],
    },
  },
  'review-closed': {
    vi: {
      subject: (f) => `Thông báo kết luận ${f.reviewName} – ${f.programme}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        `Đã có thông báo kết luận số ${f.number} ngày ${day(f.date)}.`,
        ...tasksVi(f),
      ],
    },
    en: {
      subject: (f) => `Conclusions of the ${f.reviewNameEn} – ${f.programme}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        `The notice of conclusions has the number ${f.number} of ${day(f.date)}.`,
        ...tasksEn(f),
      ],
    },
  },
} satisfies Record<string, MailText>;

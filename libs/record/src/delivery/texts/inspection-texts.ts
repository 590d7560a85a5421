import { INSPECTION_SPECS, type InspectionKind } from '#domain/inspection/inspection';
import { day, type Facts, type MailText } from './words.js';

const viKind = (f: Facts) => `cuộc ${INSPECTION_SPECS[f.kind as InspectionKind].vi.toLowerCase()} ${f.inspection}`;
const enKind = (f: Facts) => `${INSPECTION_SPECS[f.kind as InspectionKind].en.toLowerCase()} ${f.inspection}`;
const viDates = (f: Facts) => `Thời gian: ${day(f.startsOn)} – ${day(f.endsOn)}.`;
const enDates = (f: Facts) => `From ${day(f.startsOn)} to ${day(f.endsOn)}.`;

/** Inspections and their recommendations; findings are read in the product, not in a mail. */
export const INSPECTION_TEXTS = {
  'inspection-team': {
    vi: {
      subject: (f) => `Tham gia ${viKind(f)} – ${f.programme}`,
      body: (f) => [`Bạn là thành viên đoàn trong ${viKind(f)}: ${f.subject}.`, viDates(f)],
    },
    en: {
      subject: (f) => `You are of the team of ${enKind(f)} – ${f.programme}`,
      body: (f) => [`You are of the team of ${enKind(f)}: ${f.subject}.`, enDates(f)],
    },
  },
  'inspection-noticed': {
    vi: {
      subject: (f) => `Thông báo ${viKind(f)} tại ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} thuộc ${viKind(f)}: ${f.subject}.`,
        viDates(f),
        f.selfReportDue
          ? `Báo cáo tự kiểm tra theo đề cương, gửi trước hết ngày ${day(f.selfReportDue)}.`
          : 'Không yêu cầu báo cáo tự kiểm tra.',
      ],
    },
    en: {
      subject: (f) => `Notice of ${enKind(f)} at ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} is subject to ${enKind(f)}: ${f.subject}.`,
        enDates(f),
        f.selfReportDue
          ? `Its self-report on the outline is due by ${day(f.selfReportDue)}.`
          : 'No self-report is asked.',
      ],
    },
  },
  'self-report-received': {
    vi: {
      subject: (f) => `${f.unitName} gửi báo cáo tự kiểm tra – ${f.inspection}, ${f.programme}`,
      body: (f) => [`${f.unitName} đã gửi báo cáo tự kiểm tra cho ${viKind(f)}${f.late ? ', sau hạn' : ''}.`],
    },
    en: {
      subject: (f) => `${f.unitName} has sent its self-report – ${f.inspection}, ${f.programme}`,
      body: (f) => [`${f.unitName} has sent its self-report for ${enKind(f)}${f.late ? ', after its due date' : ''}.`],
    },
  },
  'inspection-concluded': {
    vi: {
      subject: (f) => `Thông báo kết quả ${viKind(f)} – ${f.programme}`,
      body: (f) => [
        `Kết quả ${viKind(f)} (${f.subject}) được thông báo tại văn bản số ${f.number} ngày ${day(f.date)}.`,
      ],
    },
    en: {
      subject: (f) => `Results of ${enKind(f)} – ${f.programme}`,
      body: (f) => [`The results of ${enKind(f)} (${f.subject}) are in notice ${f.number} of ${day(f.date)}.`],
    },
  },
  'recommendation-given': {
    vi: {
      subject: (f) => `Kiến nghị ${f.recommendation} giao ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `Sau ${viKind(f)}, ${f.unitName} có kiến nghị ${f.recommendation} phải thực hiện, hạn ${day(f.due)}.`,
        'Khi xong, hãy báo hoàn thành nhiệm vụ kèm minh chứng: số và ngày văn bản, hoặc tệp.',
      ],
    },
    en: {
      subject: (f) => `Recommendation ${f.recommendation} for ${f.unitName} – ${f.programme}`,
      body: (f) => [
        `After ${enKind(f)}, ${f.unitName} has recommendation ${f.recommendation} to carry out by ${day(f.due)}.`,
        'When it is done, complete its task with a proof: the number and date of a paper, or a file.',
      ],
    },
  },
  'recommendation-returned': {
    vi: {
      subject: (f) => `Kiến nghị ${f.recommendation} chưa đạt – ${f.programme}`,
      body: (f) => [
        `Việc thực hiện kiến nghị ${f.recommendation} của ${f.unitName} chưa đạt; lý do ghi trong nhiệm vụ.`,
        `Hạn: ${day(f.due)}.`,
      ],
    },
    en: {
      subject: (f) => `Recommendation ${f.recommendation} is not done yet – ${f.programme}`,
      body: (f) => [
        `What ${f.unitName} did about recommendation ${f.recommendation} will not do; the reason stands with its task.`,
        `Due: ${day(f.due)}.`,
      ],
    },
  },
  'recommendation-withdrawn': {
    vi: {
      subject: (f) => `Rút kiến nghị ${f.recommendation} – ${f.programme}`,
      body: (f) => [`Kiến nghị ${f.recommendation} đối với ${f.unitName} đã được rút; lý do ghi trong đó.`],
    },
    en: {
      subject: (f) => `Recommendation ${f.recommendation} is withdrawn – ${f.programme}`,
      body: (f) => [`Recommendation ${f.recommendation} to ${f.unitName} is withdrawn; the reason stands with it.`],
    },
  },
  'inspection-cancelled': {
    vi: {
      subject: (f) => `Không tiến hành ${viKind(f)} – ${f.programme}`,
      body: (f) => [`Không tiến hành ${viKind(f)}: ${f.subject}. Lý do ghi trong đó.`],
    },
    en: {
      subject: (f) => `The ${enKind(f)} does not take place – ${f.programme}`,
      body: (f) => [`The ${enKind(f)} does not take place: ${f.subject}. The reason stands with it.`],
    },
  },
} satisfies Record<string, MailText>;

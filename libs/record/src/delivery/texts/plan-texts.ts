import { day, type Facts, type MailText } from './words.js';

const viPlan = (f: Facts) => `kế hoạch năm ${f.year}`;
const viTheme = (f: Facts) => (f.theme ? `Chủ đề năm: ${f.theme}.` : 'Kế hoạch chưa có chủ đề năm.');
const enTheme = (f: Facts) => (f.theme ? `Theme of the year: ${f.theme}.` : 'The plan has no theme of the year yet.');
const listed = (names: string[]) => names.map((name, index) => `${index + 1}. ${name}`);

const OFFICE: Readonly<Record<string, { vi: string; en: string }>> = {
  'head-of-office': { vi: 'thủ trưởng văn phòng', en: 'the head of office' },
  signer: { vi: 'người ký', en: 'the signer' },
};
const STAGE: Readonly<Record<string, { vi: string; en: string }>> = {
  drafting: { vi: 'đang dự thảo', en: 'being drafted' },
  consulting: { vi: 'đang lấy ý kiến', en: 'out for opinions' },
  revising: { vi: 'đang hoàn thiện', en: 'being revised' },
  signing: { vi: 'đang trình ký', en: 'waiting for signatures' },
};

/** Annual plans: drafts, opinions, signatures, issuance. */
export const PLAN_TEXTS = {
  'plan-drafted': {
    vi: {
      subject: (f) => `Đã có dự thảo ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Hệ thống đã lập dự thảo ${viPlan(f)} của chương trình “${f.programmeTitle}”: ${f.items} nhiệm vụ, trong đó ${f.carriedOver} nhiệm vụ chuyển tiếp và ${f.directions} ý kiến chỉ đạo.`,
        viTheme(f),
        `Sau khi chỉnh sửa, hãy gửi lấy ý kiến; dự kiến góp ý đến ${day(f.replyBy)}, ban hành ngày ${day(f.issueBy)}.`,
      ],
    },
    en: {
      subject: (f) => `The plan of ${f.year} is drafted – ${f.programme}`,
      body: (f) => [
        `A draft of the plan of ${f.year} is ready: ${f.items} tasks, ${f.carriedOver} of them carried over and ${f.directions} from directions.`,
        enTheme(f),
        `Once revised, send it out for opinions (planned until ${day(f.replyBy)}; to be issued on ${day(f.issueBy)}).`,
      ],
    },
  },
  'plan-consultation-opened': {
    vi: {
      subject: (f) => `Lấy ý kiến dự thảo ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Đề nghị ${f.unitName} góp ý dự thảo ${viPlan(f)} của chương trình “${f.programmeTitle}” trước hết ngày ${day(f.replyBy)}.`,
        'Đơn vị không trả lời sẽ được ghi tên trong danh sách chưa góp ý; im lặng không được coi là đồng ý.',
      ],
    },
    en: {
      subject: (f) => `Opinions asked on the plan of ${f.year} – ${f.programme}`,
      body: (f) => [
        `${f.unitName} is asked for its opinion on the draft plan of ${f.year} by the end of ${day(f.replyBy)}.`,
        'Units that do not answer are listed; silence does not count as consent.',
      ],
    },
  },
  'plan-opinion-reminder': {
    vi: {
      subject: (f) => `Nhắc góp ý trước hết ngày ${day(f.replyBy)}: dự thảo ${viPlan(f)} – ${f.programme}`,
      body: (f) => [`${f.unitName} chưa góp ý dự thảo ${viPlan(f)}. Hạn góp ý: hết ngày ${day(f.replyBy)}.`],
    },
    en: {
      subject: (f) => `Opinion due ${day(f.replyBy)}: plan of ${f.year} – ${f.programme}`,
      body: (f) => [`${f.unitName} has not given its opinion on the plan of ${f.year}. Due: ${day(f.replyBy)}.`],
    },
  },
  'plan-consultation-closed': {
    vi: {
      subject: (f) => `Kết thúc lấy ý kiến ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Đã hỏi ${f.units} đơn vị: ${f.agreed} đơn vị nhất trí, ${f.commented} đơn vị góp ý, ${f.silent} đơn vị không trả lời.`,
        ...(f.silent > 0 ? ['Các đơn vị không trả lời:', ...listed(f.silentUnits)] : []),
      ],
    },
    en: {
      subject: (f) => `Consultation on the plan of ${f.year} is closed – ${f.programme}`,
      body: (f) => [
        `${f.units} units were asked: ${f.agreed} agreed, ${f.commented} commented, ${f.silent} did not answer.`,
        ...(f.silent > 0 ? ['Silent:', ...listed(f.silentUnits)] : []),
      ],
    },
  },
  'plan-to-sign': {
    vi: {
      subject: (f) => `Trình ${f.office === 'signer' ? 'ký' : 'duyệt'} ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Bản ${f.paper} của ${viPlan(f)}, chương trình “${f.programmeTitle}” (lần trình ${f.submission}), chờ ${OFFICE[f.office]?.vi ?? f.office} xem xét.`,
        viTheme(f),
      ],
    },
    en: {
      subject: (f) => `For ${f.office === 'signer' ? 'signature' : 'approval'}: plan of ${f.year} – ${f.programme}`,
      body: (f) => [
        `Paper ${f.paper} of the plan of ${f.year} (submission ${f.submission}) waits for ${OFFICE[f.office]?.en ?? f.office}.`,
        enTheme(f),
      ],
    },
  },
  'plan-returned': {
    vi: {
      subject: (f) => `Trả lại để hoàn thiện: ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Bản ${f.paper} của ${viPlan(f)} (lần trình ${f.submission}) được ${OFFICE[f.office]?.vi ?? f.office} trả lại; lý do ghi trong hồ sơ kế hoạch.`,
        'Sau khi hoàn thiện, kế hoạch được trình lại từ đầu.',
      ],
    },
    en: {
      subject: (f) => `Returned for revision: plan of ${f.year} – ${f.programme}`,
      body: (f) => [
        `Paper ${f.paper} of the plan of ${f.year} (submission ${f.submission}) was returned by ${OFFICE[f.office]?.en ?? f.office}; the reason stands with the plan.`,
        'Once revised it is submitted again, from the start.',
      ],
    },
  },
  'plan-issued': {
    vi: {
      subject: (f) => `Đã ban hành ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Đã ban hành ${viPlan(f)} của chương trình “${f.programmeTitle}” (số ${f.papers.join('; ')}).`,
        `${f.unitName} chủ trì ${f.lead} nhiệm vụ và phối hợp ${f.coordinating} nhiệm vụ${f.each > 0 ? `, tự mình thực hiện và báo hoàn thành ${f.each} nhiệm vụ` : ''}.`,
      ],
    },
    en: {
      subject: (f) => `The plan of ${f.year} is issued – ${f.programme}`,
      body: (f) => [
        `The plan of ${f.year} is issued (number ${f.papers.join('; ')}).`,
        `${f.unitName} leads ${f.lead} tasks and takes part in ${f.coordinating}${f.each > 0 ? `, and has a share of its own in ${f.each}` : ''}.`,
      ],
    },
  },
  'plan-overdue': {
    vi: {
      subject: (f) => `Chưa ban hành ${viPlan(f)} – ${f.programme}`,
      body: (f) => [
        `Theo lịch, ${viPlan(f)} phải được ban hành ngày ${day(f.issueBy)}; kế hoạch ${STAGE[f.stage]?.vi ?? f.stage}.`,
        'Trong khi chờ, các nhiệm vụ thường xuyên vẫn tiếp tục theo kế hoạch trước.',
      ],
    },
    en: {
      subject: (f) => `The plan of ${f.year} is not issued yet – ${f.programme}`,
      body: (f) => [
        `It should have been issued on ${day(f.issueBy)}; it is ${STAGE[f.stage]?.en ?? f.stage}.`,
        'Until it is, recurring tasks go on under the plan before.',
      ],
    },
  },
} satisfies Record<string, MailText>;

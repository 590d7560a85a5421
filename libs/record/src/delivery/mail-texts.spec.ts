import { NOTIFICATION_KINDS, type NotificationKind } from '#domain/delivery/notification-kind';
import { renderMail } from './mail-texts.js';

const ID = '018f4a6e-0000-7000-8000-000000000001';

const round = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  round: '2018-Q1',
  roundName: 'Báo cáo quý – Quý I năm 2018',
};
const unit = { unit: 'TIEN-GIANG', unitName: 'Ban Dân vận Tỉnh uỷ Tiền Giang' };
const dates = { cutOff: '2018-03-14', due: '2018-03-26', dueOriginal: '2018-03-19', lock: '2018-04-02' };
const packet = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  packet: '2019-annual',
  packetId: '018f-packet',
  reviewKind: 'annual',
  year: 2019,
  topic: null,
};
const paper = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  paperKind: 'urging-letter',
  subject: '2018-Q1/sau-5/2018-03-29',
  number: '15/CV-VP',
  issuedOn: '2018-03-30',
};
const plan = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  year: 2019,
  theme: null,
  replyBy: '2018-12-20',
  issueBy: '2019-01-31',
};
const task = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  task: '2018/1.1',
  title: 'Ra soát',
  due: dates.due,
};
const direction = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  direction: 'D-1',
  kind: 'request',
  givenBy: 'Trưởng ban',
  due: dates.due,
  ...unit,
};
const obstacle = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  obstacle: 'O-1',
  title: 'Thiếu kinh phí',
  ...unit,
};
const inspection = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  inspection: 'I-1',
  kind: 'supervision',
  subject: 'Thực hiện quy chế dân chủ',
  startsOn: '2018-05-07',
  endsOn: '2018-05-18',
};
const recommendation = { ...inspection, ...unit, recommendation: 'I-1/1', due: dates.due };
const lateTasks = [{ task: '2018/1.1', title: 'Nhiệm vụ', unit: 'A', name: 'Đơn vị A', due: '2018-06-30' }];
const units = [{ unit: 'A', name: 'Đơn vị A', due: '2018-03-19' }];

const comment = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  subjectKind: 'task',
  subjectId: '018f-task',
  title: '2018/1.1 Ra soát',
  paperKind: null,
  by: 'Nguyễn Văn An',
};

const review = {
  programme: '79-CTr',
  programmeTitle: 'Chương trình',
  review: '2019-annual',
  reviewName: 'tổng kết năm 2019',
  reviewNameEn: 'annual review 2019',
};

/** Just what each kind is told with, and nothing more: a word that needs another fact shows as "undefined". */
const TOLD: Record<NotificationKind, object> = {
  'round-opened': { ...round, ...dates },
  reminder: {
    ...round,
    ...unit,
    rung: 'sau-1',
    recipient: 'officer',
    due: dates.due,
    dueOriginal: dates.dueOriginal,
    overdue: true,
  },
  'late-list': { ...round, rung: 'sau-3', due: dates.due, units },
  'urging-letter-drafted': { ...round, rung: 'sau-5', due: dates.due, units },
  'report-stuck': { ...round, ...unit, ...dates, rung: 'nhap-3', state: 'draft-untouched', since: '2018-03-08' },
  'stuck-list': {
    ...round,
    rung: 'cho-2',
    state: 'submitted-not-looked-at',
    since: '2018-03-08',
    due: dates.due,
    units,
  },
  'task-reminder': {
    ...task,
    ...unit,
    rung: 'sau-1',
    dueOriginal: '2018-05-31',
    overdue: true,
    reminder: 'task:2018/1.1',
  },
  'task-late-list': { ...task, rung: 'sau-3', tasks: lateTasks },
  'task-letter-drafted': { ...task, rung: 'sau-5', tasks: lateTasks },
  'report-submitted': { ...round, ...unit, version: 1 },
  'report-returned': {
    ...round,
    ...unit,
    version: 1,
    reason: 'evidence-missing',
    due: dates.due,
    dueOriginal: dates.dueOriginal,
  },
  'report-accepted': { ...round, ...unit, version: 1 },
  'extension-requested': { ...round, ...unit, due: dates.due, requested: '2018-04-01' },
  'deadline-moved': { ...round, ...unit, dueBefore: dates.dueOriginal, due: dates.due, lock: dates.due },
  'extension-decided': { ...round, ...unit, decision: 'granted', due: dates.due, dueOriginal: dates.dueOriginal },
  'round-closed': { ...round, units: 63, accepted: 60, late: 5, missing: 3 },
  'plan-drafted': { ...plan, items: 12, carriedOver: 2, directions: 1 },
  'plan-consultation-opened': { ...plan, ...unit },
  'plan-opinion-reminder': { ...plan, ...unit },
  'plan-consultation-closed': {
    ...plan,
    units: 63,
    agreed: 50,
    commented: 12,
    silent: 1,
    silentUnits: [unit.unitName],
  },
  'plan-to-sign': { ...plan, paper: 1, office: 'head-of-office', submission: 2 },
  'plan-returned': { ...plan, paper: 1, office: 'signer', submission: 1 },
  'plan-issued': { ...plan, ...unit, lead: 2, coordinating: 1, papers: ['15/KH-UBND'] },
  'plan-overdue': { ...plan, stage: 'revising' },
  'task-named': task,
  'task-completed': { ...task, ...unit, timely: false },
  'task-reopened': { ...task, due: null },
  'task-assigned': { ...task, ...unit, role: 'each' },
  'task-share-returned': { ...task, ...unit },
  'task-extension-requested': { ...task, ...unit, requested: '2018-04-01' },
  'task-extension-decided': { ...task, ...unit, decision: 'granted', dueOriginal: dates.dueOriginal },
  'extension-given': { ...round, ...unit, due: dates.due, dueOriginal: dates.dueOriginal },
  'comment-mention': comment,
  'comment-added': { ...comment, subjectKind: 'paper', paperKind: 'urging-letter', subject: '2018-Q1' },
  'file-infected': { ...unit, file: 'a.doc', threat: 'Eicar-Test-Signature' },
  'delegation-given': { ...unit, absent: 'a.cv', from: '2018-04-01', until: '2018-04-10' },
  'delegation-asked': { ...unit, absent: 'a.cv', standIn: 'b.cv', from: '2018-04-01', until: '2018-04-10' },
  'direction-given': { ...direction, kind: 'direction' },
  'request-received': direction,
  'request-decided': { ...direction, decision: 'accepted' },
  'direction-answered': { ...direction, late: true },
  'direction-returned': { ...direction, due: null },
  'obstacle-raised': { ...obstacle, kind: 'funding', task: null },
  'obstacle-assigned': { ...obstacle, severity: 'blocking', answerBy: dates.due, handlerName: 'Sở Tài chính' },
  'obstacle-support': { ...obstacle, task: 'O-1/1', due: dates.due, helper: 'STC', helperName: 'Sở Tài chính' },
  'obstacle-answered': { ...obstacle, outcome: 'task-changed', task: '2018/1.1', due: dates.due },
  'obstacle-reopened': obstacle,
  'obstacle-settled': obstacle,
  'task-changed': { ...task, obstacle: 'O-1', dueBefore: null, dueOriginal: dates.dueOriginal },
  'inspection-team': inspection,
  'inspection-noticed': { ...inspection, ...unit, selfReportDue: dates.due },
  'self-report-received': { ...inspection, ...unit, late: true },
  'inspection-concluded': { ...inspection, number: '12-TB/BDVTW', date: '2018-06-10' },
  'recommendation-given': recommendation,
  'recommendation-returned': recommendation,
  'recommendation-withdrawn': recommendation,
  'inspection-cancelled': inspection,
  'packet-frozen': { ...packet, units: 63, missing: 3, figures: 8 },
  'packet-to-release': { ...packet, prepared: true },
  'packet-delivered': packet,
  'packet-unacknowledged': packet,
  'paper-to-sign': { ...paper, number: null, issuedOn: null, office: 'signer' },
  'paper-returned': { ...paper, number: null, issuedOn: null, office: 'head-of-office' },
  'paper-issued': { ...paper, ...unit },
  'review-consolidated': { ...review, units: 63, missing: 3, concludesOn: '2020-01-09' },
  'review-overdue': { ...review, concludesOn: '2020-01-09' },
  'review-closed': { ...review, number: '12-TB/BDVTW', date: '2020-01-10', forYear: 2020, tasks: 2 },
};

test.each(
  NOTIFICATION_KINDS.flatMap(
    (kind) =>
      [
        [kind, 'vi'],
        [kind, 'en'],
      ] as const,
  ),
)('%s reads whole in %s', (kind, locale) => {
  const { subject, text } = renderMail({ id: ID, kind, data: TOLD[kind], locale }, 'http://office.example');
  expect(`${subject}\n${text}`).not.toMatch(/undefined|NaN|\[object/);
  expect(text).toContain('http://office.example');
});

test('the original date stays beside the new one', () => {
  expect(renderMail({ id: ID, kind: 'reminder', data: TOLD.reminder, locale: 'vi' }, '').text).toContain(
    '26/3/2018 (hạn ban đầu 19/3/2018)',
  );
});

test('whoever stands in for somebody is told so once', () => {
  const data = { ...TOLD.reminder, onBehalfOf: 'a.cv' };
  expect(renderMail({ id: ID, kind: 'reminder', data, locale: 'vi' }, '').text.match(/a\.cv/g)).toHaveLength(1);
});

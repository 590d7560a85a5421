import { NOTIFICATION_KINDS, type NotificationKind } from '#domain/delivery/notification-kind';
import { renderMail } from './mail-texts.js';

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
  reviewKind: 'annual',
  year: 2019,
  topic: null,
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
const units = [{ unit: 'A', name: 'Đơn vị A', due: '2018-03-19' }];

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
  'direction-given': { ...direction, kind: 'direction' },
  'request-received': direction,
  'request-decided': { ...direction, decision: 'accepted' },
  'direction-answered': { ...direction, late: true },
  'direction-returned': { ...direction, due: null },
  'packet-frozen': { ...packet, units: 63, missing: 3, figures: 8 },
  'packet-to-release': { ...packet, prepared: true },
  'packet-delivered': packet,
  'packet-unacknowledged': packet,
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
  const { subject, text } = renderMail({ kind, data: TOLD[kind], locale }, 'http://office.example');
  expect(`${subject}\n${text}`).not.toMatch(/undefined|NaN|\[object/);
  expect(text).toContain('http://office.example');
});

test('the original date stays beside the new one', () => {
  expect(renderMail({ kind: 'reminder', data: TOLD.reminder, locale: 'vi' }, '').text).toContain(
    '26/3/2018 (hạn ban đầu 19/3/2018)',
  );
});

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
const units = [{ unit: 'A', name: 'Đơn vị A', due: '2018-03-19' }];

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

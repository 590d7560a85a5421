import type { Duty } from './duty';
import { historyOf } from './history';

const extension: Duty['extensions'][number] = {
  id: 'e',
  obligationId: 'o',
  ordinal: 1,
  status: 'offer-accepted',
  reason: 'bão',
  dueOriginal: '2024-12-19',
  dueBefore: '2024-12-19',
  requestedDue: '2024-12-27',
  requestedAt: '2024-12-10T08:00:00+07:00',
  decidedDue: '2024-12-24',
  decidedAt: '2024-12-11T08:00:00+07:00',
  answeredAt: '2024-12-12T08:00:00+07:00',
  note: null,
};

test('a negotiated date is told step by step, newest first', () => {
  const kinds = historyOf({ versions: [], reminders: [], extensions: [extension] }).map(({ kind }) => kind);
  expect(kinds).toEqual(['extension.offer-accepted', 'extension.offered', 'extension.requested']);
});

test('a returned version is a sending and a ruling, with what was said', () => {
  const [ruled, sent] = historyOf({
    reminders: [],
    extensions: [],
    versions: [
      {
        id: '018f4a6e-0000-7000-8000-000000000001',
        number: 1,
        kind: 'submission',
        late: true,
        dueInForce: '2024-12-19',
        receivedAt: '2024-12-20T09:00:00+07:00',
        enteredAt: '2024-12-20T09:00:00+07:00',
        answers: {},
        paperNumber: null,
        paperDate: null,
        arrivalNumber: null,
        arrivalDate: null,
        reason: null,
        submittedBy: 'chuyen-vien',
        approvedBy: null,
        attachments: [],
        warnings: [],
        ruling: { ruling: 'returned', reason: 'other', note: 'xem lại', ruledAt: '2024-12-21T09:00:00+07:00' },
      },
    ],
  });
  expect(ruled).toMatchObject({ kind: 'ruling.returned', note: 'xem lại', values: { reason: 'other' } });
  expect(sent).toMatchObject({ kind: 'version.submission.late', who: 'chuyen-vien' });
});

test('more time that nobody asked for has no request', () => {
  const given = { ...extension, status: 'given' as const, answeredAt: null };
  expect(historyOf({ versions: [], reminders: [], extensions: [given] }).map(({ kind }) => kind)).toEqual([
    'extension.given',
  ]);
});

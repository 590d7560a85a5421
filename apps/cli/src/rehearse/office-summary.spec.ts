import { summariseOffices } from './office-summary.js';
import type { TimelineLine } from './timeline.js';

const line = (
  type: TimelineLine['type'],
  day: string,
  key: string,
  data: Record<string, unknown>,
  unit: string | null = null,
): TimelineLine => ({ time: `${day}T09:00:00.000+07:00`, type, programme: '01-CTr', unit, key, data });

test('a plan is told from its draft to its number, with who kept silent', () => {
  const papers = [{ party: null, number: '1573-KH', issuedOn: '2018-02-08' }];
  const { plans } = summariseOffices([
    line('plan.drafted', '2017-11-17', '2018', { year: 2018, theme: null, items: 14, carriedOver: 0, directions: 0 }),
    line('plan.consultation-opened', '2017-12-01', '2018', { year: 2018, units: 70, replyBy: '2017-12-20' }),
    line('plan.consultation-closed', '2017-12-21', '2018', {
      year: 2018,
      units: 70,
      agreed: 50,
      commented: 12,
      silent: 8,
    }),
    line('plan.approved', '2018-02-08', '2018', { year: 2018, items: 16, papers }),
  ]);
  expect(plans).toEqual([
    {
      ...{ year: 2018, theme: null, drafted: '2017-11-17', consulted: '2017-12-01', answered: '2017-12-21' },
      ...{ issued: '2018-02-08', units: 70, agreed: 50, commented: 12, silent: 8, items: 16, papers },
    },
  ]);
});

test('a review keeps its conference, its notice and what it passes on', () => {
  const about = { review: '2020-final', kind: 'final', year: 2020 };
  const { reviews } = summariseOffices([
    line('review.opened', '2020-12-08', '2020-final', { ...about, date: '2021-01-15' }),
    line('conference.held', '2021-01-15', '2020-final', { ...about, date: '2021-01-15', points: 64, present: 1500 }),
    line('review.closed', '2021-01-18', '2020-final', {
      ...{ ...about, number: '02/TB', tasksAhead: 1 },
      ...{ unfinished: 3, unmet: 1, openDirections: 1 },
    }),
  ]);
  expect(reviews).toEqual([
    {
      ...{ code: '2020-final', kind: 'final', opened: '2020-12-08', concludes: '2021-01-15', closed: '2021-01-18' },
      ...{ notice: '02/TB', tasksAhead: 1, conference: { date: '2021-01-15', points: 64, present: 1500 } },
      passedOn: { unfinished: 3, unmet: 1, openDirections: 1 },
    },
  ]);
});

test('a packet counts each acknowledgement, a direction each answer', () => {
  const counts = { units: 63, missing: 2, figures: 8, sources: 900, directionsOpen: 1, content: 'abc' };
  const { packets, directions } = summariseOffices([
    line('packet.frozen', '2020-01-02', '2019-annual', { packet: '2019-annual', ...counts }),
    line('packet.delivered', '2020-01-03', '2019-annual', { packet: '2019-annual', recipients: 2 }),
    line('packet.acknowledged', '2020-01-06', '2019-annual/1', { packet: '2019-annual', party: 'BDVTW' }),
    line('packet.acknowledged', '2020-01-07', '2019-annual/2', { packet: '2019-annual', party: 'BCSDCP' }),
    line(
      'direction.given',
      '2020-01-09',
      'D-1',
      { direction: 'D-1', kind: 'request', source: 'conference', from: 'BDVTW', due: '2020-06-12' },
      'BNV',
    ),
    line('direction.answered', '2020-06-10', 'D-1/1', { direction: 'D-1', answer: 1, late: false }, 'BNV'),
    line('direction.answered', '2020-06-15', 'D-1/2', { direction: 'D-1', answer: 2, late: true }, 'BNV'),
  ]);
  expect(packets).toEqual([
    {
      ...{ code: '2019-annual', frozen: '2020-01-02', delivered: '2020-01-03', recipients: 2, ...counts },
      acknowledged: [
        { day: '2020-01-06', party: 'BDVTW' },
        { day: '2020-01-07', party: 'BCSDCP' },
      ],
    },
  ]);
  expect(directions[0]).toMatchObject({ code: 'D-1', kind: 'request', to: 'BNV', given: '2020-01-09' });
  expect(directions[0]!.answers.map(({ day, late }) => [day, late])).toEqual([
    ['2020-06-10', false],
    ['2020-06-15', true],
  ]);
});

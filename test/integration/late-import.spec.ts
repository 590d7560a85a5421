import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { importProgramme } from '#record/programme/import-programme';
import { TestApi } from '../support/api.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let programmeId: string;

// A programme of 2018 entered in the middle of August: two quarters are over, the third is to come.
beforeAll(async () => {
  api = await TestApi.start(2);
  await api.database.setClock('2018-08-15T09:00:00+07:00');
  const file = smallProgramme(2, '09-CTr/MUON');
  const late: ProgrammeFile = {
    ...file,
    programme: {
      ...file.programme,
      reviews: [
        { kind: 'half-year', year: 2018, date: '2018-07-10', figuresFrom: [], tasksAhead: [], directions: [] },
        { kind: 'annual', year: 2018, date: '2018-12-28', figuresFrom: [], tasksAhead: [], directions: [] },
      ],
      planCalendar: { issuance: 'jointly', draft: '11-15', replyBy: '12-10', issue: '01-20', years: [] },
    },
  };
  ({ programmeId } = await importProgramme(api.office.database, late, 'late'));
  for (let turn = 0; turn < 4; turn += 1) await api.office.turn('programme', programmeId);
}, 60_000);

afterAll(() => api?.close());

test('what was due before the programme was entered is kept as such', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  const { items } = (await secretariat.get(`/programmes/${programmeId}/before-entry`)).body;
  expect(items.map(({ kind, code, due }: Record<string, string>) => `${due} ${kind} ${code}`)).toEqual([
    '2018-03-19 round 2018-Q1',
    '2018-06-19 round 2018-Q2',
    '2018-07-10 review 2018-half-year',
  ]);
});

test('it is taken up where it is: the next quarter opens in its time, the quarters gone by never', async () => {
  await api.database.setClock('2018-09-10T09:00:00+07:00');
  for (let turn = 0; turn < 3; turn += 1) await api.office.turn('programme', programmeId);
  const rounds = await api.database.query(`select code from round where programme_id = $1 order by code`, [
    programmeId,
  ]);
  expect(rounds.map(({ code }) => code)).toEqual(['2018-Q3']);
});

test('nobody is reminded of what was due before', async () => {
  const [{ reminders, notifications }] = await api.database.query(
    `select (select count(*)::int from reminder join round on round.id = reminder.round_id where round.programme_id = $1) as reminders,
       (select count(*)::int from notification where programme_id = $1 and kind = 'reminder') as notifications`,
    [programmeId],
  );
  expect([reminders, notifications]).toEqual([0, 0]);
});

test('a programme entered in its time has nothing before it', async () => {
  const secretariat = await api.as('bdv.thuong-truc');
  expect((await secretariat.get(`/programmes/${api.programmeId}/before-entry`)).body.items).toEqual([]);
});

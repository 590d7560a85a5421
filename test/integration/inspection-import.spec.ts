import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { ImportRefusal } from '#record/programme/import-conflict';
import { importProgramme } from '#record/programme/import-programme';
import { type Client, TestApi } from '../support/api.js';
import { smallProgramme } from '../support/small-programme.js';

const PLANNED = [
  {
    kind: 'supervision' as const,
    subject: 'Quy chế dân chủ',
    from: '2018-05-07',
    until: '2018-05-11',
    units: ['U0001'],
  },
  { kind: 'survey' as const, subject: 'Mô hình', from: '2018-04-02', until: '2018-04-03', units: ['U0001', 'U0002'] },
];

const withInspections = (file: ReturnType<typeof smallProgramme>) => ({
  ...file,
  programme: { ...file.programme, inspections: PLANNED },
});

let api: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2, withInspections);
  secretariat = await api.as('bdv.thuong-truc');
});

afterAll(() => api?.close());

test('a programme comes in with its planned inspections, and each goes on from there', async () => {
  const plan = await secretariat.get(`/programmes/${api.programmeId}/inspection-plans/2018`);
  expect(plan.body).toMatchObject({
    paper: null,
    items: [
      { code: 'I-2', kind: 'survey', startsOn: '2018-04-02', stage: 'planned', scheduled: true },
      { code: 'I-1', kind: 'supervision', subject: 'Quy chế dân chủ', units: [{ code: 'U0001' }] },
    ],
  });
  const made = await secretariat.post(`/programmes/${api.programmeId}/inspections`, {
    kind: 'inspection',
    subject: 'Đột xuất',
    scheduled: false,
    startsOn: '2018-03-08',
    endsOn: '2018-03-08',
    units: ['U0002'],
  });
  expect(made.body).toMatchObject({ code: 'I-3', scheduled: false });
});

test('the same file again brings nothing; another plan of inspections is refused', async () => {
  const file = withInspections(smallProgramme(2));
  expect(await importProgramme(api.office.database, file, 'small')).toMatchObject({ outcome: 'unchanged' });
  const other = { ...file, programme: { ...file.programme, inspections: PLANNED.slice(1) } };
  await expect(importProgramme(api.office.database, other, 'small')).rejects.toThrow(ImportRefusal);
});

test.each<[string, object, string, string]>([
  ['a unit that is not in the file', { units: ['U0009'] }, 'UNIT_UNKNOWN', 'programme.inspections[0].units[0]'],
  ['a unit twice', { units: ['U0001', 'U0001'] }, 'TWICE', 'programme.inspections[0].units[1]'],
  ['dates in the wrong order', { until: '2018-05-06' }, 'DATES_REVERSED', 'programme.inspections[0].until'],
  ['a day outside the programme', { from: '2017-05-07' }, 'DATE_OUTSIDE_PROGRAMME', 'programme.inspections[0].from'],
  ['a kind that is none', { kind: 'audit' }, 'VALUE_NOT_ALLOWED', 'programme.inspections[0].kind'],
])('%s is named, and where it stands', (_, change, code, path) => {
  const file = smallProgramme(2);
  const faulty = { ...file, programme: { ...file.programme, inspections: [{ ...PLANNED[0], ...change }] } };
  const read = readProgrammeFile(JSON.stringify(faulty), 'x.json');
  expect('faults' in read && read.faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
});

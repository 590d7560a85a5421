import { SYSTEM_ACTOR } from '#persistence/actor';
import { createApiToken } from '#record/person/api-token.service';
import { ApiClient } from '../../apps/cli/src/rehearse/api-client.js';
import { allConfirmed, confirmed, filledForm } from '../../apps/cli/src/rehearse/filled-form.js';
import { OfficeApi } from '../../apps/cli/src/rehearse/office-api.js';
import type { SimulatedDuty } from '../../apps/cli/src/rehearse/simulated-duty.js';
import { PUNCTUAL, type SimulatedProgramme } from '../../apps/cli/src/rehearse/simulated-programme.js';
import { TestApi } from '../support/api.js';
import { formed, openRound } from '../support/formed-programme.js';

let api: TestApi;
let office: OfficeApi;

const PEOPLE = ['u0001.cv', 'u0001.tt', 'bdv.thuong-truc'];
const programme = { number: '01-CTr/TEST', simulation: { ...PUNCTUAL, seed: 5 } } as unknown as SimulatedProgramme;

beforeAll(async () => {
  api = await TestApi.start(2, (file) => {
    const rich = formed(file);
    const [form] = rich.programme.forms;
    const fields = form!.fields.map((field) =>
      field.type === 'evidence' ? { ...field, files: { min: 1, max: 2 } } : field,
    );
    return { ...rich, programme: { ...rich.programme, forms: [{ ...form!, fields }] } };
  });
  const tokens = new Map<string, string>();
  for (const code of PEOPLE) {
    const [person] = await api.database.query(`select id from person where code = $1`, [code]);
    const { token } = await api.office.database.write(SYSTEM_ACTOR, (tx) =>
      createApiToken(tx, person.id, { name: 'x' }),
    );
    tokens.set(code, token);
  }
  office = new OfficeApi(new ApiClient(api.base, tokens));
}, 60_000);

afterAll(() => api?.close());

async function dutyOf(unit: string, round: string, roundId: string, sent = 0): Promise<SimulatedDuty> {
  const obligationId = await api.obligation(unit, roundId);
  const known = { obligationId, round, unit, sent } as SimulatedDuty;
  const { fields, rules } = await office.duty('bdv.thuong-truc', known);
  return { ...known, fields, rules };
}

test('a simulated unit’s drawn reports are taken by a form with tables, evidence and rules, period after period', async () => {
  const q1 = await dutyOf('U0001', '2018-Q1', api.roundId);
  await report(q1, '2018-03-07');
  const q2 = await dutyOf('U0001', '2018-Q2', await openRound(api, '2018-Q2', '2018-06-07T08:00:00+07:00'));
  await report(q2, '2018-06-07');
  const kept = await api.database.query(
    `select answers ->> 'total' as total, answers ->> 'meetings' as meetings, jsonb_array_length(answers -> 'proof') as files
     from report_version order by entered_at`,
  );
  expect(kept.map(({ files }) => files)).toEqual([1, 1]);
  expect(Number(kept[1].total)).toBe(Number(kept[0].meetings) + Number(kept[1].meetings));
});

test('what comes on paper is entered with every rule confirmed', async () => {
  await api.database.setClock('2018-06-08T08:00:00+07:00');
  const [{ id }] = await api.database.query(`select id from round where code = '2018-Q2'`);
  const duty = await dutyOf('U0002', '2018-Q2', id);
  const entered = await office.register('bdv.thuong-truc', programme.number, duty, {
    arrivalNumber: '1',
    arrivalDate: '2018-06-08',
    paperNumber: '1/BC',
    paperDate: '2018-06-08',
    answers: await filledForm(office, 'bdv.thuong-truc', programme, duty),
    attachmentIds: [],
    ...allConfirmed(duty),
  });
  expect(entered.status).toBe('submitted');
});

async function report(duty: SimulatedDuty, paperDate: string): Promise<void> {
  const answers = await filledForm(office, 'u0001.cv', programme, duty);
  const saved = await office.saveDraft('u0001.cv', programme.number, duty, answers, 0);
  expect(saved.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  await office.approveDraft('u0001.tt', programme.number, duty, saved.version);
  const warnings = saved.findings.map(({ rule }) => rule);
  const paper = { paperNumber: '1/BC', paperDate, ...confirmed(warnings) };
  expect((await office.submit('u0001.cv', programme.number, duty, paper)).status).toBe('submitted');
  await office.accept('bdv.thuong-truc', programme.number, { ...duty, sent: 1 });
}

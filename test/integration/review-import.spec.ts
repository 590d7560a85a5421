import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { SELF_ASSESSMENT_FORM } from '#domain/review/self-assessment-form';
import { importProgramme } from '#record/programme/import-programme';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Office } from '../support/office.js';
import { ANNUAL, withReviews } from '../support/reviewed-year.js';
import { smallProgramme } from '../support/small-programme.js';

let test_: TestDatabase;
let office: Office;

beforeEach(async () => {
  test_ = await createTestDatabase();
  await test_.setClock('2018-01-02T09:00:00+07:00');
  office = await Office.open(test_);
});
afterEach(async () => {
  await office.close();
  await test_.drop();
});

const reviewed = (units: number): ProgrammeFile => withReviews(ANNUAL)(smallProgramme(units));
const rules = () =>
  test_.query(
    `select rule.code, rule.purpose, form.code as form, (select count(*)::int from period_rule_respondent where period_rule_id = rule.id) as units
     from period_rule rule join form on form.id = rule.form_id order by rule.purpose, rule.code`,
  );

test('a programme with reviews gets the rule of self-assessment, for whoever reports in it, on the outline’s form', async () => {
  const file = reviewed(3);
  const [first, second] = file.programme.reporting;
  const reporting = [
    { ...first!, respondents: ['U0001', 'U0002'] },
    { ...second!, respondents: ['U0002', 'U0003'] },
  ];
  await importProgramme(office.database, { ...file, programme: { ...file.programme, reporting } }, 'a');
  expect(await rules()).toEqual([
    { code: 'dot-rieng', purpose: 'periodic', form: 'quy', units: 2 },
    { code: 'quy', purpose: 'periodic', form: 'quy', units: 2 },
    { code: 'TU-DANH-GIA', purpose: 'self-assessment', form: 'TU-DANH-GIA', units: 3 },
  ]);
  const [form] = await test_.query(
    `select name, fields from form join form_version on form_id = form.id where code = 'TU-DANH-GIA'`,
  );
  expect(form).toEqual({ name: SELF_ASSESSMENT_FORM.name, fields: SELF_ASSESSMENT_FORM.fields });
});

test('a programme without reviews gets none', async () => {
  await importProgramme(office.database, smallProgramme(2), 'a');
  expect(await rules()).toEqual([{ code: 'quy', purpose: 'periodic', form: 'quy', units: 2 }]);
});

test('a form of the file’s own under that code is taken instead', async () => {
  const file = reviewed(2);
  const own = { ...file.programme.forms[0]!, code: 'TU-DANH-GIA', name: 'Của chương trình' };
  const changed = { ...file, programme: { ...file.programme, forms: [...file.programme.forms, own] } };
  await importProgramme(office.database, changed, 'a');
  expect(await test_.query(`select name from form where code = 'TU-DANH-GIA'`)).toEqual([{ name: 'Của chương trình' }]);
  expect((await importProgramme(office.database, changed, 'a')).outcome).toBe('unchanged');
});

test('the same file once more is unchanged, though the record holds a form and a rule that it does not', async () => {
  await importProgramme(office.database, reviewed(2), 'a');
  expect((await importProgramme(office.database, reviewed(2), 'a')).outcome).toBe('unchanged');
  expect(await rules()).toHaveLength(3);
});

test('the rule is never expanded into periods: no round comes of it but a review’s', async () => {
  const { programmeId } = await importProgramme(office.database, reviewed(2), 'a');
  const opened: string[] = [];
  for (const day of ['2018-03-07', '2018-06-07', '2018-09-07', '2018-12-31']) {
    await test_.setClock(`${day}T23:00:00+07:00`);
    opened.push(...(await office.turn('programme', programmeId)));
  }
  expect(opened.filter((step) => step === 'openNextRound')).toHaveLength(5);
  const codes = await test_.query(`select code from round order by code`);
  expect(codes.map(({ code }) => code)).toEqual(['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4', '2018-T1']);
  expect(await test_.query(`select code from review`)).toEqual([{ code: '2018-annual' }]);
});

test('a review whose outline goes out late gives its units three working days, and moves lock and freeze with them', async () => {
  const { programmeId } = await importProgramme(office.database, reviewed(2), 'a');
  await test_.setClock('2018-05-02T10:00:00+07:00'); // its self-assessment was due on 18/4
  await office.turn('programme', programmeId);
  const [{ id }] = await test_.query(`select id from review`);
  await office.turn('review', id);
  const [review] = await test_.query(
    `select self_assessment_due::text as due, self_assessment_lock::text as lock, freezes_at, concludes_on::text as on from review`,
  );
  const freeze = new Date('2018-05-08T08:00:00+07:00');
  expect(review).toEqual({ due: '2018-05-07', lock: '2018-05-07', freezes_at: freeze, on: '2018-05-10' });
  const [round] = await test_.query(
    `select due::text, lock::text, cut_off::text, packet.freezes_at from packet, round where round.code = '2018-annual-self'`,
  );
  expect(round).toEqual({ due: '2018-05-07', lock: '2018-05-07', cut_off: '2018-05-04', freezes_at: freeze });
});

import { createAdministrator } from '#record/organisation/create-administrator';
import type { Client } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { done, NOTICE, planned } from '../support/inspection-office.js';
import { issuedPlan } from '../support/issued-plan.js';
import { PaperOffice } from '../support/paper-office.js';
import { pointersOf, signedIn } from '../support/people.js';

const NAMES = {
  officer: 'u0001.cv',
  head: 'u0001.tt',
  partner: 'u0002.cv',
  secretariat: 'bdv.thuong-truc',
  headOfOffice: 'vp.tt',
  leader: 'bdv.lanh-dao',
  otherSecretariat: 'snv.thuong-truc',
  member: 'u0003.cv',
  stranger: 'x0001.cv',
  otherOffice: 'btg.thuong-truc',
  administrator: 'quan-tri',
};
type Name = keyof typeof NAMES;

let office: PaperOffice;
let people: Record<Name, Client>;
let ids: Record<string, string>;
let subjects: Record<string, string>;

beforeAll(async () => {
  office = await PaperOffice.open();
  const { api } = office;
  await api.addOtherProgramme();
  await createAdministrator(api.office.database, {
    userName: 'quan-tri',
    password: 'rất dài và khó',
    onlyIfNone: true,
  });
  people = await signedIn(api, NAMES);
  const rows = await api.database.query(`select code, id from person`);
  ids = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
  subjects = await makeSubjects();
}, 120_000);
afterAll(() => office?.close());
afterEach(() => office.api.database.setClock('2018-03-07T08:00:00+07:00'));

/** One thing of each kind, of U0001 where it is of a unit; U0002 works on the task and is inspected as well. */
async function makeSubjects() {
  const { api } = office;
  const { secretariat, officer } = people;
  const programme = `/programmes/${api.programmeId}`;
  const tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-06-15' },
  ]);
  const { reviewId, packetId } = await reviewWithPacket(api.database, api.programmeId);
  const obligation = await api.obligation('U0001');
  const made = (client: Client, at: string, body: object): Promise<{ id: string }> => done(client, 'post', at, body);
  const obstacle = { taskId: tasks['1.1'], kind: 'funding', title: 'Chưa có kinh phí', text: 'Chưa được cấp.' };
  const given = { text: 'Rà soát', to: 'U0001', givenBy: 'Trưởng ban', givenOn: '2018-03-07', source: 'conference' };
  const inspection = await made(secretariat, `${programme}/inspections`, planned());
  await done(secretariat, 'put', `/inspections/${inspection.id}/team`, {
    decisionNumber: '15-QĐ/BDV',
    decisionDate: '2018-03-07',
    members: [
      { role: 'head', unit: 'VP-BDV', person: 'vp.tt' },
      { role: 'member', unit: 'U0003', person: 'u0003.cv' },
    ],
  });
  await done(secretariat, 'post', `/inspections/${inspection.id}/notice`, NOTICE);
  const [plan] = await api.database.query(`update plan set consulted_at = issued_at where year = 2018 returning id`);
  return {
    obligation,
    task: tasks['1.1']!,
    plan: plan.id,
    paper: await office.made('reminder-letter', obligation),
    packet: packetId,
    obstacle: (await made(officer, `${programme}/obstacles`, obstacle)).id,
    direction: (await made(people.leader, `${programme}/directions`, { ...given, reviewId })).id,
    inspection: inspection.id,
    review: reviewId,
    extension: (
      await made(officer, `/obligations/${obligation}/extensions`, { requestedDue: '2018-03-26', reason: 'Chờ số' })
    ).id,
  };
}

const on = (kind: string) => ({ subjectKind: kind, subjectId: subjects[kind] });
const say = (name: Name, kind: string, more: object = {}) =>
  people[name].post('/comments', { ...on(kind), text: 'Xin ý kiến', ...more });
const list = (name: Name, kind: string) => people[name].get(`/comments?${new URLSearchParams(on(kind) as never)}`);
const texts = async (name: Name, kind: string) =>
  (await list(name, kind)).body.items.map(({ text }: { text: string }) => text);
const told = async (kind: string) =>
  (
    await office.api.database.query(
      `select person.code from notification n join person on person.id = n.person_id where n.kind = $1 order by 1`,
      [kind],
    )
  ).map(({ code }) => code);
const forget = () => office.api.database.query(`delete from notification where kind like 'comment-%'`);

const EVERYBODY = Object.keys(NAMES) as Name[];
const SECRETARIES: Name[] = ['secretariat', 'otherSecretariat'];
const OFFICE: Name[] = [...SECRETARIES, 'headOfOffice', 'leader'];

/** Who sees each kind: of the office, of U0001, of others. */
const SCOPES: [kind: string, office: Name[], unit: Name[], others: Name[]][] = [
  ['obligation', [...SECRETARIES, 'leader'], ['officer', 'head'], []],
  ['task', OFFICE, ['officer', 'head'], ['partner']],
  ['plan', OFFICE, ['officer', 'head'], ['partner', 'member']],
  ['paper', [...SECRETARIES, 'headOfOffice'], [], []],
  ['packet', OFFICE, [], []],
  ['obstacle', OFFICE, ['officer', 'head'], []],
  ['direction', OFFICE, ['officer', 'head'], []],
  ['inspection', [...OFFICE, 'member'], ['officer', 'head'], ['partner']],
  ['review', OFFICE, [], []],
  ['extension', [...SECRETARIES, 'leader'], ['officer', 'head'], []],
];

test.each(SCOPES)(
  '%s: the office reads all that is said, a unit what is said with it, others find nothing',
  async (kind, seers, unit, others) => {
    const within = await say('secretariat', kind, { text: 'Trong cơ quan' });
    expect(within).toMatchObject({ status: 201, body: { audience: 'office', unit: null, mine: true, mayEdit: true } });
    if (unit.length > 0) {
      expect(await say('officer', kind, { text: 'Của đơn vị' })).toMatchObject({
        status: 201,
        body: { audience: 'unit', unit: { code: 'U0001' }, author: { code: 'u0001.cv' }, office: 'Đơn vị U0001' },
      });
    }
    for (const name of EVERYBODY) {
      const read = await list(name, kind);
      const wrote = await say(name, kind, { text: 'Thử' }).then(({ status, body }) => [status, body.id]);
      const sees = [...seers, ...unit, ...others].includes(name);
      expect([name, read.status, wrote[0]]).toEqual([name, sees ? 200 : 404, sees ? 201 : 404]);
      if (!sees) continue;
      expect([name, read.body.office]).toEqual([name, seers.includes(name)]);
      const said = read.body.items.map(({ text }: { text: string }) => text);
      expect([name, said.includes('Trong cơ quan')]).toEqual([name, seers.includes(name)]);
      expect([name, said.includes('Của đơn vị')]).toEqual([name, unit.length > 0 && !others.includes(name)]);
    }
  },
);

test('the office talks with one unit that sees it, and no other unit hears; a unit that does not see it is refused', async () => {
  const said = await say('secretariat', 'task', { unit: 'U0002', text: 'Riêng với U0002' });
  expect(said).toMatchObject({ status: 201, body: { audience: 'unit', unit: { code: 'U0002' } } });
  expect(await texts('partner', 'task')).toContain('Riêng với U0002');
  expect(await texts('officer', 'task')).not.toContain('Riêng với U0002');
  expect(pointersOf(await say('secretariat', 'task', { unit: 'U0003' }))).toEqual(['/unit']);
  expect(pointersOf(await say('secretariat', 'packet', { unit: 'U0001' }))).toEqual(['/unit']);
  expect(pointersOf(await say('officer', 'task', { unit: 'U0002' }))).toEqual(['/unit']);
  const units = async (name: Name, kind: string, text = '') =>
    (await people[name].get(`/comments/units?${new URLSearchParams({ ...on(kind), text } as never)}`)).body.map(
      ({ code }: { code: string }) => code,
    );
  expect(await units('secretariat', 'task')).toEqual(['U0001', 'U0002']);
  expect(await units('secretariat', 'task', 'don vi u0002')).toEqual(['U0002']);
  expect(await units('officer', 'task')).toEqual(['U0001']);
  expect(await units('secretariat', 'packet')).toEqual([]);
});

test('whom one may name is who would see the comment, found with or without accents', async () => {
  const codes = async (name: Name, kind: string, more: object = {}) =>
    (await people[name].get(`/comments/people?${new URLSearchParams({ ...on(kind), ...more } as never)}`)).body.map(
      ({ code }: { code: string }) => code,
    );
  const withUnit = await codes('secretariat', 'task', { unit: 'U0001' });
  expect(withUnit).toEqual(expect.arrayContaining(['u0001.cv', 'u0001.tt', 'vp.tt', 'bdv.lanh-dao']));
  expect(withUnit).not.toContain('u0002.cv');
  expect(withUnit).not.toContain('bdv.thuong-truc');
  expect(await codes('secretariat', 'task')).not.toContain('u0001.cv');
  expect(await codes('officer', 'obligation', { text: 'chuyen vien' })).toEqual([]);
  expect(await codes('head', 'obligation', { text: 'chuyen vien' })).toEqual(['u0001.cv']);
  expect(await codes('secretariat', 'inspection')).toContain('u0003.cv');
  expect((await people.stranger.get(`/comments/people?${new URLSearchParams(on('task') as never)}`)).status).toBe(404);
});

test('who is named is told once, by mail too; who does not see the comment cannot be named', async () => {
  await forget();
  const refused = await say('secretariat', 'obligation', { mentions: [ids['bdv.lanh-dao'], ids['u0001.cv']] });
  expect(pointersOf(refused)).toEqual(['/mentions/1']);
  expect(pointersOf(await say('secretariat', 'obligation', { unit: 'U0001', mentions: [ids['u0002.cv']] }))).toEqual([
    '/mentions/0',
  ]);
  const mentions = [ids['u0001.cv'], ids['u0001.cv']];
  const said = await say('secretariat', 'obligation', { unit: 'U0001', text: 'Nhờ @Chuyên viên xem bí mật', mentions });
  expect(said.body.mentions).toMatchObject([{ code: 'u0001.cv' }]);
  await people.secretariat.put(`/comments/${said.body.id}`, { text: 'Nhờ @Chuyên viên xem lại', mentions });
  expect(await told('comment-mention')).toEqual(['u0001.cv']);
  const [row] = await office.api.database.query(
    `select id, mail, data from notification where kind = 'comment-mention'`,
  );
  expect(row).toMatchObject({ mail: 'queued', data: { subjectKind: 'obligation', subjectId: subjects.obligation } });
  expect(JSON.stringify(row.data)).not.toMatch(/bí mật|xem lại/);
  const read = (await people.officer.get('/notifications')).body.items.find(
    ({ kind }: { kind: string }) => kind === 'comment-mention',
  );
  expect(read.subject).toMatch(/nhắc đến bạn: báo cáo .*Đơn vị U0001/);
});

test('who spoke before is told in the app, once until it is read; not the author, nor who is named, nor another unit', async () => {
  await office.api.database.query(`delete from comment_mention`);
  await office.api.database.query(`delete from comment`);
  await forget();
  await say('partner', 'task');
  await say('head', 'task');
  await say('leader', 'task');
  expect(await told('comment-added')).toEqual([]);
  await forget();
  await say('officer', 'task', { mentions: [ids['bdv.lanh-dao']] });
  await say('officer', 'task');
  expect(await told('comment-added')).toEqual(['u0001.tt']);
  expect(await told('comment-mention')).toEqual(['bdv.lanh-dao']);
  const [row] = await office.api.database.query(`select mail from notification where kind = 'comment-added'`);
  expect(row.mail).toBe('none');
});

test('its author changes it for a quarter of an hour, and withdraws it at any time; nobody else does', async () => {
  const { body } = await say('officer', 'obstacle', { text: 'Ban đầu' });
  const change = (name: Name) => people[name].put(`/comments/${body.id}`, { text: 'Sửa lại' });
  expect((await change('head')).body.code).toBe('NOT_ALLOWED');
  expect((await change('partner')).body.code).toBe('NOT_FOUND');
  expect((await people.head.delete(`/comments/${body.id}`)).body.code).toBe('NOT_ALLOWED');
  await office.api.database.setClock('2018-03-07T08:14:59+07:00');
  expect(await change('officer')).toMatchObject({
    status: 200,
    body: { text: 'Sửa lại', editedAt: expect.any(String) },
  });
  await office.api.database.setClock('2018-03-07T08:15:00+07:00');
  expect((await change('officer')).body.code).toBe('COMMENT_NOT_EDITABLE');
  const gone = { text: null, mentions: [], withdrawnAt: '2018-03-07T08:15:00.000+07:00', author: { code: 'u0001.cv' } };
  expect((await people.officer.delete(`/comments/${body.id}`)).body).toMatchObject(gone);
  expect((await people.officer.delete(`/comments/${body.id}`)).body).toMatchObject(gone);
  expect((await change('officer')).body.code).toBe('COMMENT_WITHDRAWN');
  expect((await list('secretariat', 'obstacle')).body.items[0]).toMatchObject(gone);
  const audit = await office.api.database.query(
    `select action, detail from audit_entry where subject_kind = 'comment' and subject_id = $1 order by at, action`,
    [body.id],
  );
  expect(audit.map(({ action }) => action)).toEqual(['comment.made', 'comment.edited', 'comment.withdrawn']);
  expect(JSON.stringify(audit)).not.toMatch(/Ban đầu|Sửa lại/);
});

test('sent again with the same key it is made once; empty or too long it is refused at its field', async () => {
  const key = { 'idempotency-key': 'mot-lan' };
  const input = { ...on('review'), text: 'Một lần' };
  const first = await people.leader.post('/comments', input, key);
  expect((await people.leader.post('/comments', input, key)).body.id).toBe(first.body.id);
  expect((await texts('leader', 'review')).filter((text: string) => text === 'Một lần')).toHaveLength(1);
  expect(pointersOf(await say('leader', 'review', { text: '  ' }))).toEqual(['/text']);
  expect(pointersOf(await say('leader', 'review', { text: 'x'.repeat(4001) }))).toEqual(['/text']);
});

test('the list comes by pages, newest first, with how many there are', async () => {
  for (const text of ['a', 'b', 'c']) {
    await office.api.database.setClock(`2018-03-07T09:0${'abc'.indexOf(text)}:00+07:00`);
    await say('secretariat', 'packet', { text });
  }
  const path = `/comments?${new URLSearchParams({ ...on('packet'), limit: '2' } as never)}`;
  const page = (await people.secretariat.get(path)).body;
  expect(page.items.map(({ text }: { text: string }) => text)).toEqual(['c', 'b']);
  const rest = (await people.secretariat.get(`${path}&cursor=${page.next}`)).body;
  expect(rest.items[0].text).toBe('a');
  expect(rest.total).toBe(page.total);
});

import { eveOfFreeze, type Reviewed, until } from '../support/reviewed-programme.js';

let of: Reviewed;

beforeAll(async () => {
  of = await eveOfFreeze();
  await until(of.api, '2018-07-06T08:00:00+07:00');
  await of.api.database.setClock('2018-07-06T09:00:00+07:00');
  const path = `/packets/${of.packetId}`;
  await (await of.api.as('bdv.thuong-truc')).post(`${path}/preparation`, { coverNote: 'Kính trình.' });
  expect((await (await of.api.as('vp.tt')).post(`${path}/release`)).status).toBe(200);
}, 120_000);

afterAll(() => of?.api.close());

const query = (sql: string, parameters?: unknown[]) => of.api.database.query(sql, parameters);
const detail = async () => (await (await of.api.as('bdv.thuong-truc')).get(`/packets/${of.packetId}`)).body;
const signIn = (code: string, may: boolean) => query(`update person set signs_in = $2 where code = $1`, [code, may]);
const undelivered = () =>
  query(
    `select person.code, data ->> 'undeliverable' as parties from notification join person on person.id = person_id
     where data ? 'undeliverable' order by person.code`,
  );

test('when nobody can receive it nothing is delivered, and everybody who should know can see why', async () => {
  for (const code of ['bdv.lanh-dao', 'bdv.thu-ky', 'ubnd.lanh-dao']) await signIn(code, false);
  await until(of.api, '2018-07-06T09:05:00+07:00');
  expect(await detail()).toMatchObject({
    stage: 'released',
    deliveries: [],
    fault: expect.stringMatching(/^PACKET_UNDELIVERABLE/),
  });
  expect(await query(`select 1 from event where name = 'packet.delivered'`)).toEqual([]);
  expect(await undelivered()).toEqual([
    { code: 'bdv.thuong-truc', parties: '["Cơ quan BDV", "Cơ quan UBND"]' },
    { code: 'snv.thuong-truc', parties: '["Cơ quan BDV", "Cơ quan UBND"]' },
  ]);
});

test('it waits until the next morning and tries again: neither in a hurry nor given up', async () => {
  const [{ wake_at }] = await query(`select wake_at from process where kind = 'packet'`);
  expect(wake_at).toEqual(new Date('2018-07-07T08:00:00+07:00'));
  await until(of.api, '2018-07-08T12:00:00+07:00');
  const [{ fault_count }] = await query(`select fault_count from process where kind = 'packet'`);
  expect(fault_count).toBe(3);
  expect(await undelivered()).toHaveLength(2);
});

test('a leader without an account receives it through the secretary; a party with nobody is named and holds up nobody', async () => {
  await signIn('bdv.thu-ky', true);
  await until(of.api, '2018-07-09T08:00:00+07:00');
  expect(await detail()).toMatchObject({
    stage: 'delivered',
    fault: null,
    deliveries: [{ ordinal: 1, recipient: 'bdv.lanh-dao' }],
    withoutRecipient: [{ code: 'UBND' }],
  });
  const secretary = await of.api.as('bdv.thu-ky');
  expect((await secretary.post(`/packets/${of.packetId}/acknowledgement`)).status).toBe(200);
  await until(of.api, '2018-07-09T08:01:00+07:00');
  expect(await detail()).toMatchObject({ stage: 'acknowledged' });
});

test('asked for once more it delivers nothing twice', async () => {
  const ref = { kind: 'packet', id: of.packetId, epoch: 1 } as const;
  expect(await of.api.office.steps.deliverPacket!(ref)).toBe(false);
  expect(await query(`select 1 from packet_delivery`)).toHaveLength(1);
});

test('the packet of a programme that ends before its freeze is cancelled', async () => {
  await query(
    `with made as (
       insert into review (id, programme_id, code, kind, year, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
         freezes_at, figures_from, stage)
       select gen_random_uuid(), programme_id, '2018-late', 'thematic', 2018, '2018-12-31', opens_at, self_assessment_due,
         self_assessment_lock, '2018-12-24T08:00:00+07:00', figures_from, 'consolidated' from review where id = $1
       returning id, programme_id, freezes_at
     ), packed as (
       insert into packet (id, programme_id, review_id, code, stage, freezes_at)
       select gen_random_uuid(), programme_id, id, '2018-late', 'planned', freezes_at from made returning id)
     insert into process (kind, id, key, stage, wake_at) select 'packet', id, 'late', 'new', now() from packed`,
    [of.reviewId],
  );
  const secretariat = await of.api.as('bdv.thuong-truc');
  const ended = await secretariat.post(`/programmes/${of.api.programmeId}/end`, { reason: 'Sáp nhập' });
  expect(ended.status).toBe(200);
  await until(of.api, '2018-07-09T08:02:00+07:00');
  const [packet] = await query(`select stage, frozen_at from packet where code = '2018-late'`);
  expect(packet).toEqual({ stage: 'cancelled', frozen_at: null });
});

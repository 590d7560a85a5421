import { DELIVERY_PROCESS_ID } from '#domain/process/process-kind';
import { type NotificationFacts, notify } from '#record/delivery/notify';
import { type Client, TestApi } from '../support/api.js';

let api: TestApi;
let officer: Client;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(2);
  officer = await api.as('u0001.cv');
  secretariat = await api.as('bdv.thuong-truc');
  await api.addOtherProgramme();
});

afterAll(() => api.close());

const FACTS = { programme: '01-CTr/TEST', round: '2018-Q1', roundName: 'Báo cáo quý' };

const tell = (kind: NotificationFacts['kind'], key: string, unit = 'U0001', role = 'officer') =>
  api.office.database.write({ kind: 'system', personId: null }, async (tx) => {
    const row = await tx.one<{ unit_id: string }>(`select unit_id from unit_version where code = $1`, [unit]);
    const data = {
      ...FACTS,
      reason: 'evidence-missing',
      due: '2018-03-21',
      units: 2,
      accepted: 1,
      late: 0,
      missing: 1,
    };
    return notify(tx, { kind, key, programmeId: api.programmeId, data }, { unitId: row!.unit_id, roles: [role] });
  });
/** Things told in one instant have no order. */
const minuteLater = async () => {
  const [clock] = await api.database.query(`select instant from rehearsal_clock`);
  await api.database.setClock(new Date(clock.instant.getTime() + 60_000).toISOString());
};
const deliver = () => api.office.turn('delivery', DELIVERY_PROCESS_ID);
const told = async (key: string) => (await api.database.query(`select * from notification where key = $1`, [key]))[0];
const ids = async (client: Client, query = '') =>
  (await client.get(`/notifications?limit=200${query}`)).body.items.map(({ id }: { id: string }) => id);

describe('the inbox', () => {
  test('shows what one was told in the person’s language', async () => {
    await minuteLater();
    await tell('report-returned', 'language');
    const [newest] = (await officer.get('/notifications?limit=1')).body.items;
    expect(newest).toMatchObject({ subject: 'Trả lại: Báo cáo quý', mail: 'queued' });
    expect(newest.lines.join()).toContain('21/3/2018');
    await officer.put('/me/locale', { locale: 'en' });
    const [inEnglish] = (await officer.get('/notifications?limit=1')).body.items;
    expect(inEnglish.subject).toBe('The report for 2018-Q1 was returned');
    await officer.put('/me/locale', { locale: 'vi' });
  });

  test('all that was seen is marked read; what came meanwhile stays new', async () => {
    await minuteLater();
    await tell('report-returned', 'seen');
    const { id: seen } = await told('seen');
    await minuteLater();
    await tell('report-returned', 'meanwhile');
    const { id: meanwhile } = await told('meanwhile');
    expect((await officer.post('/notifications/read', { through: seen })).body).toEqual({ unread: 1 });
    expect(await ids(officer, '&unread=true')).toEqual([meanwhile]);
    expect((await officer.post('/notifications/read')).body).toEqual({ unread: 0 });
    expect((await officer.get('/notifications/unread')).body).toEqual({ unread: 0 });
  });

  test('nobody reads or marks what another was told', async () => {
    const neighbour = await api.as('u0002.cv');
    const { id } = await told('seen');
    expect((await neighbour.post(`/notifications/${id}/read`)).status).toBe(404);
    expect((await neighbour.post('/notifications/read', { through: id })).status).toBe(404);
    expect(await ids(neighbour)).not.toContain(id);
  });
});

describe('preferences', () => {
  const choose = (...items: object[]) => officer.put('/me/preferences', { items });
  const choice = async (kind: string) =>
    (await officer.get('/me/preferences')).body.items.find((item: { kind: string }) => item.kind === kind);

  test('everything comes as it comes until somebody says otherwise', async () => {
    expect(await choice('round-closed')).toEqual({
      kind: 'round-closed',
      app: true,
      mail: 'as-it-comes',
      locked: false,
    });
    expect(await choice('reminder')).toMatchObject({ locked: true });
    expect(await choice('report-accepted')).toMatchObject({ mail: null });
  });

  test.each(['reminder', 'report-returned', 'direction-given', 'plan-to-sign', 'late-list', 'plan-opinion-reminder'])(
    'nobody turns off %s: a deadline hangs on it',
    async (kind) => {
      for (const item of [
        { kind, app: true, mail: 'off' },
        { kind, app: true, mail: 'digest' },
        { kind, app: false, mail: 'as-it-comes' },
      ]) {
        const refused = await choose({ kind: 'round-closed', app: true, mail: 'off' }, item);
        expect([refused.status, refused.body.code]).toEqual([409, 'MAIL_NOT_MUTABLE']);
        expect(refused.body.detail).toContain('thời hạn');
      }
      expect(await choice('round-closed')).toMatchObject({ mail: 'as-it-comes' });
    },
  );

  test('what is turned off is not mailed, and says so; the app still lists it', async () => {
    expect((await choose({ kind: 'round-closed', app: true, mail: 'off' })).status).toBe(200);
    await tell('round-closed', 'off');
    expect(await told('off')).toMatchObject({ mail: 'muted', message_id: null, read_at: null });
    expect(await ids(officer)).toContain((await told('off')).id);
  });

  test('what is turned off while its mail waits does not go', async () => {
    await choose({ kind: 'round-closed', app: true, mail: 'as-it-comes' });
    await tell('round-closed', 'off later');
    await deliver();
    expect(await told('off later')).toMatchObject({ mail: 'queued' });
    await choose({ kind: 'round-closed', app: true, mail: 'off' });
    await api.database.setClock('2018-03-08T08:05:00+07:00');
    await deliver();
    expect(await told('off later')).toMatchObject({ mail: 'muted' });
  });

  test('what is to come with the digest waits for it, urgent though its kind is', async () => {
    await api.database.setClock('2018-03-08T09:00:00+07:00');
    await choose({ kind: 'extension-requested', app: true, mail: 'digest' });
    await tell('extension-requested', 'with the digest');
    await deliver();
    expect(await told('with the digest')).toMatchObject({
      mail: 'queued',
      next_attempt_at: new Date('2018-03-09T08:05:00+07:00'),
    });
  });

  test('what is not wanted in the app is never new there', async () => {
    await choose({ kind: 'report-accepted', app: false, mail: 'as-it-comes' });
    await tell('report-accepted', 'quiet');
    expect((await told('quiet')).read_at).not.toBeNull();
  });

  test('mail of a kind that is never mailed, and a kind named twice, are refused with the place', async () => {
    const never = await choose({ kind: 'report-accepted', app: true, mail: 'digest' });
    expect(never.body.errors[0].pointer).toBe('/items/0/mail');
    const item = { kind: 'round-closed', app: true, mail: 'off' };
    expect((await choose(item, item)).body.errors[0].pointer).toBe('/items/1/kind');
  });
});

describe('who sees what became of a mail', () => {
  test('the person told, the secretariat of its programme and administrators see every attempt; nobody else knows of it', async () => {
    await tell('report-returned', 'attempts');
    await deliver();
    const { id } = await told('attempts');
    const path = `/notifications/${id}/deliveries`;
    const shown = (await officer.get(path)).body;
    expect(shown).toMatchObject({ mail: 'sent', together: expect.any(Number) });
    expect(shown.attempts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['handing-over', 'accepted']);
    expect(shown.attempts[0]).toMatchObject({
      mailTo: 'u0001@office.example',
      messageId: expect.stringMatching(/@songhanh>$/),
    });
    expect((await secretariat.get(path)).body).toEqual(shown);
    for (const code of ['u0001.tt', 'u0002.cv', 'btg.thuong-truc', 'bdv.lanh-dao']) {
      expect((await (await api.as(code)).get(path)).status).toBe(404);
    }
  });

  test('a mail that went cannot be sent again', async () => {
    const { id } = await told('attempts');
    const refused = await secretariat.post(`/notifications/${id}/resend`);
    expect([refused.status, refused.body.code]).toEqual([409, 'MAIL_NOT_RESENDABLE']);
    expect(refused.body.detail).toContain('đã gửi');
  });

  test('who has no address is listed with what was missed, and gets it once there is one', async () => {
    await tell('report-returned', 'missed', 'U0001', 'head');
    const { id } = await told('missed');
    const list = `/programmes/${api.programmeId}/unreachable?limit=200`;
    const of = async (code: string) =>
      (await secretariat.get(list)).body.items.find(
        (item: { person: { code: string } | null }) => item.person?.code === code,
      );
    const before = await of('u0001.tt');
    expect(before).toMatchObject({ reason: 'no-address', unit: { code: 'U0001' }, roles: ['head'], address: null });
    expect(before.latestMissed.map((missed: { id: string }) => missed.id)).toContain(id);
    const early = await secretariat.post(`/notifications/${id}/resend`);
    expect(early.body.code).toBe('MAIL_ADDRESS_MISSING');
    await api.database.query(`update person set email = 'u0001.tt@office.example' where code = 'u0001.tt'`);
    expect((await secretariat.post(`/notifications/${id}/resend`)).body).toEqual({ id, mail: 'queued' });
    await deliver();
    expect(await told('missed')).toMatchObject({ mail: 'sent', mail_to: 'u0001.tt@office.example' });
    expect(await of('u0001.tt')).toBeUndefined();
  });

  test('a unit where nobody holds an office is listed', async () => {
    await api.database.query(
      `update membership set valid_to = '2018-03-01' where unit_id = (select unit_id from unit_version where code = 'U0002')`,
    );
    const { items } = (await secretariat.get(`/programmes/${api.programmeId}/unreachable`)).body;
    expect(items).toContainEqual(expect.objectContaining({ reason: 'nobody', person: null, roles: [] }));
    await api.database.query(
      `update membership set valid_to = null where unit_id = (select unit_id from unit_version where code = 'U0002')`,
    );
  });

  test('the list can be read page by page', async () => {
    const path = `/programmes/${api.programmeId}/unreachable`;
    const whole = (await secretariat.get(`${path}?limit=200`)).body.items;
    const pages: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: unknown[]; next: string | null } = (
        await secretariat.get(`${path}?limit=1${cursor && `&cursor=${cursor}`}`)
      ).body;
      pages.push(...page.items);
      cursor = page.next;
    }
    expect(pages).toEqual(whole);
  });

  test('only the programme’s own secretariat and administrators see whom no mail reaches, or send again', async () => {
    const { id } = await told('missed');
    for (const code of ['u0001.cv', 'bdv.lanh-dao', 'btg.thuong-truc']) {
      const client = await api.as(code);
      expect((await client.get(`/programmes/${api.programmeId}/unreachable`)).status).toBe(404);
      expect((await client.post(`/notifications/${id}/resend`)).status).toBe(404);
    }
  });
});

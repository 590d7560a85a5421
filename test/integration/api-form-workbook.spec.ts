import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Cell, Sheet } from '#documents/spreadsheet/cell';
import { cellAt } from '#documents/spreadsheet/cell';
import { readSpreadsheet } from '#documents/spreadsheet/read-spreadsheet';
import type { WorkbookSheet } from '#documents/spreadsheet/workbook';
import { writeSpreadsheet } from '#documents/spreadsheet/write-spreadsheet';
import { type Client, TestApi } from '../support/api.js';
import { pdf } from '../support/sample-files.js';

let api: TestApi;
let secretariat: Client;
let other: { programmeId: string; roundId: string };

const PAPER = 'arrivalNumber=15&arrivalDate=2018-03-07&paperNumber=05/BC&paperDate=2018-03-06';

/** A table of two named rows, a field with evidence, and nobody of U0003 has an account. */
function withTable(file: ProgrammeFile): ProgrammeFile {
  file.programme.forms[0]!.fields.push(
    {
      key: 'theo-linh-vuc',
      label: 'Theo lĩnh vực',
      type: 'table',
      required: false,
      aggregate: 'none',
      columns: [{ key: 'so-vu', label: 'Số vụ', type: 'number', min: 0, required: false, aggregate: 'sum' }],
      rows: { fixed: ['Đất đai', 'Môi trường'] },
    } as never,
    { key: 'minh-chung', label: 'Minh chứng', type: 'evidence', required: false, aggregate: 'none' } as never,
  );
  for (const person of file.organisation.people) if (person.unit === 'U0003') person.account = false;
  return file;
}

beforeAll(async () => {
  api = await TestApi.start(4, withTable);
  secretariat = await api.as('bdv.thuong-truc');
  other = await api.addOtherProgramme();
});

afterAll(() => api?.close());

/** The bytes that a caller downloads. */
async function download(code: string, path: string): Promise<Buffer> {
  const { base, headers } = (await api.as(code)) as unknown as { base: string; headers: Record<string, string> };
  const answer = await fetch(`${base}${path}`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  return Buffer.from(await answer.arrayBuffer());
}

/** The same workbook after somebody typed into it and saved it: `<sheet>!<address>` → what stands there. */
async function typed(bytes: Buffer, cells: Record<string, Cell>, leave: (sheet: Sheet) => boolean = () => true) {
  const sheets = await readSpreadsheet(bytes);
  return writeSpreadsheet(
    sheets.filter(leave).map((sheet): WorkbookSheet => {
      const rows = sheet.rows.map((row) => row.map((value) => ({ value })));
      for (const [place, value] of Object.entries(cells)) {
        const [name, address] = place.split('!');
        const at = name === sheet.name ? cellAt(address!) : undefined;
        if (!at) continue;
        const row = rows[at.row]!;
        while (row.length <= at.column) row.push({ value: null });
        row[at.column] = { value };
      }
      return { name: sheet.name, columns: [], rows, hidden: sheet.name.startsWith('_') };
    }),
  );
}

const FILLED = {
  'Báo cáo!E7': '1.234',
  'Báo cáo!E8': '45,5%',
  'Báo cáo!E9': 'Đã vận động\nNhân dân',
  'Theo lĩnh vực!C6': 7,
};
const ANSWERS = {
  meetings: 1234,
  share: 45.5,
  note: 'Đã vận động\nNhân dân',
  'theo-linh-vuc': [{ row: 'Môi trường', 'so-vu': 7 }],
};

describe('a unit fills the form in', () => {
  test('what it drafted stands in the workbook, and what it types there becomes its draft; the files stay', async () => {
    const id = await api.obligation('U0001');
    const officer = await api.as('u0001.cv');
    const upload = (name: string) => officer.post(`/attachments?name=${name}&attested=true`, pdf(name));
    const [scan, proof] = [(await upload('a.pdf')).body.id, (await upload('b.pdf')).body.id];
    const draft = { answers: { meetings: 3, 'minh-chung': [proof] }, attachmentIds: [scan] };
    expect((await officer.put(`/obligations/${id}/draft`, draft, { 'if-match': '"0"' })).status).toBe(200);
    const bytes = await download('u0001.cv', `/obligations/${id}/workbook`);
    const [form, table] = await readSpreadsheet(bytes);
    expect(form!.rows[6]!.slice(1, 5)).toEqual([1, 'Số cuộc *', null, 3]);
    expect(table!.name).toBe('Theo lĩnh vực');
    const saved = await officer.put(`/obligations/${id}/workbook?attested=true`, await typed(bytes, FILLED), {
      'if-match': '"1"',
    });
    expect(saved).toMatchObject({ status: 200, body: { stage: 'drafting', version: 2, attachmentIds: [scan] } });
    expect(saved.body.answers).toEqual({ ...ANSWERS, 'minh-chung': [proof] });
    expect(saved.headers.get('etag')).toBe('"2"');
  });

  test('a workbook over a draft that changed meanwhile is refused', async () => {
    const id = await api.obligation('U0001');
    const bytes = await download('u0001.tt', `/obligations/${id}/workbook`);
    const officer = await api.as('u0001.cv');
    expect(await officer.put(`/obligations/${id}/workbook?attested=true`, bytes, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'VERSION_STALE' },
    });
  });

  test('every faulty cell is named by sheet and address, in both languages, and nothing is half written', async () => {
    const id = await api.obligation('U0002');
    const officer = await api.as('u0002.cv');
    const bytes = await typed(await download('u0002.cv', `/obligations/${id}/workbook`), {
      'Báo cáo!E7': 5,
      'Báo cáo!E8': 145,
      'Theo lĩnh vực!C5': 'nhiều',
    });
    const path = `/obligations/${id}/workbook?attested=true`;
    const refused = await officer.put(path, bytes, { 'if-match': '"0"' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'INPUT_INVALID' } });
    expect(refused.body.errors).toEqual([
      { pointer: '/Theo lĩnh vực/C5', message: expect.stringMatching(/^Trang “Theo lĩnh vực”, ô C5: Phải là số/) },
      { pointer: '/Báo cáo/E8', message: 'Trang “Báo cáo”, ô E8: Không được lớn hơn 100.' },
    ]);
    const english = await officer.put(path, bytes, { 'if-match': '"0"', 'accept-language': 'en' });
    expect(english.body.errors[1].message).toBe('Sheet "Báo cáo", cell E8: Must be at most 100.');
    expect((await officer.get(`/obligations/${id}/draft`)).body).toMatchObject({ version: 0, answers: {} });
  });

  test('the same upload with the same key is done once', async () => {
    const id = await api.obligation('U0004');
    const officer = await api.as('u0004.cv');
    const bytes = await typed(await download('u0004.cv', `/obligations/${id}/workbook`), { 'Báo cáo!E7': 5 });
    const headers = { 'if-match': '"0"', 'idempotency-key': 'stick-1' };
    const path = `/obligations/${id}/workbook?attested=true`;
    const first = await officer.put(path, bytes, headers);
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await officer.put(path, bytes, headers)).body).toEqual(first.body);
    const another = await typed(bytes, { 'Báo cáo!E7': 6 });
    expect((await officer.put(path, another, headers)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('the secretariat sends the form to a unit without an account, and enters what comes back', () => {
  test('by round and unit it gets the form without anybody’s draft, and registers it by the day it arrived', async () => {
    const bytes = await download('bdv.thuong-truc', `/rounds/${api.roundId}/workbook?unit=U0003`);
    const id = await api.obligation('U0003');
    const scan = (await secretariat.post(`/attachments?name=scan.pdf&attested=true`, pdf('scan'))).body.id;
    const path = `/obligations/${id}/registration/workbook?attested=true&${PAPER}&attachmentIds=${scan}&evidence=minh-chung:${scan}`;
    const empty = await secretariat.post(path, bytes);
    expect(empty.body.errors).toEqual([
      { pointer: '/Báo cáo/E7', message: 'Trang “Báo cáo”, ô E7: Hãy điền “Số cuộc”.' },
    ]);
    const registered = await secretariat.post(path, await typed(bytes, FILLED));
    expect(registered).toMatchObject({
      status: 200,
      body: { status: 'submitted', report: { kind: 'paper', late: false } },
    });
    const { versions } = (await secretariat.get(`/obligations/${id}`)).body;
    expect(versions).toMatchObject([{ arrivalNumber: '15', arrivalDate: '2018-03-07', paperNumber: '05/BC' }]);
    expect(versions[0].answers).toEqual({ ...ANSWERS, 'minh-chung': [scan] });
    expect(versions[0].attachments.map((file: { id: string }) => file.id)).toContain(scan);
  });

  test('a unit’s draft never stands in the secretariat’s workbook', async () => {
    const bytes = await download('bdv.thuong-truc', `/obligations/${await api.obligation('U0001')}/workbook`);
    const [form] = await readSpreadsheet(bytes);
    expect(form!.rows[6]![4] ?? null).toBeNull();
  });

  test('last period’s answers stand beside, for the unit and for the secretariat', async () => {
    const [duty] = await api.database.query(
      `select o.round_id, o.unit_id, o.calendar_id, r.* from obligation o join round r on r.id = o.round_id where o.id = '${await api.obligation('U0003')}'`,
    );
    await api.database.query(`
      insert into round (id, programme_id, period_rule_id, code, name, period_from, cut_off, opens_at, due, lock, stage, opened_at, form_version_id, reminder_policy_id)
      select '01900000-0000-7000-8000-00000000aaaa', programme_id, period_rule_id, '2018-Q2', 'Quý II', '2018-03-15', '2018-06-14', '2018-06-07', '2018-06-19', '2018-06-29', 'open', '2018-06-07', form_version_id, reminder_policy_id
      from round where id = '${api.roundId}'`);
    await api.database.query(`
      insert into obligation (id, round_id, unit_id, calendar_id, due_original, due, lock, status)
      values ('01900000-0000-7000-8000-00000000bbbb', '01900000-0000-7000-8000-00000000aaaa', '${duty.unit_id}', '${duty.calendar_id}', '2018-06-19', '2018-06-19', '2018-06-29', 'open')`);
    const [form] = await readSpreadsheet(
      await download('bdv.thuong-truc', `/obligations/01900000-0000-7000-8000-00000000bbbb/workbook`),
    );
    expect(form!.rows[5]![5]).toMatch(/^Kỳ trước: /);
    expect(form!.rows[6]![5]).toBe(1234);
  });
});

describe('a file that is not this form', () => {
  let bytes: Buffer;
  let own: string;
  let officer: Client;

  beforeAll(async () => {
    own = await api.obligation('U0002');
    officer = await api.as('u0002.cv');
    bytes = await download('u0002.cv', `/obligations/${own}/workbook`);
  });

  const put = (file: Buffer) => officer.put(`/obligations/${own}/workbook?attested=true`, file, { 'if-match': '"0"' });

  test('of another unit, another round, an older version: refused with the sentence that says which', async () => {
    const unit = await download('u0004.cv', `/obligations/${await api.obligation('U0004')}/workbook`);
    expect(await put(unit)).toMatchObject({
      status: 409,
      body: { code: 'WORKBOOK_OF_ANOTHER_UNIT', detail: expect.stringContaining('U0004') },
    });
    const round = await typed(bytes, { '_songhanh!B3': '2017-Q4' });
    expect((await put(round)).body.code).toBe('WORKBOOK_OF_ANOTHER_ROUND');
    const older = await typed(bytes, { '_songhanh!B6': 0 });
    expect((await put(older)).body).toMatchObject({ code: 'WORKBOOK_OF_OLDER_FORM' });
    const altered = await typed(bytes, { '_songhanh!B7': 'x' });
    expect((await put(altered)).body.code).toBe('WORKBOOK_ALTERED');
  });

  test('without its hidden sheet it is matched by its words, or refused when they are not there', async () => {
    const shown = (sheet: Sheet) => !sheet.name.startsWith('_');
    const cells = { 'Báo cáo!C7': 'SO CUOC', 'Báo cáo!E7': 8 };
    const matched = await put(await typed(bytes, cells, shown));
    expect(matched).toMatchObject({ status: 200, body: { answers: { meetings: 8 }, version: 1 } });
    const unknown = await officer.put(
      `/obligations/${own}/workbook?attested=true`,
      await typed(bytes, { 'Báo cáo!C7': 'Số buổi' }, shown),
      { 'if-match': '"1"' },
    );
    expect(unknown.body).toMatchObject({ code: 'WORKBOOK_NOT_RECOGNISED' });
  });

  test('a bomb, a text file and one that is stamped as classified are refused, and the last is written down', async () => {
    const text = await put(Buffer.from('stt;ten'));
    expect(text.body.errors[0]).toMatchObject({ pointer: '', message: expect.stringContaining('.xlsx') });
    expect((await put(Buffer.alloc(6 * 1024 * 1024))).status).toBe(413);
    const stamped = await put(await typed(bytes, { 'Báo cáo!B2': 'TỐI MẬT' }));
    expect(stamped.body.code).toBe('FILE_REFUSED');
    const trail = await api.database.query(`select detail from audit_entry where action = 'workbook.refused'`);
    expect(trail).toEqual([{ detail: { reason: 'state secret' } }]);
  });

  test('the caller has to attest that it holds no state secret', async () => {
    const answer = await officer.put(`/obligations/${own}/workbook`, bytes, { 'if-match': '"1"' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/attested' }] } });
  });
});

test('nobody else gets the form, writes it, or registers it', async () => {
  const id = await api.obligation('U0001');
  const bytes = await download('u0001.cv', `/obligations/${id}/workbook`);
  for (const code of ['u0002.cv', 'u0002.tt', 'x0001.cv', 'btg.thuong-truc', 'bdv.lanh-dao']) {
    const client = await api.as(code);
    expect((await client.get(`/obligations/${id}/workbook`)).status).toBe(404);
    expect((await client.get(`/rounds/${api.roundId}/workbook?unit=U0001`)).status).toBe(404);
    expect((await client.put(`/obligations/${id}/workbook?attested=true`, bytes, { 'if-match': '"2"' })).status).toBe(
      404,
    );
    expect((await client.post(`/obligations/${id}/registration/workbook?attested=true&${PAPER}`, bytes)).status).toBe(
      404,
    );
  }
  const draft = await secretariat.put(`/obligations/${id}/workbook?attested=true`, bytes, { 'if-match': '"2"' });
  expect(draft.status).toBe(403);
  const officer = await api.as('u0001.cv');
  expect((await officer.post(`/obligations/${id}/registration/workbook?attested=true&${PAPER}`, bytes)).status).toBe(
    403,
  );
  expect((await secretariat.get(`/rounds/${other.roundId}/workbook?unit=X0001`)).status).toBe(404);
  expect((await officer.get(`/obligations/${id}/draft`)).body.version).toBe(2);
});

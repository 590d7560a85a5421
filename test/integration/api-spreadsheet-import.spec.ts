import { readSpreadsheet } from '#documents/spreadsheet/read-spreadsheet';
import { writeSpreadsheet } from '#documents/spreadsheet/write-spreadsheet';
import { IMPORT_KINDS } from '#domain/spreadsheet-import/spreadsheet-import';
import { ImportDesk } from '../support/import-desk.js';
import { expectOk } from '../support/plan-office.js';

const UNITS = ['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị'];
const newUnit = (code: string) => [UNITS, [code, `Xã ${code}`, 'Xã']];
const TABLES = [
  'unit',
  'unit_version',
  'event',
  'audit_entry',
  'spreadsheet_import',
  'spreadsheet_import_row',
  'spreadsheet_mapping',
];

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk.close());

describe('columns', () => {
  test('a sheet whose columns are not sure waits, with a guess; once said they are remembered', async () => {
    const sheet = (code: string) => [
      ['Ký hiệu', 'Tên gọi', 'Loại hình đơn vị'],
      [code, 'Xã Một', 'Xã'],
    ];
    const { body, headers } = await expectOk(desk.upload('units', sheet('K1')));
    expect([body.state, body.missing]).toEqual(['uploaded', expect.arrayContaining(['code'])]);
    expect(body.headers).toEqual([
      { column: 'A', text: 'Ký hiệu' },
      { column: 'B', text: 'Tên gọi' },
      { column: 'C', text: 'Loại hình đơn vị' },
    ]);
    expect(body.sample[1]).toEqual(['K1', 'Xã Một', 'Xã']);
    expect((await desk.apply(body.id)).body.code).toBe('IMPORT_NOT_AT_STATE');
    const etag = { 'if-match': headers.get('etag')! };
    const path = `/imports/${body.id}/mapping`;
    const wrong = await desk.administrator.put(path, { columns: { code: 'A', name: 'A', kind: 'Z', x: 'B' } }, etag);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/columns/name',
      '/columns/kind',
      '/columns/x',
    ]);
    const said = { columns: { code: 'A', name: 'B', kind: 'C' } };
    const mapped = await expectOk(desk.administrator.put(path, said, etag));
    expect([mapped.body.state, mapped.body.counts.new]).toEqual(['checked', 1]);
    expect((await desk.administrator.put(path, said, etag)).status).toBe(412);
    const next = await expectOk(desk.upload('units', sheet('K2')));
    expect(next.body.state).toBe('checked');
    expect(next.body.columns.find(({ key }: { key: string }) => key === 'code')).toMatchObject({
      column: 'A',
      recognised: 'remembered',
    });
  });

  test('the template of every kind is an empty sheet that comes back as it went out', async () => {
    for (const kind of IMPORT_KINDS) {
      const bytes = await desk.download(`/imports/templates/${kind}.xlsx`);
      const [sheet] = await readSpreadsheet(bytes);
      expect(sheet!.rows).toHaveLength(1);
      const { body } = await expectOk(desk.upload(kind, bytes));
      expect([kind, body.state, body.counts]).toEqual([kind, 'checked', { new: 0, changed: 0, same: 0, error: 0 }]);
    }
    expect((await desk.administrator.get('/imports/templates/khac.xlsx')).status).toBe(400);
  });
});

test('a sheet from real life: titles, blank rows, decomposed letters, no-break spaces, serial dates, a total', async () => {
  const text = (value: string) => ({ value });
  const bytes = await writeSpreadsheet([
    { name: 'Ghi chú', columns: [{ width: 10 }], rows: [[text('Danh sách kèm theo công văn')]] },
    {
      name: 'Danh sách',
      columns: Array.from({ length: 6 }, () => ({ width: 12 })),
      rows: [
        [{ value: 'UỶ BAN NHÂN DÂN TỈNH', columns: 6 }],
        [],
        [{ value: 'DANH SÁCH XÃ, PHƯỜNG', columns: 6 }],
        ['STT', 'Mã ĐVHC', 'Tên đơn vị', 'Loại hình', 'Mã tỉnh', 'Hiệu lực từ'].map((each) =>
          text(each.normalize('NFD')),
        ),
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'].map(text),
        [
          { value: 1 },
          text('\u00a090001\u00a0'),
          text('Xã  Hoà\u00a0Bình'.normalize('NFD')),
          text('XÃ'),
          text('BDV'),
          { value: 45839 },
        ],
        [],
        [{ value: 2 }, { value: 90002 }, text('Phường Một'), text('phường'), text('bdv'), text('1/7/2025')],
        [{ value: 3 }, text('90003'), text('Xã Ba'), text('Xã'), text('BDV'), { value: { date: '2025-07-01' } }],
        [text('Tổng cộng'), null, { value: 3 }],
        [null, null, null, null, null, null, text('NGƯỜI LẬP BIỂU')],
      ].map((row) => row as { value: string }[]),
    },
  ]);
  const { body } = await expectOk(desk.upload('units', bytes));
  expect([body.sheet, body.headerRow, body.state]).toEqual(['Danh sách', 4, 'checked']);
  expect(await desk.faults(body.id)).toEqual(['E8 PARENT_UNKNOWN']);
  await expectOk(desk.apply(body.id, { skipErrors: true }));
  expect(
    await desk.api.database.query(
      `select code, name, valid_from::text as from from unit_version where official_code like '9000_' order by 1`,
    ),
  ).toEqual([
    { code: '90001', name: 'Xã Hoà Bình', from: '2025-07-01' },
    { code: '90003', name: 'Xã Ba', from: '2025-07-01' },
  ]);
});

test('faults are told in the language that is asked for', async () => {
  const id = await desk.checked('units', [UNITS, ['S1', '', 'Xã']]);
  const english = await desk.administrator.get(`/imports/${id}/rows?state=error`, { 'accept-language': 'en' });
  expect(english.body.items[0].faults).toEqual([
    { code: 'MISSING', column: 'name', cell: 'B2', message: 'The Name is missing. Fill in this cell.' },
  ]);
});

describe('what is applied', () => {
  test('is refused when the record has moved since the check, with what would now be otherwise', async () => {
    const id = await desk.checked('units', newUnit('M1'));
    await desk.applied('units', newUnit('M1'));
    const before = await desk.contents(...TABLES);
    const { status, body } = await desk.apply(id);
    expect([status, body.code]).toEqual([409, 'IMPORT_RECORD_MOVED']);
    expect(body.detail).toContain('2 (new → same)');
    expect(await desk.contents(...TABLES)).toBe(before);
    await expectOk(desk.administrator.post(`/imports/${id}/check`));
    expect((await desk.apply(id)).body.counts).toEqual({ new: 0, changed: 0, same: 1, error: 0 });
  });

  test('is what the dry run said, and twice the same as once', async () => {
    const id = await desk.checked('units', newUnit('M2'));
    const said = await desk.rows(id);
    const first = await expectOk(desk.apply(id));
    const before = await desk.contents('unit', 'unit_version', 'event', 'audit_entry');
    const second = await expectOk(desk.apply(id));
    expect(second.body).toEqual(first.body);
    expect(await desk.rows(id)).toEqual(said);
    expect(await desk.contents('unit', 'unit_version', 'event', 'audit_entry')).toBe(before);
    const [kept] = await desk.api.database.query(`select sheets from spreadsheet_import where id = $1`, [id]);
    expect(kept.sheets).toBeNull();
  });

  test('is applied once when two ask at the same time', async () => {
    const id = await desk.checked('units', newUnit('M3'));
    const answers = await Promise.all([desk.apply(id), desk.apply(id), desk.apply(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await desk.api.database.query(`select 1 from unit_version where code = 'M3'`)).toHaveLength(1);
  });

  test.each([
    ['it fails at the very last write', 'M4', `raise exception 'cut off'`],
    ['its connection is killed there', 'M6', 'perform pg_terminate_backend(pg_backend_pid())'],
  ])('is nothing at all when %s', async (_, code, cut) => {
    const id = await desk.checked('units', [
      UNITS,
      [code, 'Xã', 'Xã'],
      [`${code}-2`, 'Xã', 'Xã'],
      ['U0001', `Tên mới ${code}`, 'Sở'],
    ]);
    await desk.api.database.query(`
      create or replace function cut_here() returns trigger language plpgsql as $$ begin ${cut}; return new; end $$;
      create trigger cut_here before insert on audit_entry for each row when (new.action = 'spreadsheet-import.applied')
        execute function cut_here();`);
    const before = await desk.contents(...TABLES);
    expect((await desk.apply(id)).status).toBe(500);
    expect(await desk.contents(...TABLES)).toBe(before);
    await desk.api.database.query(`drop trigger cut_here on audit_entry`);
    expect((await desk.apply(id)).body.counts).toEqual({ new: 2, changed: 1, same: 0, error: 0 });
  });
});

describe('a file is refused, and nothing is kept', () => {
  test.each([
    ['that is no sheet', Buffer.from('%PDF-1.7'), {}, 'INPUT_INVALID'],
    ['that is empty', Buffer.from(''), {}, 'FILE_REFUSED'],
    ['whose name says it is secret', newUnit('Z1'), { name: 'danh-sach-toi-mat.csv' }, 'FILE_REFUSED'],
    ['that bears the stamp', [['TỐI MẬT'], ...newUnit('Z1')], {}, 'FILE_REFUSED'],
    ['in an old encoding', Buffer.from([0x4d, 0xe3, 0x2c, 0x54]), { name: 'cu.csv' }, 'INPUT_INVALID'],
  ])('%s', async (_, file, options, code) => {
    const before = await desk.contents('spreadsheet_import');
    expect((await desk.upload('units', file as Buffer, options)).body.code).toBe(code);
    expect(await desk.contents('spreadsheet_import')).toBe(before);
  });

  test('that nobody attests', async () => {
    expect((await desk.upload('units', newUnit('Z1'), { query: { attested: 'false' } })).status).toBe(400);
  });
});

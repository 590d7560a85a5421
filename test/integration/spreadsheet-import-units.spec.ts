import { ImportDesk } from '../support/import-desk.js';

const HEADER = [
  'Mã đơn vị',
  'Mã chính thức',
  'Tên đơn vị',
  'Loại đơn vị',
  'Cấp',
  'Mã đơn vị cấp trên',
  'Có hiệu lực từ',
  'Văn bản',
];
const TABLES = ['unit', 'unit_version'];

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open(5);
});

afterAll(() => desk.close());

const versions = (code: string) =>
  desk.api.database.query(
    `select name, valid_from::text as from, valid_to::text as to, official_code as official,
       (select distinct p.code from unit_version p where p.unit_id = v.parent_id) as parent
     from unit_version v where code = $1 order by valid_from`,
    [code],
  );
const unitEvents = async (unit: string) =>
  (
    await desk.api.database.query(
      `select key, data ->> 'change' as change from event where name = 'unit.changed' and data ->> 'unit' = $1 order by key`,
      [unit],
    )
  ).map(({ key, change }) => `${key} ${change}`);

test('new units come in with their parents, whatever the order of the rows, and are announced', async () => {
  const id = await desk.checked('units', [
    HEADER,
    ['', '00001', 'Phường Ba Đình', 'Phường', '', '01', '01/07/2025', 'NQ 1656'],
    ['TP-01', '01', 'Thành phố Hà Nội', 'Thành phố', 'Tỉnh', '', '1/7/2025', ''],
  ]);
  expect((await desk.rows(id)).map(({ name, state }) => `${name} ${state}`)).toEqual(['00001 new', 'TP-01 new']);
  const { counts, state } = (await desk.apply(id)).body;
  expect([state, counts]).toEqual(['applied', { new: 2, changed: 0, same: 0, error: 0 }]);
  expect(await versions('00001')).toEqual([
    { name: 'Phường Ba Đình', from: '2025-07-01', to: null, official: '00001', parent: 'TP-01' },
  ]);
  expect([...(await unitEvents('00001')), ...(await unitEvents('TP-01'))]).toEqual([
    '00001/2025-07-01 created',
    'TP-01/2025-07-01 created',
  ]);
});

test('a changed name is a new version from its date on; what was before stays', async () => {
  const sheet = [HEADER, ['U0001', '', 'Đơn vị mới', 'Sở', 'Tỉnh', 'BDV', '01/06/2018', 'QĐ 12']];
  const id = await desk.checked('units', sheet);
  expect(await desk.outcomes(id)).toEqual([
    'U0001 | changed | name: Đơn vị U0001 → Đơn vị mới | from: 2010-01-01 → 2018-06-01',
  ]);
  await desk.apply(id);
  expect(await versions('U0001')).toMatchObject([
    { name: 'Đơn vị U0001', from: '2010-01-01', to: '2018-06-01' },
    { name: 'Đơn vị mới', from: '2018-06-01', to: null, parent: 'BDV' },
  ]);
  const before = await desk.contents(...TABLES);
  expect(await desk.outcomes(await desk.checked('units', sheet))).toEqual(['U0001 | same']);
  await desk.applied('units', sheet);
  expect(await desk.contents(...TABLES)).toBe(before);
});

test('what a sheet leaves empty or leaves out stays as it is', async () => {
  await desk.applied('units', [HEADER, ['U0002', '00009', 'Đơn vị U0002', 'Sở', '', '', '', '']]);
  const [, now] = await versions('U0002');
  expect(now).toEqual({ name: 'Đơn vị U0002', from: '2018-03-07', to: null, official: '00009', parent: 'BDV' });
  expect(await versions('U0003')).toHaveLength(1);
});

test('a mistake of today is set right in place, and told from the first change', async () => {
  const sheet = (name: string) => [HEADER, ['U0004', '', name, 'Sở', '', '', '', '']];
  await desk.applied('units', sheet('Đơn vị mớ'));
  await desk.applied('units', sheet('Đơn vị mới'));
  expect((await versions('U0004')).map(({ name, from }) => `${from} ${name}`)).toEqual([
    '2010-01-01 Đơn vị U0004',
    '2018-03-07 Đơn vị mới',
  ]);
  expect(await unitEvents('U0004')).toEqual(['U0004/2018-03-07 changed', 'U0004/2018-03-07/2 corrected']);
});

test.each([
  ['a date before the last change', ['U0005', '', 'Tên khác', 'Sở', '', '', '01/01/2010', ''], ['G2 UNIT_HISTORY']],
  ['a date before the unit was', ['U0005', '', 'Tên khác', 'Sở', '', '', '01/01/2009', ''], ['G2 UNIT_NOT_YET']],
  ['an unknown parent', ['U0005', '', 'Đơn vị U0005', 'Sở', '', 'KHONG-CO', '', ''], ['F2 PARENT_UNKNOWN']],
  ['a parent below itself', ['BDV', '', 'Cơ quan BDV', 'Đảng', '', 'U0005', '', ''], ['F2 PARENT_CYCLE']],
  ['a code that differs by case', ['u0001', '', 'Đơn vị', 'Sở', 'Tỉnh', '', '', ''], ['A2 CODE_ALIKE']],
  ['a kind that is none', ['M1', '', 'Đơn vị', 'Hợp tác xã', 'Tỉnh', '', '', ''], ['D2 CHOICE_UNKNOWN']],
  ['a level that nobody knows', ['M1', '', 'Đơn vị', 'Sở', '', '', '', ''], ['E2 LEVEL_MISSING']],
  ['no code at all', ['', '', 'Đơn vị', 'Sở', 'Tỉnh', '', '', ''], ['A2 MISSING']],
  ['a day that is none', ['M1', '', 'Đơn vị', 'Xã', '', '', '31/02/2018', ''], ['G2 DATE_INVALID']],
])('a fault has its cell: %s', async (_, row, expected) => {
  expect(await desk.faults(await desk.checked('units', [HEADER, row]))).toEqual(expected);
});

test('a code that stands twice is refused the second time, and what stands below a faulty unit too', async () => {
  const id = await desk.checked('units', [
    HEADER,
    ['T1', '', 'Tỉnh', 'Tỉnh', '', '', '', ''],
    ['X1', '', 'Xã', 'Xã', '', 'T1', '', ''],
    ['X1', '', 'Xã', 'Xã', '', 'T1', '', ''],
    ['T2', '', '', 'Tỉnh', '', '', '', ''],
    ['X2', '', 'Xã', 'Xã', '', 'T2', '', ''],
  ]);
  expect(await desk.faults(id)).toEqual(['A4 TWICE', 'C5 MISSING', 'F6 PARENT_FAULTY']);
  const before = await desk.contents(...TABLES);
  const refused = await desk.apply(id);
  expect([refused.status, refused.body.code]).toEqual([409, 'IMPORT_HAS_ERRORS']);
  expect(refused.body.detail).toContain('4, 5, 6');
  expect(await desk.contents(...TABLES)).toBe(before);
  const { skipped, counts } = (await desk.apply(id, { skipErrors: true })).body;
  expect([skipped, counts]).toEqual([[4, 5, 6], { new: 2, changed: 0, same: 0, error: 3 }]);
  expect(await versions('X1')).toMatchObject([{ parent: 'T1' }]);
  expect(await versions('X2')).toEqual([]);
});

import { writeSpreadsheet } from '#documents/spreadsheet/write-spreadsheet';
import { Transaction } from '#persistence/transaction';
import { ImportDesk } from '../support/import-desk.js';

const PROVINCES = 34;
const COMMUNES = 3321;
/** Seconds at most, on two cores that others use too; alone it takes a fraction of it. */
const PATIENCE_MS = 30_000;

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});

afterAll(() => desk.close());

const provinces = Array.from({ length: PROVINCES }, (_, index) => {
  const code = String(index + 1).padStart(2, '0');
  return [`TINH-${code}`, code, `Tỉnh số ${index + 1}`, 'Tỉnh', ''];
});
const communes = (name: string) =>
  Array.from({ length: COMMUNES }, (_, index) => {
    const code = String(index + 1).padStart(5, '0');
    return [
      `XA-${code}`,
      code,
      `${name} ${index + 1}`,
      index % 5 === 0 ? 'Phường' : 'Xã',
      String((index % PROVINCES) + 1).padStart(2, '0'),
    ];
  });
const HEADER = ['Mã đơn vị', 'Mã chính thức', 'Tên đơn vị', 'Loại đơn vị', 'Mã tỉnh'];
const workbook = (name: string) =>
  writeSpreadsheet([
    {
      name: 'Đơn vị',
      columns: HEADER.map(() => ({ width: 20 })),
      rows: [HEADER, ...communes(name), ...provinces].map((row) => row.map((value) => ({ value }))),
    },
  ]);

test('the units of the whole country come in, are renamed, and come in again, in seconds', async () => {
  const took: Record<string, number> = {};
  const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work;
    took[what] = Math.round(performance.now() - start);
    return done;
  };
  const first = await timed('check', desk.checked('units', await workbook('Xã')));
  const applied = await timed('apply', desk.apply(first));
  expect(applied.body.counts).toEqual({ new: PROVINCES + COMMUNES, changed: 0, same: 0, error: 0 });
  const second = await timed('check renamed', desk.checked('units', await workbook('Xã đổi tên')));
  expect((await desk.administrator.get(`/imports/${second}`)).body.counts).toEqual({
    new: 0,
    changed: COMMUNES,
    same: PROVINCES,
    error: 0,
  });
  // Set right on the day of its beginning: no version more.
  await timed('apply renamed', desk.apply(second));
  const third = await timed('check again', desk.checked('units', await workbook('Xã đổi tên')));
  expect((await desk.administrator.get(`/imports/${third}`)).body.counts.same).toBe(PROVINCES + COMMUNES);
  const [found] = await desk.api.database.query(
    `select count(*)::int as n, count(distinct unit_id)::int as units, count(parent_id)::int as placed from unit_version
     where code like 'XA-%' and name like 'Xã đổi tên %'`,
  );
  expect(found).toEqual({ n: COMMUNES, units: COMMUNES, placed: COMMUNES });
  const [events] = await desk.api.database.query(`select count(*)::int as n from event where name = 'unit.changed'`);
  expect(events.n).toBe(PROVINCES + COMMUNES + COMMUNES);
  for (const [what, ms] of Object.entries(took)) expect([what, ms < PATIENCE_MS]).toEqual([what, true]);
  if (process.env.SHOW_TIMES) console.info(took);
}, 180_000);

test('an import costs the same few statements whether it has ten rows or a thousand', async () => {
  const rows = (n: number, prefix: string) =>
    Array.from({ length: n }, (_, index) => [`${prefix}${index}`, '', 'Xã', 'Xã', '01']);
  const few = await statementsOf(() => desk.applied('units', [HEADER, ...rows(10, 'F')]));
  const many = await statementsOf(() => desk.applied('units', [HEADER, ...rows(1000, 'G')]));
  expect(few).toBeGreaterThan(10);
  expect(many).toBe(few);
});

/** How many statements the record is asked while the work runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = Transaction.prototype;
  let count = 0;
  Transaction.prototype.query = function counted(this: Transaction, ...asked: Parameters<typeof query>) {
    count += 1;
    return query.apply(this, asked);
  } as typeof query;
  try {
    await work();
    return count;
  } finally {
    Transaction.prototype.query = query;
  }
}

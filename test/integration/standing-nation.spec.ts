import type { MatrixAnswer, RatesAnswer } from '#contracts/http/standing';
import { MATRIX_CELLS, matrixCell } from '#domain/standing/matrix-cell';
import type { Actor } from '#persistence/actor';
import { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { type Access, accessOf } from '#record/person/access';
import { MatrixQueries } from '#record/standing/matrix.queries';
import { OwedQueries } from '#record/standing/owed.queries';
import { RatesQueries } from '#record/standing/rates.queries';
import { TrendQueries } from '#record/standing/trend.queries';
import { type Client, TestApi } from '../support/api.js';
import { addPastRounds } from '../support/nation.js';

const UNITS = 3321;
const PERIODS = 20;
/** Units, the row over all of them, and the two signing bodies. */
const ROWS = UNITS + 3;

let api: TestApi;
let leader: Client;
const path = (rest: string) => `/programmes/${api.programmeId}/${rest}`;

beforeAll(async () => {
  api = await TestApi.start(UNITS);
  await addPastRounds(api, PERIODS);
  leader = await api.as('bdv.lanh-dao');
}, 300_000);

afterAll(() => api?.close());

test('the matrix of a nation’s communes over five years is whole, and each letter is what the domain’s rule says', async () => {
  const matrix: MatrixAnswer = (await leader.get(path('matrix'))).body;
  expect([matrix.units.length, matrix.periods.length, matrix.next]).toEqual([UNITS, PERIODS, null]);
  const duties = await api.database.query(
    `select v.code, r.code as round, o.status, o.due, o.timely, r.stage = 'closed' as "roundClosed"
     from obligation o join round r on r.id = o.round_id join unit_version v on v.unit_id = o.unit_id`,
  );
  expect(duties).toHaveLength(UNITS * PERIODS);
  const places = new Map(matrix.periods.map(({ code }, place) => [code, place]));
  const rows = new Map(matrix.units.map(({ code, row }) => [code, row]));
  const wrong = duties.filter(
    ({ code, round, ...duty }) =>
      rows.get(code)![places.get(round)!] !== MATRIX_CELLS[matrixCell(duty as never, matrix.day)].by,
  );
  expect(wrong).toEqual([]);
});

test('rates by unit add up to the rates by round and to all', async () => {
  const of = async (by: string): Promise<RatesAnswer> => (await leader.get(path(`rates?by=${by}`))).body;
  const sum = ({ rows }: RatesAnswer) =>
    Object.keys(rows[0]!.cells).map((cell) => rows.reduce((total, row) => total + row.cells[cell as never], 0));
  const [units, rounds] = [await of('unit'), await of('round')];
  expect([units.rows.length, rounds.rows.length]).toEqual([UNITS, PERIODS]);
  expect(sum(units)).toEqual(sum(rounds));
  expect(sum(units)).toEqual(Object.values(units.all.cells));
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: PlanNode[];
}

/** A record that also keeps what is asked of it, so that the very statements of a read can be explained. */
class KeepingDatabase extends Database {
  readonly asked: { sql: string; parameters: readonly unknown[] }[] = [];

  override snapshot<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return super.snapshot(actor, (tx) => {
      const query = tx.query.bind(tx);
      tx.query = (sql, parameters = []) => {
        this.asked.push({ sql, parameters });
        return query(sql, parameters);
      };
      return work(tx);
    });
  }
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

type Read = (database: Database, actor: Actor, access: Access) => Promise<unknown>;

const READS: [string, Read][] = [
  ['the matrix', (database, ...who) => new MatrixQueries(database).matrix(...who, api.programmeId, { limit: 20_000 })],
  ...(['unit', 'round', 'level', 'parent'] as const).map((by): [string, Read] => [
    `rates by ${by}`,
    (database, ...who) => new RatesQueries(database).rates(...who, api.programmeId, { by }),
  ]),
  [
    'rates below a superior',
    (database, ...who) => new RatesQueries(database).rates(...who, api.programmeId, { by: 'unit', under: 'BDV' }),
  ],
  ['the trend', (database, ...who) => new TrendQueries(database).trend(...who, api.programmeId)],
  ['what units owe', (database, ...who) => new OwedQueries(database).items(...who, { limit: 200 })],
  ['what units owe, counted', (database, ...who) => new OwedQueries(database).units(...who, { limit: 200 })],
];

test.each(READS)('%s goes through no table more often than once a unit, as its plan tells', async (_, read) => {
  const [person] = await api.database.query(`select id from person where code = 'bdv.lanh-dao'`);
  const { source, clock } = api.office.database;
  const keeping = new KeepingDatabase(source, clock);
  await read(keeping, { kind: 'person', personId: person.id }, accessOf(person.id, []));
  expect(keeping.asked.length).toBeGreaterThan(0);
  const often: string[] = [];
  const reads = keeping.asked.filter(({ sql }) => !sql.startsWith('set local')); // a setting has no plan
  for (const { sql, parameters } of reads) {
    const [explained] = await source.query(`explain (analyze, format json) ${sql}`, [...parameters]);
    for (const node of nodesOf(explained['QUERY PLAN'][0].Plan)) {
      if (node['Relation Name'] && node['Actual Loops'] > ROWS) {
        often.push(`${node['Node Type']} on ${node['Relation Name']} × ${node['Actual Loops']}`);
      }
    }
  }
  expect(often).toEqual([]);
});

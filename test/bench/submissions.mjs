// Approved drafts submitted through HTTP by 1, 8 and 32 clients at once, beside pgbench running the very statements of
// one submission with as many.
import { round, spread } from './figures.mjs';
import { askAll } from './http-clients.mjs';
import { statementsOf } from './logged-statements.mjs';
import { DAYS, openOffice, tokenOf } from './office.mjs';
import { preparedScript, runPgbench, templateOf } from './pgbench.mjs';

/** Clients at once, and how many they submit. */
const RUNS = { 1: 400, 8: 1_200, 32: 1_600 };
const WARMING = 200;
const MODES = /** @type {const} */ (['extended', 'prepared']);
const COSTLIEST = 6;
const PAPER = { paperNumber: '05/BC-DV', paperDate: '2018-03-07' };

/** @param {{ clients?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ clients = Object.keys(RUNS).map(Number), say, describe }) {
  const submitted = clients.reduce((sum, n) => sum + RUNS[n], 0);
  const office = await openOffice({ units: WARMING + 2 + (1 + MODES.length) * submitted, say });
  try {
    await describe(office);
    await office.advance(DAYS.opens);
    await office.instance.down('worker');
    await office.giveTokens();
    const duties = await approvedDrafts(office);
    const take = (/** @type {number} */ n) => duties.splice(0, n);
    await askAll(office.instance.apiUrl, take(WARMING).map(submission), 8);
    const [first, second] = take(2);
    const capture = (duty) => statementsOf(office, () => askAll(office.instance.apiUrl, [submission(duty)], 1));
    const template = templateOf(await capture(first), first, await capture(second));
    const script = await preparedScript(office, template, take(MODES.length * submitted));

    const figures = [];
    let base = 0;
    for (const n of clients) {
      const figure = { clients: n, submissions: RUNS[n], statements: template.statements.length };
      figure.http = await throughHttp(office, take(RUNS[n]), n);
      for (const mode of MODES) {
        figure[mode] = await throughPgbench(office, script, template, { clients: n, base, mode });
        base += RUNS[n];
      }
      figure.share = round(figure.http.perSecond / figure.extended.perSecond);
      figure.shareOfPrepared = round(figure.http.perSecond / figure.prepared.perSecond);
      figures.push(figure);
      say(`${n} clients: ${figure.http.perSecond} a second, ${figure.share} of pgbench`);
    }
    return { figures: { targetShare: 0.4, runs: figures }, rows: figures.map(rowOf) };
  } finally {
    await office.close();
  }
}

/** @param {any} office @param {any[]} duties @param {number} clients */
async function throughHttp(office, duties, clients) {
  const before = cpuOf(office);
  const { seconds, milliseconds } = await askAll(office.instance.apiUrl, duties.map(submission), clients);
  return rates(duties.length, seconds, milliseconds, since(before, cpuOf(office), duties.length));
}

/** The same by pgbench: `extended` plans every statement anew, as the product mostly does, `prepared` keeps all of them planned. */
async function throughPgbench(office, script, template, { clients, base, mode }) {
  const n = RUNS[clients];
  const before = { cpu: cpuOf(office), versions: await versions(office) };
  const load = { clients, transactions: n / clients, base, mode };
  const { seconds, milliseconds, byStatement } = await runPgbench(office.instance.postgres.appUrl, script, load);
  if ((await versions(office)) - before.versions !== n) throw new Error('pgbench did not write every report');
  const figures = rates(n, seconds, milliseconds, since(before.cpu, cpuOf(office), n));
  return { ...figures, costliest: costliest(template, byStatement) };
}

/** CPU seconds so far, of the two that serve a submission. */
const cpuOf = (office) => ({ postgres: office.cpu(['postgres']), api: office.cpu(['api']) });

/** CPU milliseconds a submission: they hold also on a machine that has other work. */
const since = (before, after, n) => ({
  postgres: round(((after.postgres - before.postgres) * 1_000) / n),
  api: round(((after.api - before.api) * 1_000) / n),
});

/** The statements that take longest, in milliseconds on the average. */
function costliest({ statements }, byStatement) {
  return statements
    .map(({ sql }, place) => ({ milliseconds: byStatement[place], sql: sql.trim().replace(/\s+/g, ' ').slice(0, 90) }))
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, COSTLIEST);
}

const rates = (n, seconds, milliseconds, cpuMilliseconds) => ({
  perSecond: round(n / seconds, 0),
  ...spread(milliseconds),
  cpuMilliseconds,
});

const rowOf = ({ clients, submissions, http, extended, prepared, share, shareOfPrepared }) => ({
  clients,
  submissions,
  'HTTP /s': http.perSecond,
  'p50 ms': http.p50,
  'p99 ms': http.p99,
  'CPU ms (PostgreSQL + API)': `${http.cpuMilliseconds.postgres} + ${http.cpuMilliseconds.api}`,
  'pgbench /s': extended.perSecond,
  'its p50 ms': extended.p50,
  'its p99 ms': extended.p99,
  'its CPU ms': extended.cpuMilliseconds.postgres,
  share,
  'prepared /s': prepared.perSecond,
  'share of it': shareOfPrepared,
});

const submission = ({ obligation, code }) => ({
  method: 'POST',
  path: `/obligations/${obligation}/submission`,
  token: tokenOf(`${code.toLowerCase()}.cv`),
  body: PAPER,
  headers: { 'idempotency-key': `bench-${code}` },
});

async function versions(office) {
  return (await office.query(`select count(*)::int as n from report_version`))[0].n;
}

/** Every unit's draft, approved by its head, written by SQL; answers what in a submission's statements stands for the unit. */
async function approvedDrafts(office) {
  await office.query(
    `insert into report (id, obligation_id, answers, stage, saved_by, saved_at, approved_by, approved_at)
     select gen_random_uuid(), o.id, '{"meetings": 3, "share": 50, "note": "Đã họp giao ban"}', 'approved',
       officer.person_id, r.opened_at, head.person_id, r.opened_at
     from obligation o join round r on r.id = o.round_id
     join membership officer on officer.unit_id = o.unit_id and officer.role = 'officer'
     join membership head on head.unit_id = o.unit_id and head.role = 'head'`,
  );
  await office.query('vacuum analyze');
  return office.query(
    `select o.id as obligation, o.unit_id as unit, v.code, officer.person_id as officer, report.approved_by as head, report.id as report,
       token.token_hash::text as hash, token.id as token
     from obligation o join report on report.obligation_id = o.id join unit_version v on v.unit_id = o.unit_id
     join membership officer on officer.unit_id = o.unit_id and officer.role = 'officer'
     join api_token token on token.person_id = officer.person_id
     order by v.code`,
  );
}

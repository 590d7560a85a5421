// A packet's papers of so many units, five rounds each: from the freeze to the signed manifest in the worker, with the
// memory it took; the time of each format; and rungs that came due meanwhile.
import { readdirSync, readFileSync } from 'node:fs';
import { built, builtSupport } from './built.mjs';
import { pause, percentile, round, secondsOf } from './figures.mjs';
import { DAYS, openOffice } from './office.mjs';
import { residentMegabytes } from './processes.mjs';
import { delayOf, RUNG_MINUTES, withManyRungs } from './rung.mjs';

const ROUNDS = 5;
const FIGURES = 8;
const CODE = '2018-annual';
const QUIET_RUNGS = 5;
const LOOK_MS = 100;
const TARGETS = { seconds: 60, megabytes: 500 };

/** Eight figures, a share and words: about what a province's half-year report asks. */
const withManyFigures = (file) => ({
  ...file,
  programme: {
    ...file.programme,
    forms: file.programme.forms.map((form) => ({
      ...form,
      fields: [
        ...Array.from({ length: FIGURES }, (_, n) => ({
          ...form.fields[0],
          key: `so-${n + 1}`,
          label: `Số cuộc đối thoại, tiếp dân loại ${n + 1}`,
        })),
        ...form.fields.slice(1),
      ],
    })),
  },
});

/** @param {{ units?: number[], say: (line: string) => void, describe: (office: any) => Promise<void> }} context */
export async function run({ units = [60, 1_000, 3_321], say, describe }) {
  const figures = [];
  for (const size of units) {
    const change = (file) => withManyRungs(withManyFigures(file));
    const office = await openOffice({ units: size, apps: ['worker'], change, say });
    try {
      await describe(office);
      await office.advance(DAYS.opens);
      await acceptedReports(office);
      await office.settle();
      const quiet = await rungs(office, RUNG_MINUTES.slice(0, QUIET_RUNGS), () => true);
      const packetId = await plannedPacket(office);
      const making = await papersMade(office, packetId);
      figures.push({
        units: size,
        rounds: ROUNDS,
        targets: TARGETS,
        quietRungs: quiet,
        ...making,
        formats: await eachFormat(office, packetId),
      });
    } finally {
      await office.close();
    }
  }
  return { figures, rows: figures.map(rowOf) };
}

/** @param {any} each */
function rowOf({
  units,
  freezeSeconds,
  papersSeconds,
  cpuSeconds,
  files,
  megabytes,
  memory,
  formats,
  quietRungs,
  meanwhile,
}) {
  const seconds = (format) => formats[format]?.seconds ?? '';
  return {
    units,
    files,
    MB: megabytes,
    'freeze s': freezeSeconds,
    'papers s': papersSeconds,
    'CPU s': cpuSeconds,
    'PDF s': seconds('pdf'),
    'DOCX s': seconds('docx'),
    'XLSX s': seconds('xlsx'),
    'HTML s': seconds('html'),
    'worker idle MB': memory.idle,
    'worker most MB': memory.worker,
    'renderer most MB': memory.renderer,
    'rung quiet ms': percentile(quietRungs, 0.5),
    'rung meanwhile ms': meanwhile.length > 0 ? percentile(meanwhile, 0.5) : '',
  };
}

/** Five rounds before the open one, nine reports of ten accepted, each with its figures. */
async function acceptedReports(office) {
  const { addPastRounds } = await builtSupport('nation');
  const { id: roundId } = await office.round();
  await addPastRounds({ database: { query: (sql, values) => office.query(sql, values) }, roundId }, ROUNDS + 1);
  await office.query(
    `with sent as materialized (
       select o.id as obligation_id, o.timely, gen_random_uuid() as report_id, gen_random_uuid() as version_id, r.due,
         r.cut_off + interval '1 day' as at, abs(hashtext(o.id::text)) % 50 as n, p.person_id
       from obligation o join round r on r.id = o.round_id
       join lateral (select person_id from membership where unit_id = o.unit_id and role = 'officer' limit 1) as p on true
       where r.stage = 'closed' and o.status = 'accepted'
     ), answered as materialized (
       select sent.*, (select jsonb_object_agg('so-' || k, n + k) from generate_series(1, $1::int) as k)
         || jsonb_build_object('share', n + 40, 'note', 'Đã tổ chức ' || n || ' cuộc đối thoại; còn ' || n % 7 || ' kiến nghị.') as answers
       from sent
     ), report as (
       insert into report (id, obligation_id, answers, stage) select report_id, obligation_id, answers, 'submitted' from answered
     ), version as (
       insert into report_version (id, report_id, obligation_id, number, kind, answers, nothing_to_report, received_at, entered_at,
         due_in_force, late, submitted_by)
       select version_id, report_id, obligation_id, 1, 'submission', answers, false, at, at, due, not timely, person_id from answered
     )
     insert into report_ruling (id, report_version_id, ruling, ruled_by, ruled_at)
     select gen_random_uuid(), version_id, 'accepted', person_id, at + interval '1 day' from answered`,
    [FIGURES],
  );
}

/** A packet on those rounds, whose review is consolidated: it freezes as soon as its process looks. */
async function plannedPacket(office) {
  const [{ id }] = await office.query(
    `with review as (
       insert into review (id, programme_id, code, kind, year, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
         freezes_at, figures_from, stage, consolidated_at)
       select gen_random_uuid(), $1, $2, 'annual', 2018, '2018-04-10', now(), '2018-03-01', '2018-03-05', '2018-03-19T07:00:00+07:00',
         array(select code from round where stage = 'closed' order by cut_off), 'consolidated', '2018-03-16T08:00:00+07:00'
       returning id, programme_id, code, freezes_at
     ), packet as (
       insert into packet (id, programme_id, review_id, code, stage, freezes_at)
       select gen_random_uuid(), programme_id, id, code, 'planned', freezes_at from review returning id, code)
     insert into process (kind, id, key, stage, wake_at) select 'packet', id, code, 'new', '2019-01-01T00:00:00+07:00' from packet returning id`,
    [office.programmeId, CODE],
  );
  return id;
}

/** The packet frozen and its papers made by the worker, with the memory it took and the rungs that came due meanwhile. */
async function papersMade(office, packetId) {
  const stands = async () => (await office.query(`select stage, papers_at from packet where id = $1`, [packetId]))[0];
  const until = async (/** @type {(packet: any) => boolean} */ there) => {
    while (!there(await stands())) await pause(LOOK_MS);
  };
  const worker = office.instance.pidOf('worker');
  const idleMegabytes = residentMegabytes(worker).now;
  await office.wake(`kind = 'packet'`);
  const freezeSeconds = await secondsOf(() => until(({ stage }) => stage === 'frozen'));
  const watch = watchMemory(worker);
  const cpuBefore = office.cpu(['worker']);
  let making = true;
  const made = secondsOf(() => until(({ papers_at }) => papers_at !== null)).then((seconds) => {
    making = false;
    return seconds;
  });
  const meanwhile = await rungs(office, RUNG_MINUTES.slice(QUIET_RUNGS), () => making);
  const papersSeconds = await made;
  const cpuSeconds = office.cpu(['worker']) - cpuBefore;
  const [{ files, bytes }] = await office.query(
    `select count(*)::int as files, sum(size)::int as bytes from packet_file where packet_id = $1`,
    [packetId],
  );
  return {
    freezeSeconds: round(freezeSeconds),
    papersSeconds: round(papersSeconds),
    cpuSeconds: round(cpuSeconds),
    files,
    megabytes: round(bytes / 2 ** 20, 1),
    memory: { idle: idleMegabytes, ...watch.stop() },
    meanwhile,
  };
}

/** Rung after rung of the due day, as long as `more` says; how late each was, in milliseconds as somebody sees it. */
async function rungs(office, minutes, more) {
  const delays = [];
  for (const each of minutes) {
    if (!more()) break;
    const { committed } = await delayOf(office, each);
    if (more()) delays.push(committed);
  }
  return delays;
}

/** The most memory of the worker and of the process that renders for it, in MB, from now until `stop`. @param {number} worker */
function watchMemory(worker) {
  const most = { worker: 0, renderer: 0 };
  const look = () => {
    most.worker = Math.max(most.worker, residentMegabytes(worker).now);
    for (const child of childrenOf(worker)) most.renderer = Math.max(most.renderer, residentMegabytes(child).now);
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch {
      // the renderer went in this moment
    }
  }, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

/** @param {number} parent @returns {number[]} */
const childrenOf = (parent) =>
  readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
    readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );

/** The same papers made once more here, one after the other, to tell their formats apart: seconds and files of each. */
async function eachFormat(office, packetId) {
  const { packetPapers, packetReading, unitAnnexPapers } = await built('libs/documents/src/packet/packet-paper');
  const { Renderer } = await built('libs/documents/src/render/renderer');
  const [{ bytes }] = await office.query(
    `select bytes from packet_file where packet_id = $1 and name = 'packet.json'`,
    [packetId],
  );
  const content = JSON.parse(bytes.toString('utf8'));
  const seal = { contentSha256: '0'.repeat(64), publicKey: `${'A'.repeat(43)}=` };
  const renderer = new Renderer();
  /** @type {Record<string, { files: number, seconds: number }>} */
  const formats = {};
  const make = async (/** @type {{ paper: any, formats: readonly string[] }} */ { paper, formats: each }) => {
    for (const format of each) {
      const seconds = await secondsOf(() => renderer.render(paper, format));
      const { files, seconds: before } = formats[format] ?? { files: 0, seconds: 0 };
      formats[format] = { files: files + 1, seconds: round(before + seconds) };
    }
  };
  await make({ paper: packetReading(content, seal), formats: ['html'] });
  for (const paper of packetPapers(content, seal)) await make(paper);
  for (const paper of unitAnnexPapers(content, seal)) await make(paper);
  await renderer.close();
  return formats;
}

import { verifyPacket } from '#documents/packet-archive/verify-packet';
import { countTimeline } from './count-timeline.js';
import { isIdsOnly } from './ids-only.js';
import { countFromFile } from './independent-count.js';
import { type KeptNamespace, keptNamespace } from './kept-namespace.js';
import { killPartsOf } from './kill-parts.js';
import { FIGURES_SQL, figuresIn, packetFile, packetJson, packetsOf, sha256 } from './packet-checks.js';
import {
  CASE_A,
  CASE_C,
  GIVEN_SERVERS,
  type Output,
  OWN_SERVERS,
  removeFolders,
  SMALL,
  startRehearsal,
} from './rehearsal-run.js';
import { fileOf, openIn, whatCameLast } from './told-by-rehearsal.js';
import { Days } from './working-day-count.js';

/** Two of them beside each other, on cores that are busy with other tests. */
const REHEARSALS_MS = 600_000;
const MONTHS = [
  { name: 'case A, 63 provinces', file: CASE_A, until: '2017-01-31' },
  { name: 'case C, 32 units', file: CASE_C, until: '2022-07-31' },
];
const months = new Map<string, Promise<Output>>();
const days = new Days(2022, 2024);

let first: Output;
let second: Output;
let kept: KeptNamespace;

beforeAll(async () => {
  // The first is kept, so that the histories can be read when it is over. Beside each other: each disturbs the other's time.
  [first, second] = await Promise.all([
    startRehearsal(SMALL, ['--keep'], GIVEN_SERVERS).ended,
    startRehearsal(SMALL, [], GIVEN_SERVERS).ended,
  ]);
  kept = await keptNamespace(first);
}, REHEARSALS_MS);

afterAll(async () => {
  await kept?.remove();
  removeFolders();
});

test('what happens is what the file says, counted without asking the product', () => {
  expect(countTimeline(first.lines, openIn(first))).toEqual(countFromFile(fileOf(SMALL)));
});

test('every behaviour of the file took place', () => {
  const [programme] = first.summary.programmes;
  const { totals } = programme!;
  expect(totals.obligations).toBe((4 + 3) * 8);
  for (const kind of ['submission', 'paper', 'nothing']) expect(totals.versions[kind]).toBeGreaterThan(0);
  const { asked, granted, refused, offered, taken } = totals.extensions;
  expect(Math.min(asked, granted, refused, offered, taken)).toBeGreaterThan(0);
  expect(Math.min(totals.late, totals.missing, totals.returned, totals.remindersSent)).toBeGreaterThan(0);
  expect(programme!.suspensions).toBe(1);
  expect(first.summary.engine.faults).toEqual([]);
});

test('a line has the six keys in their order, and the lines stand by time, type and key', () => {
  for (const line of first.lines) {
    expect(Object.keys(line)).toEqual(['time', 'type', 'programme', 'unit', 'key', 'data']);
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/);
  }
  const places = first.lines.map(({ time, type, key }) => `${time} ${type} ${key}`);
  expect(places).toEqual([...places].sort());
  expect(new Set(first.lines.map(({ type, key }) => `${type} ${key}`)).size).toBe(first.lines.length);
  expect(first.timeline).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
});

test('nobody is reminded on a day off', () => {
  const reminders = first.lines.filter(({ type }) => type === 'reminder.sent');
  expect(reminders.filter(({ time }) => !days.isWorked(time.slice(0, 10)))).toEqual([]);
  expect(reminders.length).toBeGreaterThan(0);
});

test('nobody who has submitted is reminded, and nobody twice of the same rung', () => {
  const seen = new Set<string>();
  for (const { time, type, unit, data } of first.lines) {
    if (type !== 'reminder.sent') continue;
    const once = [data.round ?? `${data.task} ${data.due}`, data.rung, data.since, unit, data.recipient].join(' ');
    expect(seen).not.toContain(once);
    seen.add(once);
    if (data.state === 'submitted-not-looked-at') continue; // that is what it is told for
    expect(`${once}: ${whatCameLast(first.lines, unit, data.round, time)}`).toMatch(/: (nothing|report\.returned)$/);
  }
});

test('a task is reminded on the days of the ladder, counted from its due date, and not before it was given out', () => {
  const rungs = fileOf(SMALL).programme.reminders.tasks!;
  const reminders = first.lines.filter(({ type, data }) => type === 'reminder.sent' && data.task !== undefined);
  expect(reminders.length).toBeGreaterThan(0);
  for (const { time, unit, data } of reminders) {
    const { workingDays } = rungs.find(({ code }) => code === data.rung)!;
    expect(time.slice(0, 10) >= days.add(days.workingDayUntil(String(data.due)), workingDays)).toBe(true);
    const given = first.lines.find((line) => line.type === 'task.assigned' && line.unit === unit && line.time <= time);
    expect(given).toBeDefined();
  }
});

test('an obstacle moves the due date of its task, and its reminders go by the new one alone', () => {
  const answered = first.lines.find(
    ({ type, data }) => type === 'obstacle.answered' && data.outcome === 'task-changed',
  );
  const { task, due } = answered!.data as { task: string; due: string };
  expect([task, due]).toEqual(['2023/1.2', days.add('2023-05-31', 8)]);
  const later = remindersOfTask(task).filter(({ time }) => time > answered!.time);
  expect(new Set(later.map(({ data }) => data.due))).toEqual(new Set([due]));
});

test('of what the inspection recommends one is done late, and all that can be done is verified', () => {
  const { inspections } = first.summary.programmes[0]!.standing!;
  // The third unit has no account: nobody reports it done.
  expect(inspections).toEqual([
    {
      inspection: 'I-1',
      kind: 'inspection',
      stage: 'followed-up',
      recommendations: { open: 1, reported: 0, done: 2, withdrawn: 0 },
    },
  ]);
  expect(remindersOfTask('I-1/1').filter(({ data }) => data.rung === 'task-after-2')).toEqual([]);
  expect(remindersOfTask('I-1/2').filter(({ data }) => data.rung === 'task-after-2')).toHaveLength(2);
});

test('a task that each unit has to do is reminded unit by unit, over Tết on working days', () => {
  const units = first.lines.filter(({ type, data }) => type === 'task.assigned' && data.task === 'S-1');
  expect(units.map(({ unit, data }) => `${unit} ${data.role}`).sort()).toEqual([
    'H2 each',
    'H4 each',
    'H6 each',
    'VP lead',
  ]);
  const reminders = remindersOfTask('S-1');
  // Due on the first day of the holidays, when nobody is reminded: the rung of the day itself comes on the last working day before.
  const onDay = reminders.filter(({ data }) => data.rung === 'task-on-day');
  expect(new Set(onDay.map(({ time }) => time.slice(0, 10)))).toEqual(new Set([days.workingDayUntil('2023-01-21')]));
  expect(new Set(reminders.map(({ unit }) => unit)).has('VP')).toBe(false);
});

test('more time for many, a reminder by hand, and what nobody has looked at: each is there', () => {
  const { totals, work } = first.summary.programmes[0]!;
  expect(totals.extensions.given).toBeGreaterThan(0);
  for (const rung of ['by-hand-1', 'unread-2']) expect(totals.reminders[rung]).toBeDefined();
  const { asked, granted, refused, taken } = work.extensions;
  expect(Math.min(asked, granted + taken + refused)).toBeGreaterThan(0);
  expect(work.obstacles).toEqual({
    raised: 3,
    onTasks: 1,
    answers: { supported: 1, 'task-changed': 1, replied: 2 },
    late: 0,
  });
});

test('several things of one person share a mail: there are fewer mails than things mailed', () => {
  const { mails, mailed, notifications } = first.summary.engine;
  expect(mails).toBeLessThan(mailed);
  expect(mailed).toBeLessThan(notifications);
});

const remindersOfTask = (task: string) =>
  first.lines.filter(({ type, data }) => type === 'reminder.sent' && data.task === task);

test('a report is late exactly when it came after the date in force', () => {
  const submitted = first.lines.filter(({ type }) => type === 'report.submitted');
  for (const { time, data } of submitted) expect(data.late).toBe(time.slice(0, 10) > String(data.due));
});

test('nothing but ids, step names, yes or no and numbers stands in the histories', async () => {
  const payloads = await kept.payloads();
  expect(payloads.length).toBeGreaterThan(100);
  const strange = payloads.filter((payload) => !isIdsOnly(payload));
  expect(strange).toEqual([]);
});

test('a packet keeps what its manifest says, to the byte, and nothing else was written into it', () => {
  expect(packetsOf(first)).toEqual(['2023-annual', '2023-final', '2023-half-year']);
  for (const packet of packetsOf(first)) {
    const manifest = packetJson(first, packet, 'manifest.json');
    for (const { name, size, sha256: digest } of manifest.files) {
      const bytes = packetFile(first, packet, name);
      expect([name, bytes.length, sha256(bytes)]).toEqual([name, size, digest]);
    }
    const frozen = first.lines.find(({ type, key }) => type === 'packet.frozen' && key === packet);
    expect(frozen!.data.content).toBe(sha256(packetFile(first, packet, 'packet.json')));
    expect(packetFile(first, packet, 'ho-so.html').toString('utf8')).toContain('</html>');
    for (const paper of ['01-tom-tat', '02-bao-cao-tong-hop', '04-tinh-hinh', 'cong-van-trinh']) {
      expect(packetFile(first, packet, `${paper}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
      expect(packetFile(first, packet, `${paper}.docx`).subarray(0, 2).toString()).toBe('PK');
    }
    const { findings, manifest: verified, release } = verifyPacket(packetFile(first, packet, 'ho-so.zip'));
    expect([findings, verified, release?.packet]).toEqual([[], manifest, packet]);
  }
});

test('the figures of every packet are those that a statement of its own finds in the record', async () => {
  for (const packet of packetsOf(first)) {
    const figures = figuresIn(first, packet).filter(({ value }) => value !== null);
    const found = await kept.query<{ round: string; key: string; aggregate: string; sum: number; average: number }>(
      FIGURES_SQL,
      [packet],
    );
    const told = found.map((row) => {
      const value = row.aggregate === 'sum' ? row.sum : row.average;
      return `${row.round} ${row.key} ${value.toFixed(1)}`;
    });
    expect(
      figures.map(({ figure, round, value }) => `${round} ${figure.split('/')[1]} ${value!.toFixed(1)}`).sort(),
    ).toEqual(told.sort());
    expect(figures.length).toBeGreaterThan(0);
  }
});

test('an answered direction is read in the first packet after its answer, and in no later one', () => {
  const { directions, packets } = first.summary.programmes[0]!.offices;
  const { packets: listed } = first.summary.programmes[0]!.standing!;
  expect(directions).toHaveLength(5);
  for (const { code, answers } of directions) {
    const answered = answers.at(-1)!.day;
    const next = packets.filter(({ frozen }) => frozen > answered).map((packet) => packet.code)[0];
    const reading = Object.entries(listed).filter(([, all]) =>
      all.some(({ direction, stage }) => direction === code && stage === 'answered'),
    );
    expect([code, ...reading.map(([packet]) => packet)]).toEqual([code, ...(next ? [next] : [])]);
  }
});

test('whoever releases a packet has not written its cover letter, and every leader acknowledges it', () => {
  for (const packet of packetsOf(first)) {
    const { preparedBy, releasedBy, deliveries, stage } = packetJson(first, packet, 'delivery.json');
    expect([preparedBy, releasedBy, stage]).toEqual(['tong-hop', 'chanh-van-phong', 'acknowledged']);
    expect(deliveries.map(({ acknowledgedBy }: { acknowledgedBy: string }) => acknowledgedBy)).toEqual([
      'truong-ban',
      'bi-thu',
    ]);
  }
});

test('a plan that a signer sends back is submitted anew, approved by all again, and issued once', async () => {
  const [plan] = await kept.query<{ submission: number; stage: string }>(`select submission, stage from plan`);
  expect(plan).toEqual({ submission: 2, stage: 'issued' });
  const approvals = await kept.query<{ decision: string; n: number }>(
    `select decision, count(*)::int as n from approval where submission = 2 group by decision`,
  );
  expect(approvals).toEqual([{ decision: 'approved', n: 4 }]);
  expect(first.lines.filter(({ type }) => type === 'plan.approved')).toHaveLength(1);
});

test('the same file gives the same timeline, to the byte', () => {
  expect(second.timeline).toBe(first.timeline);
  expect(second.summary.programmes).toEqual(first.summary.programmes);
  for (const packet of packetsOf(first)) {
    // The archive holds every file: papers in every format, manifest, signatures.
    for (const name of ['ho-so.zip', 'changes.json', 'delivery.json']) {
      expect([name, packetFile(second, packet, name).equals(packetFile(first, packet, name))]).toEqual([name, true]);
    }
  }
});

test(
  'killed parts come back, and the timeline is the same to the byte',
  async () => {
    for (const { file } of MONTHS) void monthsOf(file).catch(() => undefined); // meanwhile
    const run = startRehearsal(SMALL, [], OWN_SERVERS);
    const kills = await killPartsOf(run);
    const survived = await run.ended;
    expect(kills).toBeGreaterThanOrEqual(6);
    expect(survived.timeline).toBe(first.timeline);
  },
  REHEARSALS_MS,
);

test.each(MONTHS)(
  'the first months of $name are what its file says',
  async ({ file, until }) => {
    const output = await monthsOf(file);
    expect(output.summary.programmes[0]!.rounds.length).toBeGreaterThan(0);
    expect(countTimeline(output.lines, openIn(output))).toEqual(countFromFile(fileOf(file), until));
  },
  REHEARSALS_MS,
);

/** The rehearsal of a real case's first months, once. */
function monthsOf(file: string): Promise<Output> {
  const { until } = MONTHS.find((each) => each.file === file)!;
  const running = months.get(file) ?? startRehearsal(file, ['--until', until], GIVEN_SERVERS).ended;
  months.set(file, running);
  return running;
}

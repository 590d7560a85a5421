import { readFileSync } from 'node:fs';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import type { TimelineLine } from '../../apps/cli/src/rehearse/timeline.js';
import { countTimeline } from './count-timeline.js';
import { countFromFile } from './independent-count.js';
import { type KeptNamespace, keptNamespace } from './kept-namespace.js';
import { killPartsOf } from './kill-parts.js';
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
import { Days } from './working-day-count.js';

const A_REHEARSAL_MS = 300_000;
const days = new Days(2022, 2024);

let first: Output;
let kept: KeptNamespace;

beforeAll(async () => {
  // Kept, so that the histories can be read when it is over.
  first = await startRehearsal(SMALL, ['--keep'], GIVEN_SERVERS).ended;
  kept = await keptNamespace(first);
}, A_REHEARSAL_MS);

afterAll(async () => {
  await kept?.remove();
  removeFolders();
});

test('what happens is what the file says, counted without asking the product', () => {
  expect(countTimeline(first.lines)).toEqual(countFromFile(fileOf(SMALL)));
});

test('every behaviour of the file took place', () => {
  const [programme] = first.summary.programmes;
  const { totals } = programme!;
  expect(totals.obligations).toBe(4 * 8);
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
    const once = [data.round, data.rung, unit, data.recipient].join(' ');
    expect(seen).not.toContain(once);
    seen.add(once);
    expect(`${once}: ${whatCameLast(first.lines, unit, data.round, time)}`).toMatch(/: (nothing|report\.returned)$/);
  }
});

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

test('the same file gives the same timeline, to the byte', async () => {
  const second = await startRehearsal(SMALL, [], GIVEN_SERVERS).ended;
  expect(second.timeline).toBe(first.timeline);
  expect(second.summary.programmes).toEqual(first.summary.programmes);
}, 300_000);

test('killed parts come back, and the timeline is the same to the byte', async () => {
  const run = startRehearsal(SMALL, [], OWN_SERVERS);
  const kills = await killPartsOf(run);
  const survived = await run.ended;
  expect(kills).toBeGreaterThanOrEqual(6);
  expect(survived.timeline).toBe(first.timeline);
}, 600_000);

test.each([
  ['case A, 63 provinces', CASE_A, '2017-01-31'],
  ['case C, 32 units', CASE_C, '2022-07-31'],
])(
  'the first round of %s is what its file says',
  async (_, name, until) => {
    const { lines, summary } = await startRehearsal(name, ['--until', until], GIVEN_SERVERS).ended;
    expect(summary.programmes[0]!.rounds).toHaveLength(1);
    expect(countTimeline(lines)).toEqual(countFromFile(fileOf(name), until));
  },
  300_000,
);

function fileOf(name: string): ProgrammeFile {
  const read = readProgrammeFile(readFileSync(name, 'utf8'), name);
  if (!('file' in read)) throw new Error(JSON.stringify(read.faults));
  return read.file;
}

/** The last thing that happened to the duty before that moment; a return at that very moment makes it owed again. */
function whatCameLast(lines: readonly TimelineLine[], unit: string | null, round: unknown, time: string): string {
  const before = lines.filter(
    (line) =>
      line.unit === unit &&
      line.data.round === round &&
      ((line.type === 'report.submitted' && line.time < time) ||
        (line.type === 'report.returned' && line.time <= time)),
  );
  return before.at(-1)?.type ?? 'nothing';
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STEPS = ['openNextRound', 'closeProgramme', 'openRound', 'sendDueReminders', 'closeRound', 'deliverMail'];

/** `{kind, id, epoch}`, a step's name, a waiting time, "done", or whether something moved. */
function isIdsOnly(payload: unknown): boolean {
  if (typeof payload === 'boolean' || typeof payload === 'number' || payload === undefined) return true;
  if (typeof payload !== 'object') return false;
  return Object.entries(payload as object).every(([key, value]) => {
    if (key === 'kind') return ['programme', 'round', 'delivery'].includes(value);
    if (key === 'id') return ID.test(value);
    if (key === 'step') return STEPS.includes(value);
    return ['epoch', 'waitMs'].includes(key) ? typeof value === 'number' : key === 'done' && value === true;
  });
}

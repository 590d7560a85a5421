import type { Language } from '#domain/error/sentence';
import { isoLocal, type LocalDate, localDate } from '#domain/time/instant';
import { ApiClient } from './api-client.js';
import { type Box, startBox } from './box.js';
import { BoxDatabase } from './box-database.js';
import { Driver, type DriverFigures } from './driver.js';
import { countDecisions, countHistories, countTold, type EngineFigures } from './engine-figures.js';
import { enterProgramme } from './enter-programme.js';
import { checkOutputFolder, countMails, writeOutput } from './output-folder.js';
import { type OfficeOutcome, readOutcome } from './packet-papers.js';
import { Progress } from './progress.js';
import { type RehearsalWishes, readProgrammes } from './read-files.js';
import type { SimulatedProgramme } from './simulated-programme.js';
import { type RehearsalSummary, SUMMARY_FORMAT, summariseProgrammes, withOutcome } from './summary.js';
import { readTimeline, type TimelineLine, timelineText } from './timeline.js';

export interface RehearsalOptions extends RehearsalWishes {
  readonly files: readonly string[];
  /** Without one nothing is written. */
  readonly out?: string;
  readonly json?: boolean;
  readonly language: Language;
  readonly keep?: boolean;
  /** The instance's folder under `.songhanh/`. */
  readonly instance: string;
  readonly apiPort?: number;
  readonly exitCodeOnSignal?: number;
  /** Gets what happens in the rehearsal. */
  readonly print: (line: string) => void;
  /** Gets what is done to the box. */
  readonly say: (line: string) => void;
}

/** A rehearsal that has come to its end; its box still runs, and whoever has it closes it. */
export interface Rehearsed {
  readonly summary: RehearsalSummary;
  readonly programmes: readonly SimulatedProgramme[];
  readonly lines: readonly TimelineLine[];
  readonly box: Box;
  readonly database: BoxDatabase;
  /** Where the clock stands. */
  readonly today: LocalDate;
  close(): Promise<void>;
}

/**
 * Runs the reporting years of programme files on the real thing, in a box of its own, and writes what came of it.
 * Throws RehearsalFault with one sentence when it cannot; then nothing of the box is left, and nothing is written.
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsed> {
  const programmes = await readProgrammes(options.files, options);
  if (options.out) await checkOutputFolder(options.out);
  const box = await startBox({
    name: options.instance,
    keep: options.keep ?? false,
    apiPort: options.apiPort,
    exitCodeOnSignal: options.exitCodeOnSignal,
    onLine: options.say,
  });
  const database = new BoxDatabase(box.instance.postgres.ownerUrl);
  const close = async () => {
    await database.close();
    await box.close();
  };
  try {
    return { ...(await run(options, programmes, box, database)), programmes, box, database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function run(
  options: RehearsalOptions,
  programmes: readonly SimulatedProgramme[],
  box: Box,
  database: BoxDatabase,
): Promise<Pick<Rehearsed, 'summary' | 'lines' | 'today'>> {
  const started = performance.now();
  const { instance } = box;
  const tokens = new Map<string, string>();
  const api = new ApiClient(instance.apiUrl, tokens);
  const progress = new Progress(database, programmes, options);
  const driver = new Driver({
    database,
    api,
    programmes,
    enter: (programme) => enterProgramme(instance.postgres.appUrl, database, programme, tokens),
    dayIsOver: (day) => progress.tellDay(day),
  });
  try {
    const last = await driver.run();
    const lines = await readTimeline(database);
    const first = programmes[0]!.entersAt;
    const outcomes = new Map<string, OfficeOutcome>();
    for (const programme of programmes.filter(({ id }) => id !== '')) {
      outcomes.set(programme.number, await readOutcome(api, programme, last));
    }
    const summaries = summariseProgrammes(lines).map((programme) => {
      const outcome = outcomes.get(programme.number);
      return outcome ? withOutcome(programme, outcome) : programme;
    });
    const summary: RehearsalSummary = {
      format: SUMMARY_FORMAT,
      files: options.files,
      from: isoLocal(first),
      until: isoLocal(last),
      programmes: summaries,
      events: lines.length,
      engine: await engineFigures(box, database, api, driver.figures, started, (last - first) / 86_400_000),
    };
    if (options.out) {
      const packets = [...outcomes.values()].flatMap((outcome) => outcome.packets);
      const { mailFolder } = instance;
      await writeOutput(options.out, { timeline: timelineText(lines), summary, mailFolder, packets });
    }
    return { summary, lines, today: localDate(last) };
  } finally {
    api.close();
  }
}

async function engineFigures(
  { instance }: Box,
  database: BoxDatabase,
  api: ApiClient,
  driver: DriverFigures,
  started: number,
  days: number,
): Promise<EngineFigures> {
  const wallSeconds = (performance.now() - started) / 1000;
  const { decisions, steps, faults } = await countDecisions(database);
  return {
    wallSeconds: rounded(wallSeconds),
    simulatedDays: Math.round(days),
    simulatedDaysPerSecond: rounded(days / wallSeconds),
    instants: driver.instants,
    steps,
    decisions,
    pokes: driver.pokes,
    httpCalls: api.calls,
    httpRetries: api.retries,
    mails: await countMails(instance.mailFolder),
    ...(await countTold(database)),
    seconds: {
      processes: rounded(driver.processes.milliseconds / 1000),
      people: rounded(driver.peopleMilliseconds / 1000),
      afterPeople: rounded(driver.afterPeople.milliseconds / 1000),
      telling: rounded(driver.dayMilliseconds / 1000),
    },
    histories: await countHistories(instance.temporal),
    faults,
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { importProgramme } from '#record/programme/import-programme';
import { FaultStack } from '../support/fault-stack.js';
import { Ledger } from '../support/ledger.js';
import { smallProgramme } from '../support/small-programme.js';
import { Chance } from './chance.js';
import { EventReader } from './event-reader.js';
import { expectEveryCommandExactlyOnce } from './exactly-once.js';
import { FaultRound, type Struck } from './fault-round.js';
import { FAULT_NAMES } from './faults.js';
import { expectEveryEffectOnce, expectEveryMailHandedOver, expectHealed, expectReadOnceEach } from './healed.js';
import { CHARACTERS, OfficeLife } from './office-life.js';
import { EACH_ONCE, randomRound, type StepFaults } from './schedule.js';

/** `npm run test:faults` sets how long it goes on; without it each fault strikes once. */
const MINUTES = Number(process.env.FAULT_MINUTES ?? 0);
const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const UNITS = CHARACTERS.length;
const PROGRAMME = withYears(smallProgramme(UNITS), 5);

let stack: FaultStack;
let reader: EventReader;
let round: FaultRound;
const chance = new Chance(SEED);

beforeAll(async () => {
  stack = await FaultStack.start('2018-01-02T09:00:00+07:00');
  await importProgramme(stack.database, PROGRAMME, 'faults');
  const life = await OfficeLife.open(stack, new Ledger(stack.ledgerFile), chance);
  reader = new EventReader(life.client('bdv.thuong-truc'));
  round = new FaultRound(stack, life, chance);
}, 180_000);

afterAll(() => stack?.stop(), 60_000);

test(
  MINUTES === 0 ? 'each fault strikes once, and every promise is kept' : 'whatever goes wrong, every promise is kept',
  async () => {
    try {
      await run();
      await expectPromises();
    } catch (error) {
      const lines = round.struck.map(
        ({ step, fault, struck }) => `  ${step}: ${fault}${struck ? '' : ' (met nothing)'}`,
      );
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`FAULT_SEED=${SEED}\n${lines.join('\n')}\n${message}`, { cause: error });
    }
  },
  (MINUTES + 15) * 60_000,
);

async function run(): Promise<void> {
  if (MINUTES === 0) {
    await round.run(EACH_ONCE);
    expect(round.struck.filter(({ struck }) => !struck)).toEqual([]);
    expect([...new Set(round.struck.map(({ fault }: Struck) => fault))].sort()).toEqual([...FAULT_NAMES].sort());
    return;
  }
  const until = Date.now() + MINUTES * 60_000;
  for (let rounds = 0; Date.now() < until && rounds < 19; rounds += 1) {
    const schedule: StepFaults[] = randomRound(chance);
    await round.run(schedule);
    await expectPromises(false);
  }
}

async function expectPromises(last = true): Promise<void> {
  const outcomes = await expectEveryCommandExactlyOnce(stack);
  expect(outcomes.length).toBeGreaterThan(100);
  expect(outcomes.some(({ tries }) => tries > 1)).toBe(true);
  await expectEveryEffectOnce(stack, UNITS, PROGRAMME.programme.reminders.rungs);
  await expectEveryMailHandedOver(stack);
  await expectHealed(stack);
  if (last) await expectReadOnceEach(stack, await reader.stop());
}

function withYears(file: ProgrammeFile, years: number): ProgrammeFile {
  const { from } = file.programme.period;
  const until = `${Number(from.slice(0, 4)) + years - 1}-12-31`;
  return { ...file, programme: { ...file.programme, period: { from, until } } };
}

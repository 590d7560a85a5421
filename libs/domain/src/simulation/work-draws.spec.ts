import fc from 'fast-check';
import { OBSTACLE_OUTCOMES } from '../obstacle/obstacle.js';
import { completionOf } from './office-draws.js';
import { USUAL_OFFICES } from './office-habits.js';
import type { Simulation } from './simulation.js';
import {
  courseOf,
  obstacleDayOf,
  obstacleOnTask,
  recommendationTo,
  selfReportDays,
  taskExtensionOf,
} from './work-draws.js';
import { USUAL_WORK, type WorkHabits } from './work-habits.js';

const simulationOf = (seed: number, work: WorkHabits = {}): Simulation => ({
  seed,
  profiles: {},
  defaultProfile: '',
  units: {},
  lateness: { workingDays: [1, 6] },
  early: { workingDays: [0, 3] },
  extension: {
    askWorkingDaysBefore: 2,
    moreWorkingDays: 5,
    offeredWorkingDays: 3,
    decisions: { granted: 1, refused: 0, offered: 0 },
    decisionAfterWorkingDays: 1,
    reasons: [],
  },
  acceptance: { afterWorkingDays: [0, 2] },
  returns: { reasons: {}, resubmitAfterWorkingDays: 1 },
  exceptions: [],
  suspensions: [],
  figures: {},
  texts: {},
  ...USUAL_OFFICES,
  ...work,
});

const seeds = fc.nat({ max: 5000 });
const units = Array.from({ length: 400 }, (_, index) => `U${index}`);

test('what a file does not ask for does not happen', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const simulation = simulationOf(seed);
      expect(obstacleOnTask(simulation, 'H1', '2023/1.1')).toBeUndefined();
      expect(obstacleDayOf(simulation, 'H1', 2023)).toBeUndefined();
      expect(taskExtensionOf(simulation, 'H1', '2023/1.1')).toBeUndefined();
    }),
  );
});

test('about as many of a hundred as the file says, and the same ones every time', () => {
  const obstacles = { ...USUAL_WORK.obstacles, perHundredTasks: 30, perHundredUnits: 20 };
  const simulation = simulationOf(7, { obstacles, taskExtensions: { ...USUAL_WORK.taskExtensions, perHundred: 40 } });
  const share = (draw: (unit: string) => unknown) =>
    units.filter((unit) => draw(unit) !== undefined).length / units.length;
  expect(share((unit) => obstacleOnTask(simulation, unit, '2023/1.1'))).toBeCloseTo(0.3, 1);
  expect(share((unit) => obstacleDayOf(simulation, unit, 2023))).toBeCloseTo(0.2, 1);
  expect(share((unit) => taskExtensionOf(simulation, unit, '2023/1.1'))).toBeCloseTo(0.4, 1);
  const again = simulationOf(7, { obstacles });
  for (const unit of units) {
    expect(obstacleOnTask(again, unit, '2023/1.1')).toEqual(obstacleOnTask(simulation, unit, '2023/1.1'));
  }
});

test('an obstacle takes every way out of the offices, and one that the file tells goes as it is told', () => {
  const simulation = simulationOf(3, { obstacles: { ...USUAL_WORK.obstacles, perHundredTasks: 100 } });
  const outcomes = new Set(units.map((unit) => obstacleOnTask(simulation, unit, '2023/1.1')?.outcome));
  expect(outcomes).toEqual(new Set(OBSTACLE_OUTCOMES));
  const told = { outcome: 'supported', helper: 'SNV', title: 'Thiếu người', kind: 'staffing', reopened: true } as const;
  expect(courseOf(simulation, 'H1', '2023-03-06', told)).toMatchObject(told);
});

test('self-reports come early, late or never, and not every unit gets a recommendation', () => {
  const simulation = simulationOf(11, { inspections: USUAL_WORK.inspections });
  const days = units.map((unit) => selfReportDays(simulation, unit, 'I-1'));
  expect([days.includes(null), days.some((day) => day !== null && day > 0)]).toEqual([true, true]);
  expect(Math.max(...days.map((day) => day ?? 0))).toBeLessThanOrEqual(3);
  const given = units.filter((unit) => recommendationTo(simulation, unit, 'I-1') !== undefined);
  expect(given.length / units.length).toBeCloseTo(0.6, 1);
});

test('a recommendation of which the file tells is done as it says', () => {
  const cases = [
    { recommendation: 'I-1/1', completion: 'never' as const },
    { recommendation: 'I-1/2', completion: 'late' as const },
  ];
  fc.assert(
    fc.property(seeds, (seed) => {
      const simulation = simulationOf(seed, { inspections: { ...USUAL_WORK.inspections, cases } });
      expect(completionOf(simulation, 'H1', 'I-1/1')).toBeNull();
      expect(completionOf(simulation, 'H5', 'I-1/2')).toBeGreaterThan(0);
    }),
  );
});

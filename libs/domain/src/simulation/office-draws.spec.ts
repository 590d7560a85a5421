import {
  acknowledgedAfter,
  answerToOpinion,
  completionOf,
  directionAnswerDays,
  modelOf,
  opinionOf,
  outcomeOf,
  presentAt,
} from './office-draws.js';
import type { OfficeHabits } from './office-habits.js';
import { USUAL_OFFICES } from './office-habits.js';
import type { Simulation } from './simulation.js';

const simulation = (more: Partial<OfficeHabits> & { seed?: number } = {}) =>
  ({ seed: 5, ...USUAL_OFFICES, ...more }) as Simulation;
const units = Array.from({ length: 400 }, (_, index) => `XA-${index}`);
const span = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)];

test('opinions follow their weights: those who comment say something, the others do not', () => {
  const drawn = units.map((unit) => opinionOf(simulation(), unit, 2018, 12));
  const share = (kind: string) => drawn.filter((opinion) => opinion.kind === kind).length / drawn.length;
  expect([share('agree') > 0.5, share('comment') > 0.1, share('silent') > 0.1]).toEqual([true, true, true]);
  for (const { kind, text } of drawn) expect(text !== '').toBe(kind === 'comment');
});

test('an opinion comes on one of the working days there are, and on the day itself when there is none', () => {
  expect(span(units.map((unit) => opinionOf(simulation(), unit, 2018, 12).after))).toEqual([1, 12]);
  expect(span(units.map((unit) => opinionOf(simulation(), unit, 2018, 0).after))).toEqual([0, 0]);
});

test('comments get every kind of answer', () => {
  const answers = units.map((unit) => answerToOpinion(simulation(), unit, 2018));
  expect(new Set(answers)).toEqual(new Set(['accepted', 'partly', 'not-accepted']));
});

test('a task is done before its due date, after it, or never', () => {
  const drawn = units.map((unit) => completionOf(simulation(), unit, '2018/1.2'));
  const late = drawn.filter((days): days is number => days !== null && days > 0);
  const early = drawn.filter((days): days is number => days !== null && days <= 0);
  expect([...span(early), ...span(late)]).toEqual([-10, 0, 1, 15]);
  expect(drawn).toContain(null);
  expect(early.length).toBeGreaterThan(late.length);
});

test('a direction is answered before its due date, or some time after it binds', () => {
  expect(span(units.map((unit) => directionAnswerDays(simulation(), unit, 'D-1', true)))).toEqual([1, 8]);
  expect(span(units.map((unit) => directionAnswerDays(simulation(), unit, 'D-1', false)))).toEqual([15, 30]);
});

test('a direction of which the file says nothing is answered; one that it names fares as it says', () => {
  const refused = { review: '2018-half-year', direction: 2, outcome: 'redirected', to: 'BTP', reason: 'x' } as const;
  const file = simulation({ directions: { ...USUAL_OFFICES.directions, outcomes: [refused] } });
  expect(outcomeOf(file, '2018-half-year', 2)).toEqual(refused);
  expect(outcomeOf(file, '2018-half-year', 1)).toEqual({ outcome: 'answered' });
  expect(outcomeOf(file, '2018-annual', 2)).toEqual({ outcome: 'answered' });
});

test('attendance and acknowledgement keep within their ranges, and models are registered by a few', () => {
  expect(span(units.map((unit) => presentAt(simulation(), unit, '2019-annual')))).toEqual([12, 60]);
  expect(span(units.map((unit) => acknowledgedAfter(simulation(), unit, '2019-annual')))).toEqual([1, 3]);
  const models = units.flatMap((unit) => modelOf(simulation(), unit, 2019) ?? []);
  expect(models.length / units.length).toBeGreaterThan(0.04);
  expect(models.length / units.length).toBeLessThan(0.13);
});

test('the same seed, unit and key draw the same; another seed draws otherwise', () => {
  const drawn = (seed: number) => units.map((unit) => opinionOf(simulation({ seed }), unit, 2018, 12));
  expect(drawn(5)).toEqual(drawn(5));
  expect(drawn(5)).not.toEqual(drawn(6));
});

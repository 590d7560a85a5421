import { LIGHT_NAMES, LIGHT_SPECS, type LightName, type Measure, trafficLight } from './traffic-light.js';

const of = (part: number, whole: number): Measure => ({ part, whole });

test.each([
  ['every report came', 'reporting', of(63, 63), 'green'],
  ['just at the threshold is still green', 'reporting', of(95, 100), 'green'],
  ['just below it is amber', 'reporting', of(94, 100), 'amber'],
  ['below both it is red', 'reporting', of(79, 100), 'red'],
  ['nothing was due: no colour, never green', 'reporting', of(0, 0), 'none'],
  ['reports that came late', 'on-time', of(80, 100), 'amber'],
  ['no task overdue', 'tasks', of(0, 40), 'green'],
  ['one task overdue of two weighs as one of forty', 'tasks', of(1, 2), 'amber'],
  ['many tasks overdue', 'tasks', of(4, 400), 'red'],
  ['no task at all', 'tasks', of(0, 0), 'none'],
  ['an unanswered direction past its date', 'directions', of(1, 5), 'amber'],
  ['three of them', 'directions', of(3, 5), 'red'],
  ['half of the targets', 'targets', of(2, 4), 'amber'],
  ['no target reached', 'targets', of(0, 4), 'red'],
] as [string, LightName, Measure, string][])('%s', (_, name, measure, colour) => {
  expect(trafficLight(name, measure).colour).toBe(colour);
});

test('a light says the thresholds it was measured against', () => {
  expect(trafficLight('tasks', of(2, 9))).toEqual({
    name: 'tasks',
    part: 2,
    whole: 9,
    colour: 'amber',
    rule: 'count-at-most',
    green: 0,
    amber: 3,
  });
});

test.each(LIGHT_NAMES)('the thresholds of %s stand in order', (name) => {
  const { rule, green, amber } = LIGHT_SPECS[name];
  expect(rule === 'share-at-least' ? green > amber : green < amber).toBe(true);
});

import { GRADE_WORDS, GRADES, type Grade, gradeByRule, gradeNamed, type RatingFacts } from './rating.js';

const facts = (changed: Partial<RatingFacts>): RatingFacts => ({
  owed: 20,
  onTime: 20,
  late: 0,
  missing: 0,
  returned: 0,
  selfRating: 'excellent',
  ...changed,
});

test.each<[string, Partial<RatingFacts>, Grade]>([
  ['everything on time, nothing sent back', {}, 'excellent'],
  ['one of twenty late is still excellent', { onTime: 19, late: 1 }, 'excellent'],
  ['two of twenty late is good', { onTime: 18, late: 2 }, 'good'],
  ['three sent back is good', { returned: 3 }, 'good'],
  ['six sent back is completed', { returned: 6 }, 'completed'],
  ['four of twenty late is good', { onTime: 16, late: 4 }, 'good'],
  ['five of twenty late is completed', { onTime: 15, late: 5 }, 'completed'],
  ['one that never came is completed at best', { onTime: 19, missing: 1 }, 'completed'],
  ['a quarter missing is completed', { onTime: 15, missing: 5 }, 'completed'],
  ['more than a quarter missing is not completed', { onTime: 14, missing: 6 }, 'not-completed'],
  ['more than half late is not completed', { onTime: 9, late: 11 }, 'not-completed'],
  ['nobody is rated better than by the own word', { selfRating: 'completed' }, 'completed'],
  ['a high opinion of oneself does not lift', { onTime: 9, late: 11, selfRating: 'excellent' }, 'not-completed'],
  ['without a self-assessment it is completed at best', { selfRating: null }, 'completed'],
  ['a unit that owed nothing is taken at its word', { owed: 0, onTime: 0, selfRating: 'good' }, 'good'],
])('%s', (_, changed, expected) => {
  expect(gradeByRule(facts(changed))).toBe(expected);
});

test('a choice of the form is read back as its grade; any other word is none', () => {
  expect(GRADES.map((grade) => gradeNamed(GRADE_WORDS[grade].vi))).toEqual([...GRADES]);
  expect(gradeNamed('Tốt')).toBeNull();
  expect(gradeNamed(null)).toBeNull();
});

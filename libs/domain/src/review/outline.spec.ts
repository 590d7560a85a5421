import { answerFaults } from '../form/answer-faults.js';
import { fieldsOfPart, OUTLINE, OUTLINE_PARTS, outlineOf } from './outline.js';
import { SELF_ASSESSMENT_FORM } from './self-assessment-form.js';

test('the product’s own form asks for every part of the outline', () => {
  const outline = outlineOf(SELF_ASSESSMENT_FORM.fields);
  expect(outline.map(({ part, fields }) => [part, fields.length])).toEqual([
    ['I', 1],
    ['II', 2],
    ['III', 4],
    ['IV', 1],
    ['V', 1],
  ]);
  const required = outline.flatMap(({ fields }) => fields.filter((field) => field.required).map(({ key }) => key));
  expect(required).toEqual(['lanh-dao', 'ket-qua', 'han-che', 'phuong-huong']);
});

test('what an office asks beyond the outline stands in part II, after what the outline names', () => {
  const fields = ['ghi-chu', 'kien-nghi', 'ket-qua', 'y-kien-khac'].map((key) => ({ key }));
  expect(fieldsOfPart('II', fields).map(({ key }) => key)).toEqual(['ket-qua', 'ghi-chu', 'y-kien-khac']);
  expect(fieldsOfPart('V', fields).map(({ key }) => key)).toEqual(['kien-nghi']);
  expect(fieldsOfPart('I', fields)).toEqual([]);
});

test('no field stands under two parts', () => {
  const keys = OUTLINE_PARTS.flatMap((part) => [...OUTLINE[part].keys]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a self-assessment without its required parts is not complete; each grade may be chosen', () => {
  const missing = answerFaults(SELF_ASSESSMENT_FORM.fields, {}, true).map(({ field, code }) => [field, code]);
  expect(missing).toEqual([
    ['lanh-dao', 'required'],
    ['ket-qua', 'required'],
    ['han-che', 'required'],
    ['phuong-huong', 'required'],
    ['tu-xep-loai', 'required'],
  ]);
  const rated = answerFaults(SELF_ASSESSMENT_FORM.fields, { 'tu-xep-loai': 'Hoàn thành tốt' }, false);
  expect(rated).toEqual([]);
});

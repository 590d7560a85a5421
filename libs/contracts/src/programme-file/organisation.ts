import { z } from 'zod';
import { assumed, CODE_PATTERN, code, date, text, unitCode } from './primitives.js';

export const UNIT_KINDS = [
  'party-committee',
  'government',
  'department',
  'front-organisation',
  'province',
  'commune',
  'other',
] as const;
export const UNIT_LEVELS = ['centre', 'province', 'district', 'commune'] as const;
export const PERSON_ROLES = ['officer', 'head', 'secretariat', 'leader', 'leader-secretary', 'administrator'] as const;

export const unitSchema = z
  .strictObject({
    code: code('Stable code of the unit (mã đơn vị), unique in the file; never reused.'),
    name: text('Full name of the unit.'),
    shortName: text('Short name for tables and subjects of letters.').optional(),
    officialCode: text('Code of the unit in the official list, such as the administrative-unit code.').optional(),
    kind: z.enum(UNIT_KINDS).describe('What sort of body it is.'),
    level: z.enum(UNIT_LEVELS).describe('Level of the political system.'),
    parent: z.string().regex(CODE_PATTERN).nullable().describe('Code of the unit above it; null at the top.'),
    from: date('First day on which the unit exists in the system.'),
    until: date('Last day on which it exists; absent while it does.').optional(),
    calendar: code('Working calendar of the unit.').default('vn-state'),
    assumed,
  })
  .describe('A unit (đơn vị): a party, its secretariat, or a body that reports.');

export const personSchema = z
  .strictObject({
    code: code('Stable code of the account holder, unique in the file; also the sign-in name.'),
    name: text('Name of the office held, never the name of a person.'),
    unit: unitCode('Unit the office belongs to'),
    roles: z
      .array(z.enum(PERSON_ROLES))
      .min(1)
      .describe('officer drafts, head approves, secretariat collects, leader signs, leader-secretary is reminded.'),
    email: z.email().optional().describe('Where mail goes; without it only in-app notices are kept.'),
    from: date('First day in the office.'),
    until: date('Last day in the office; absent while it is held.').optional(),
    account: z.boolean().default(true).describe('false for an office that never signs in: its reports come on paper.'),
    assumed,
  })
  .describe('An office of a unit and the roles it has.');

export const organisationSchema = z
  .strictObject({
    units: z.array(unitSchema).min(2).max(20_000).describe('Every unit the programme names.'),
    people: z.array(personSchema).max(100_000).describe('The offices that act for those units.'),
  })
  .describe('Who takes part (tổ chức).');

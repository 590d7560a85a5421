import { z } from 'zod';
import { PERSON_ROLES } from '../programme-file/organisation.js';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
} from './primitives.js';

const roleSchema = z.enum(PERSON_ROLES);

const heldRoleSchema = z
  .object({
    id: idSchema,
    role: roleSchema,
    unit: unitRefSchema,
    from: dateSchema,
    until: dateSchema.nullable().describe('The last day on which it is held; null while no end is known.'),
    state: z
      .enum(['past', 'current', 'coming', 'withdrawn'])
      .describe('As of the business day; `withdrawn`: taken back before it began.'),
  })
  .meta({ id: 'HeldRole', description: 'A role in a unit, from a day to a day.' });

const accountSchema = z
  .object({
    userName: z.string(),
    state: z.enum(['active', 'disabled']),
    createdAt: momentSchema,
    disabledAt: momentSchema.nullable(),
    lastSignInAt: momentSchema.nullable().describe('Null when it never was, or before this was kept.'),
    mustChangePassword: z.boolean().describe('Its password was handed over and is still that one.'),
    lockedUntil: momentSchema.nullable().describe('While too many wrong passwords keep it shut.'),
  })
  .meta({ id: 'Account', description: 'With what a person signs in; never its password.' });

export const personRecordSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string().describe('The office held.'),
    email: z.string().nullable(),
    locale: z.string(),
    signsIn: z.boolean().describe('False for an office whose reports come on paper.'),
    roles: z.array(heldRoleSchema).describe('Those held today and those to come.'),
    account: accountSchema.nullable(),
  })
  .meta({ id: 'PersonRecord', description: 'A person as the administrator keeps them.' });
export type PersonRecord = z.infer<typeof personRecordSchema>;

const tasksInHandSchema = z.object({ unit: unitRefSchema, tasks: countSchema }).meta({ id: 'TasksInHand' });

export const personDetailSchema = personRecordSchema
  .extend({
    createdAt: momentSchema,
    tasksInHand: z
      .array(tasksInHandSchema)
      .describe('Tasks not done yet that name the person, unit by unit: somebody else must be named when a role ends.'),
    history: z.array(heldRoleSchema).describe('Every role ever given, the latest first.'),
    sessions: countSchema.describe('Places where the person is signed in now.'),
    apiTokens: countSchema.describe('Tokens that are open.'),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof personDetailSchema>;

const ACCOUNT_STATES = ['none', 'active', 'disabled', 'locked', 'one-time', 'on-paper'] as const;

export const peopleFilterSchema = cursorQuerySchema.extend({
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Part of code, name, e-mail or user name, with or without marks.'),
  unit: unitCodeSchema.optional().describe('Whoever has, or is going to have, a role in that unit.'),
  role: roleSchema.optional().describe('Whoever has, or is going to have, that role; with `unit`, there.'),
  account: z
    .enum(ACCOUNT_STATES)
    .optional()
    .describe(
      '`none`: may sign in and has no account; `locked`: by wrong passwords; `one-time`: still with the password handed over; `on-paper`: does not sign in.',
    ),
});
export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

const about = {
  name: sentenceSchema('The office held, never the name of a person.', 200),
  email: z.email().max(254).nullable().describe('Where mail goes; null for none.'),
  locale: z.enum(['vi', 'en']).describe('Language of mails.'),
  signsIn: z.boolean().describe('False for an office whose reports come on paper.'),
};

export const personChangeSchema = z.strictObject(about).meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof personChangeSchema>;

export const roleInputSchema = z
  .strictObject({
    unit: unitCodeSchema,
    role: roleSchema,
    from: dateSchema.optional().describe('The first day; without it the business day.'),
    until: dateSchema.optional().describe('The last day, when it is known.'),
  })
  .meta({ id: 'RoleInput' });
export type RoleInput = z.infer<typeof roleInputSchema>;

export const roleEndSchema = z
  .strictObject({
    until: dateSchema.describe('The last day on which it is held; the day before its first takes it back.'),
  })
  .meta({ id: 'RoleEnd' });
export type RoleEnd = z.infer<typeof roleEndSchema>;

export const accountInputSchema = z
  .strictObject({
    userName: z.string().trim().min(1).max(64).optional().describe("Without it the person's code."),
  })
  .meta({ id: 'AccountInput' });
export type AccountInput = z.infer<typeof accountInputSchema>;

export const newPersonSchema = z
  .strictObject({
    code: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .describe('Plain letters, digits, . _ -; stable; also the sign-in name unless another is given.'),
    ...about,
    email: about.email.optional(),
    role: roleInputSchema.describe('The first role.'),
    account: z.boolean().describe('Whether an account is made at once.'),
  })
  .meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof newPersonSchema>;

export const oneTimePasswordSchema = z
  .object({
    userName: z.string(),
    password: z.string().describe('Shown this once; its owner has to change it after signing in.'),
  })
  .meta({ id: 'OneTimePassword' });
export type OneTimePassword = z.infer<typeof oneTimePasswordSchema>;

export const createdPersonSchema = z
  .object({ person: personDetailSchema, account: oneTimePasswordSchema.nullable() })
  .meta({ id: 'CreatedPerson' });
export type CreatedPerson = z.infer<typeof createdPersonSchema>;

const withoutAccountSchema = z
  .object({ id: idSchema, code: z.string(), name: z.string(), unit: unitRefSchema })
  .meta({ id: 'PersonWithoutAccount' });

export const missingAccountsSchema = z
  .object({ total: countSchema, items: z.array(withoutAccountSchema).describe('The first of them, by code.') })
  .meta({ id: 'MissingAccounts' });
export type MissingAccounts = z.infer<typeof missingAccountsSchema>;

export const missingFilterSchema = z.object({
  units: z.string().max(20_000).optional().describe('Codes of units with commas between; without it all.'),
});

export const accountsInputSchema = z
  .strictObject({
    units: z.array(unitCodeSchema).min(1).max(5000).optional().describe('Of these units; without it of all.'),
    most: z.number().int().min(1).max(200).default(100).describe('How many at once; ask again for the rest.'),
  })
  .meta({ id: 'AccountsInput' });
export type AccountsInput = z.infer<typeof accountsInputSchema>;

export const newAccountsSchema = z
  .object({
    items: z.array(
      oneTimePasswordSchema
        .extend({ person: z.string(), unit: z.string(), unitName: z.string() })
        .meta({ id: 'NewAccount' }),
    ),
    left: countSchema.describe('Who still has none.'),
  })
  .meta({ id: 'NewAccounts' });
export type NewAccounts = z.infer<typeof newAccountsSchema>;

export const passwordInputSchema = z
  .strictObject({ current: z.string().min(1).max(1000), next: z.string().min(1).max(1000) })
  .meta({ id: 'PasswordInput' });
export type PasswordInput = z.infer<typeof passwordInputSchema>;

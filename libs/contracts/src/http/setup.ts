import { z } from 'zod';
import { SET_UP_STEP_STATES, SET_UP_STEPS } from '#domain/setup/set-up-step';
import { UNIT_KINDS, UNIT_LEVELS } from '../programme-file/organisation.js';
import { CODE_PATTERN } from '../programme-file/primitives.js';
import { idSchema, momentSchema, sentenceSchema } from './primitives.js';

export const LANGUAGES = ['vi', 'en'] as const;
export type InstallationLanguage = (typeof LANGUAGES)[number];

const code = z.string().trim().min(1).max(200).describe('The one-time code of the address that the start printed.');

export const setUpCodeInputSchema = z.strictObject({ code }).meta({ id: 'SetUpCodeInput' });
export type SetUpCodeInput = z.infer<typeof setUpCodeInputSchema>;

const administratorSchema = z.strictObject({
  name: sentenceSchema('Name or office of the administrator.', 200),
  userName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)
    .describe('Sign-in name: plain letters, digits and . _ -'),
  email: z.email().max(200).optional().describe('Where mail goes; without it only in-app notices are kept.'),
  password: z.string().min(12).max(200).describe('At least 12 characters.'),
  secretariat: z.boolean().default(false).describe('Whether this person also works as the secretariat of the office.'),
});

const organisationSchema = z.strictObject({
  name: sentenceSchema('Full name of the office that runs the installation.', 300),
  shortName: sentenceSchema('Short name for tables and letters.', 100).optional(),
  code: z.string().trim().max(64).regex(CODE_PATTERN).describe('Stable code of the unit; never reused.'),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  calendar: z.string().trim().min(1).max(64).default('vn-state').describe('Code of its working calendar.'),
});

export const setUpInputSchema = z
  .strictObject({
    code,
    language: z.enum(LANGUAGES).describe('The first language of the installation.'),
    administrator: administratorSchema,
    organisation: organisationSchema,
  })
  .meta({ id: 'SetUpInput' });
export type SetUpInput = z.infer<typeof setUpInputSchema>;

export const setUpStepPathSchema = z.enum(SET_UP_STEPS);

export const setUpStepInputSchema = z
  .strictObject({ state: z.enum(SET_UP_STEP_STATES) })
  .meta({ id: 'SetUpStepInput' });
export type SetUpStepInput = z.infer<typeof setUpStepInputSchema>;

const sampleSchema = z.object({
  programmeId: idSchema,
  number: z.string(),
  title: z.string(),
  ended: z.boolean(),
});

export const setUpProgressSchema = z
  .object({
    steps: z.array(
      z.object({
        step: z.enum(SET_UP_STEPS),
        state: z.enum(SET_UP_STEP_STATES),
        at: momentSchema.nullable().describe('When it was done or skipped.'),
      }),
    ),
    sample: sampleSchema.nullable().describe('The sample programme, once it was made.'),
  })
  .meta({ id: 'SetUpProgress', description: 'What of the set-up is done, skipped or still to do.' });
export type SetUpProgress = z.infer<typeof setUpProgressSchema>;

export const sampleProgrammeSchema = z
  .object({
    sample: sampleSchema,
    accounts: z
      .array(z.object({ userName: z.string(), password: z.string(), name: z.string(), unit: z.string() }))
      .describe('Shown this once.'),
  })
  .meta({ id: 'SampleProgramme' });
export type SampleProgramme = z.infer<typeof sampleProgrammeSchema>;

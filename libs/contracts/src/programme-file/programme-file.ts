import { z } from 'zod';
import type { FormField } from '#domain/form/field';
import type { FormRule } from '#domain/form/rule';
import type { PeriodRule } from '#domain/period/period-rule';
import type { ReminderPolicy } from '#domain/reminder/reminder-policy';
import type { Simulation } from '#domain/simulation/simulation';
import { organisationSchema } from './organisation.js';
import { programmeSchema } from './programme.js';
import { simulationSchema } from './simulation.js';

export const PROGRAMME_FILE_FORMAT = 'songhanh/programme@1';

/** A whole programme in one file, YAML or JSON. Every field's description is the documentation of the format. */
export const programmeFileSchema = z
  .strictObject({
    format: z.literal(PROGRAMME_FILE_FORMAT).describe('Name and version of the format.'),
    organisation: organisationSchema,
    programme: programmeSchema,
    simulation: simulationSchema.optional(),
  })
  .describe(
    'A coordination programme with its organisation, reporting rules and, for rehearsals, its simulated units.',
  );

/** A programme file as read: checked, defaults filled in. */
export type ProgrammeFile = z.infer<typeof programmeFileSchema>;
export type ProgrammeUnit = ProgrammeFile['organisation']['units'][number];
export type ProgrammePerson = ProgrammeFile['organisation']['people'][number];
export type ProgrammePart = ProgrammeFile['programme'];
export type ProgrammeTask = ProgrammePart['contents'][number]['tasks'][number];
export type ProgrammeForm = ProgrammePart['forms'][number];
export type ProgrammeReporting = ProgrammePart['reporting'][number];

/** The domain reads these parts as they stand; the compiler says when the two drift apart. */
type Assignable<From extends To, To> = From;
export type ProgrammeFileField = Assignable<ProgrammeForm['fields'][number], FormField>;
export type ProgrammeFileRule = Assignable<ProgrammeForm['rules'][number], FormRule>;
export type ProgrammeFilePeriodRule = Assignable<ProgrammeReporting['period'], PeriodRule>;
export type ProgrammeFileReminders = Assignable<ProgrammePart['reminders'], ReminderPolicy>;
export type ProgrammeFileSimulation = Assignable<NonNullable<ProgrammeFile['simulation']>, Simulation>;

/** The published JSON Schema, for editors and other tools; `infra/docs/programme-file.schema.json` is this, checked for drift. */
export function programmeFileJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(programmeFileSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  return { $schema, $id: 'https://songhanh.example/schemas/programme@1.json', title: PROGRAMME_FILE_FORMAT, ...rest };
}

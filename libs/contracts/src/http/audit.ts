import { z } from 'zod';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  pageOf,
  unitRefSchema,
} from './primitives.js';

export const auditFilterSchema = cursorQuerySchema.extend({
  from: dateSchema.optional().describe('On that day or later, in business time.'),
  until: dateSchema.optional().describe('On that day or earlier.'),
  person: z.string().trim().min(1).max(100).optional().describe('Part of the code or office of who did it.'),
  group: z.string().max(60).optional().describe('What it is about: the part of an action before its dot.'),
  action: z.string().max(100).optional(),
  subjectKind: z.string().max(60).optional(),
  subjectId: idSchema.optional(),
  text: z.string().trim().min(1).max(100).optional().describe('Part of the detail.'),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z
  .object({
    id: idSchema,
    at: momentSchema.describe('Business time.'),
    recordedAt: momentSchema.describe('When it was written down, in the server’s own time.'),
    actorKind: z.string().describe('person, system, import, administrator-command.'),
    person: z
      .object({
        id: idSchema,
        code: z.string(),
        name: z.string(),
        roles: z.array(z.string()).describe('The roles held on that day.'),
        unit: unitRefSchema.nullable(),
      })
      .nullable(),
    action: z.string(),
    what: z.string().describe('The action in words, in the caller’s language.'),
    subjectKind: z.string(),
    subjectId: idSchema.nullable(),
    subject: z.string().nullable().describe('Number, code or name of what it is about, where it has one.'),
    detail: z.record(z.string(), z.unknown()),
    position: z.number().int().nullable().describe('In the seal; null: not sealed yet.'),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageOf(auditEntrySchema);

export const auditChainSchema = z
  .object({
    position: countSchema.describe('The last position of the seal.'),
    hash: z.string().describe('Note it elsewhere: only against such a note does a rewritten chain show.'),
    waiting: countSchema.describe('Entries not yet sealed.'),
    oldestAt: momentSchema.nullable(),
    groups: z.array(z.object({ group: z.string(), name: z.string() })),
  })
  .meta({ id: 'AuditChain' });
export type AuditChain = z.infer<typeof auditChainSchema>;

export const auditVerificationSchema = z
  .object({
    from: countSchema.describe('The first position that was looked at.'),
    until: countSchema,
    whole: z.boolean().describe('Whether that is the whole chain; otherwise the command checks all of it.'),
    intact: z.boolean(),
    found: countSchema,
    findings: z.array(z.string()).describe('The first of them, in the caller’s language.'),
    command: z.string().describe('What checks the whole chain, on the server.'),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerificationSchema>;

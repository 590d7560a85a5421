import { z } from 'zod';
import { INSPECTION_KINDS } from '#domain/inspection/inspection';
import { assumed, date, text, unitCode } from './primitives.js';

export const inspectionSchema = z
  .strictObject({
    kind: z.enum(INSPECTION_KINDS).describe('inspection (kiểm tra), supervision (giám sát), survey (khảo sát).'),
    subject: text('What it looks into.'),
    from: date('First day.'),
    until: date('Last day.'),
    units: z.array(unitCode('A unit that is inspected')).min(1).describe('Units that are inspected.'),
    assumed,
  })
  .describe('An inspection in the plan of the year of its first day.');

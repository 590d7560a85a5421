import { z } from 'zod';
import { unitCodeSchema } from './primitives.js';
import { registrationInputSchema } from './report.js';

const attested = z.literal('true').describe('The caller attests that the file holds no state secret.');

export const roundWorkbookQuerySchema = z.object({ unit: unitCodeSchema });
export type RoundWorkbookQuery = z.infer<typeof roundWorkbookQuerySchema>;

export const workbookUploadQuerySchema = z.object({ attested });
export type WorkbookUploadQuery = z.infer<typeof workbookUploadQuerySchema>;

const { arrivalNumber, arrivalDate, paperNumber, paperDate, reason } = registrationInputSchema.shape;

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const CODE = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';

/** One or more of something, with commas between. */
const listed = (item: string, description: string) =>
  z
    .string()
    .max(4000)
    .regex(new RegExp(`^${item}(?:,${item})*$`))
    .optional()
    .describe(description);

export const workbookRegistrationQuerySchema = z.object({
  attested,
  arrivalNumber,
  arrivalDate,
  paperNumber,
  paperDate,
  reason,
  attachmentIds: listed(
    UUID,
    'Files that go with the report, such as the scan of the signed paper, with commas between.',
  ),
  evidence: listed(
    `${CODE}:${UUID}`,
    'Files that prove a field, as `<key of the field>:<id of the file>` with commas between: no workbook holds them.',
  ),
  confirmed: listed(
    CODE,
    'Codes of the rules that the paper breaks, as confirmed by whoever enters it, with commas between.',
  ),
});
export type WorkbookRegistrationQuery = z.infer<typeof workbookRegistrationQuerySchema>;

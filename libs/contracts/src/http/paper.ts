import { z } from 'zod';
import { PAPER_KINDS, PAPER_SUBJECTS, type PaperKind } from '#domain/paper/paper-kind';
import { PAPER_SIGNERS } from '#domain/paper/paper-rule';
import { PAPER_FILE_KINDS, PAPER_STAGES, PAPER_STEPS } from '#domain/paper/paper-stage';
import { OFFICES } from '#domain/plan/issuance';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

const kindSchema = z.enum(Object.keys(PAPER_KINDS) as [PaperKind, ...PaperKind[]]);

/** The house styles that a paper may follow. */
export const PAPER_STYLES = ['state', 'party'] as const;
const line = (description: string) => sentenceSchema(description, 300);

const signatureSchema = z.object({
  authority: z.array(z.string()).describe('Lines above the post, such as TM. BAN THƯỜNG VỤ.'),
  post: z.string(),
  name: z.string().nullable().describe('null leaves room for a name.'),
});

export const paperSummarySchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    kind: kindSchema,
    subject: z.object({
      kind: z.enum(PAPER_SUBJECTS),
      id: idSchema,
      code: z.string().describe('Natural key, such as 2018-Q3.'),
    }),
    part: z.number().int().describe('Which of several papers on one subject: the plan’s paper of each party.'),
    ordinal: z.number().int().describe('Counts how often it was made.'),
    stage: z.enum(PAPER_STAGES),
    style: z.enum(PAPER_STYLES),
    issuers: z.array(z.string()).describe('The bodies whose paper it is.'),
    number: z.string().nullable().describe('As the clerk entered it.'),
    symbol: z.string().nullable(),
    issuedOn: dateSchema.nullable().describe('The date on the paper.'),
    madeAt: momentSchema,
    signedAt: momentSchema.nullable(),
    issuedAt: momentSchema.nullable().describe('Signed and numbered: from now on the units it is for may read it.'),
    myTurn: z.boolean().describe('Whether it waits for me.'),
    version: versionSchema,
  })
  .meta({ id: 'PaperSummary', description: 'A paper of the register.' });
export type PaperSummary = z.infer<typeof paperSummarySchema>;

export const paperFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  kind: kindSchema.optional(),
  stage: z.enum(PAPER_STAGES).optional(),
  subject: idSchema.optional().describe('Id of what it is about.'),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

const foundSignatureSchema = z.object({
  signer: z.string().nullable().describe('Common name in the certificate.'),
  organisation: z.string().nullable(),
  issuer: z.string().nullable().describe('Who issued the certificate.'),
  signedAt: momentSchema.nullable().describe('As the signer’s own clock said, unless a time stamp says more.'),
  digestOk: z.boolean().describe('Whether the signature holds over the bytes it covers.'),
  validFrom: momentSchema.nullable(),
  validUntil: momentSchema.nullable(),
  validThen: z.boolean().describe('Whether the certificate was valid when it signed (or, unknown, now).'),
  coversWholeFile: z.boolean().describe('Whether nothing was appended after it.'),
  trusted: z.boolean().describe('Whether its certificate leads to one of the roots this office trusts.'),
});

const paperFileSchema = z
  .object({
    ordinal: z.number().int(),
    kind: z.enum(PAPER_FILE_KINDS),
    name: z.string(),
    mediaType: z.string(),
    size: countSchema,
    sha256: z.string(),
    contentSha256: z.string().describe('Digest of the content it was made of, or held against.'),
    attachmentId: idSchema.nullable().describe('Under which it is downloaded; null for what went out.'),
    found: z
      .object({
        signatures: z.array(foundSignatureSchema),
        unchanged: z
          .enum(['prefix', 'same-text', 'changed'])
          .nullable()
          .describe('prefix: the bytes given out, only signed; same-text: written anew with the same words.'),
      })
      .nullable()
      .describe('What was checked; null for a scan, which proves nothing by itself.'),
    by: z.string().describe('Code of the office.'),
    at: momentSchema,
  })
  .meta({ id: 'PaperFile' });

const signerSchema = z.object({
  office: z.enum(OFFICES).describe('head-of-office initials, signer signs.'),
  unit: unitRefSchema,
  role: z.string(),
  done: z.boolean().describe('Given in the present submission.'),
  awaited: z.boolean().describe('Whether it is that office’s turn.'),
});

export const paperDetailSchema = paperSummarySchema
  .extend({
    place: z.string().nullable(),
    addressees: z.array(z.string()),
    recipients: z.array(z.string()),
    signatures: z.array(signatureSchema),
    texts: z.record(z.string(), z.string()).describe('Sentences the office words in its own way.'),
    signedBy: z.enum(PAPER_SIGNERS),
    follows: z.enum(['plan']).nullable().describe('Where it is approved, signed and numbered, when not here.'),
    contentSha256: z.string().describe('SHA-256 of facts and frame in canonical JSON.'),
    submission: z.number().int(),
    signers: z.array(signerSchema),
    units: z.array(unitRefSchema).describe('Units that get it once it is issued.'),
    steps: z.array(
      z.object({
        step: z.enum(PAPER_STEPS),
        stage: z.enum(PAPER_STAGES),
        submission: z.number().int(),
        office: z.enum(OFFICES).nullable(),
        unit: unitRefSchema.nullable(),
        by: z.string().nullable().describe('Code of the office; null when it was done elsewhere.'),
        enteredFor: z.boolean().describe('Entered on behalf of the signer, from paper or from a signed file.'),
        at: momentSchema,
        note: z.string().nullable(),
        contentSha256: z.string(),
      }),
    ),
    files: z.array(paperFileSchema),
    mine: z.object({ edit: z.boolean(), initial: z.boolean(), sign: z.boolean(), enter: z.boolean() }),
  })
  .meta({ id: 'PaperDetail' });
export type PaperDetail = z.infer<typeof paperDetailSchema>;

export const paperInputSchema = z
  .strictObject({
    kind: kindSchema,
    subject: idSchema.describe('Id of what it is about.'),
    part: z.number().int().min(1).max(50).optional().describe('Of a plan that each party issues: whose paper.'),
    parties: z
      .array(unitCodeSchema)
      .min(1)
      .max(10)
      .optional()
      .describe('Codes of the signing bodies that issue it; all, or the caller’s own, unless said.'),
  })
  .meta({ id: 'PaperInput' });
export type PaperInput = z.infer<typeof paperInputSchema>;

export const paperChangeInputSchema = z
  .strictObject({
    number: line('From the clerk’s register; entered, never computed.').nullable().optional(),
    symbol: line('Such as KH-UBND.').nullable().optional(),
    place: line('Such as Hà Nội.').nullable().optional(),
    issuedOn: dateSchema.nullable().optional().describe('The date on the paper.'),
    style: z.enum(PAPER_STYLES).optional(),
    signedBy: z.enum(['leader', 'head-of-office']).optional().describe('Who signs: the leader, or the head of office.'),
    addressees: z.array(line('Kính gửi')).max(200).optional(),
    recipients: z.array(line('Nơi nhận')).max(200).optional(),
    signatures: z
      .array(
        z.strictObject({
          authority: z.array(line('TM. …')).max(5),
          post: line('Such as TRƯỞNG BAN.'),
          name: line('Who signs.').nullable(),
        }),
      )
      .max(10)
      .optional()
      .describe('As many as sign.'),
    texts: z
      .record(z.string().max(100), z.string().trim().min(1).max(4000))
      .optional()
      .describe('Sentences the office words in its own way, by key; replaces those there were.'),
  })
  .meta({
    id: 'PaperChangeInput',
    description:
      'What stands around the facts. Once submitted only number, symbol, place and date; once signed what is missing of them.',
  });
export type PaperChangeInput = z.infer<typeof paperChangeInputSchema>;

export const refreshedPaperSchema = paperDetailSchema
  .extend({
    changed: z.object({
      count: countSchema,
      changes: z
        .array(z.object({ pointer: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
        .describe('At most 200.'),
    }),
  })
  .meta({ id: 'RefreshedPaper' });
export type RefreshedPaper = z.infer<typeof refreshedPaperSchema>;

export const paperReturnSchema = z
  .strictObject({ reason: sentenceSchema('What has to be mended.') })
  .meta({ id: 'PaperReturn' });
export type PaperReturn = z.infer<typeof paperReturnSchema>;

export const paperSignatureSchema = z
  .strictObject({
    number: line('When it was given at signing.').optional(),
    issuedOn: dateSchema.optional(),
    note: sentenceSchema('What the trail should say.', 500).optional(),
  })
  .meta({ id: 'PaperSignature' });
export type PaperSignature = z.infer<typeof paperSignatureSchema>;

export const signedFileInputSchema = z
  .strictObject({
    attachment: idSchema.describe('The signed PDF, or the scan of the signed page.'),
    units: z
      .array(unitCodeSchema)
      .min(1)
      .max(10)
      .optional()
      .describe('Codes of the bodies whose signature it bears; all that are awaited unless said.'),
    number: line('As it stands on the paper.').optional(),
    issuedOn: dateSchema.optional(),
  })
  .meta({ id: 'SignedFileInput' });
export type SignedFileInput = z.infer<typeof signedFileInputSchema>;

export const paperFileQuerySchema = z.object({ format: z.enum(['pdf', 'docx', 'xlsx', 'html']).default('pdf') });

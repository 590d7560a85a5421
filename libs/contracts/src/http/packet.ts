import { z } from 'zod';
import { DIRECTION_STAGES } from '#domain/direction/direction';
import { OVER_PERIODS } from '#domain/form/field';
import { PACKET_STAGES } from '#domain/packet/packet';
import { LIGHT_COLOURS, LIGHT_NAMES } from '#domain/packet/traffic-light';
import { REVIEW_KINDS } from '#domain/review/review';
import {
  countSchema,
  cursorQuerySchema,
  dateSchema,
  idSchema,
  momentSchema,
  sentenceSchema,
  unitRefSchema,
  versionSchema,
} from './primitives.js';

export const packetSummarySchema = z
  .object({
    id: idSchema,
    programmeId: idSchema,
    programme: z.string(),
    reviewId: idSchema,
    code: z.string().describe('Natural key within the programme, that of its review: 2019-annual.'),
    kind: z.enum(REVIEW_KINDS),
    year: z.number().int(),
    topic: z.string().nullable(),
    stage: z.enum(PACKET_STAGES),
    freezesAt: momentSchema.describe('When it assembles and freezes by itself.'),
    frozenAt: momentSchema.nullable(),
    papersMadeAt: momentSchema
      .nullable()
      .describe(
        'When its papers were all made and its manifest signed, soon after the freeze; it is released after that.',
      ),
    preparedAt: momentSchema.nullable(),
    releasedAt: momentSchema.nullable(),
    deliveredAt: momentSchema.nullable(),
    manifestSha256: z
      .string()
      .nullable()
      .describe('SHA-256 of manifest.json, which names every other file by its own.'),
    version: versionSchema,
  })
  .meta({ id: 'PacketSummary', description: 'A review packet (hồ sơ trình).' });
export type PacketSummary = z.infer<typeof packetSummarySchema>;

export const packetFilterSchema = cursorQuerySchema.extend({
  programme: idSchema.optional(),
  stage: z.enum(PACKET_STAGES).optional(),
});
export type PacketFilter = z.infer<typeof packetFilterSchema>;

const unitNameSchema = z.object({ code: z.string(), name: z.string() });

export const trafficLightSchema = z
  .object({
    name: z.enum(LIGHT_NAMES),
    colour: z.enum(LIGHT_COLOURS),
    part: countSchema,
    whole: countSchema,
    rule: z.enum(['share-at-least', 'count-at-most']).describe('How the thresholds are held against the measure.'),
    green: z.number(),
    amber: z.number(),
  })
  .meta({ id: 'TrafficLight' });

export const packetFigureSchema = z
  .object({
    figure: z.string().describe('Natural key: the form’s code and the field’s key, such as BM-QUY/kiem-tra.'),
    label: z.string(),
    measure: z.string().nullable(),
    aggregate: z.enum(['sum', 'average']).describe('Over the units of one round.'),
    overPeriods: z.enum(OVER_PERIODS).describe('Over the rounds.'),
    byRound: z.array(z.object({ round: z.string(), value: z.number().nullable(), reports: countSchema })),
    value: z.number().nullable().describe('Over the rounds; null when nobody gave it.'),
    target: z
      .object({
        indicator: z.string(),
        name: z.string(),
        target: z.number().describe('To be reached by the end of the programme.'),
        direction: z.enum(['up', 'down']),
        expected: z.number().describe('The level due by now: the share of the target for the days its rounds cover.'),
        reached: z.boolean().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'PacketFigure' });

const deliverySchema = z
  .object({
    ordinal: z.number().int().min(1),
    party: unitNameSchema,
    recipient: z.string().describe('Code of the office that receives it.'),
    deliveredAt: momentSchema,
    openedAt: momentSchema.nullable(),
    acknowledgedAt: momentSchema.nullable(),
    acknowledgedBy: z.string().nullable().describe('Code of the office that acknowledged it, itself or on behalf.'),
    note: z.string().nullable(),
    mine: z.boolean().describe('Whether I may acknowledge it.'),
  })
  .meta({ id: 'PacketDelivery' });

const packetFileSchema = z
  .object({
    name: z.string(),
    title: z.string().nullable().describe('What people call it; null for what programs read.'),
    mediaType: z.string(),
    size: countSchema,
    sha256: z.string(),
  })
  .meta({ id: 'PacketFile' });

export const packetDetailSchema = packetSummarySchema
  .extend({
    programmeTitle: z.string(),
    coverNote: z.string().nullable(),
    decisions: z.array(z.string()).describe('What the leaders are asked to decide; three at most.'),
    preparedBy: z.string().nullable().describe('Code of the office.'),
    releasedBy: z.string().nullable().describe('Code of the office.'),
    deliveries: z.array(deliverySchema),
    withoutRecipient: z
      .array(unitNameSchema)
      .describe('Parties of a delivered packet for which nobody had an account to receive it.'),
    files: z.array(packetFileSchema).describe('By name.'),
    lights: z.array(trafficLightSchema).describe('As frozen; empty before.'),
    figures: z.array(packetFigureSchema).describe('As frozen; empty before.'),
    fault: z.string().nullable().describe('Why its process does not go on; for those who prepare and release it.'),
    mine: z
      .object({ secretariat: z.boolean(), headOfOffice: z.boolean(), leadership: z.boolean() })
      .describe('What I am towards it.'),
  })
  .meta({ id: 'PacketDetail' });
export type PacketDetail = z.infer<typeof packetDetailSchema>;

export const preparationInputSchema = z
  .strictObject({
    coverNote: sentenceSchema('What the cover letter says.'),
    decisions: z
      .array(sentenceSchema('One thing to decide, in one sentence.', 500))
      .max(3)
      .default([])
      .describe('At most three.'),
  })
  .meta({ id: 'PreparationInput', description: 'The cover letter (công văn trình); writing it again replaces it.' });
export type PreparationInput = z.infer<typeof preparationInputSchema>;

export const releaseInputSchema = z
  .strictObject({
    version: versionSchema
      .optional()
      .describe('The version that was read; when given, a cover letter changed since then is not released.'),
  })
  .meta({ id: 'ReleaseInput' });
export type ReleaseInput = z.infer<typeof releaseInputSchema>;

export const acknowledgementInputSchema = z
  .strictObject({
    note: sentenceSchema('What the leader adds.').optional(),
    delivery: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Ordinal of the delivery; needed only by a secretary of several leaders.'),
  })
  .meta({ id: 'AcknowledgementInput' });
export type AcknowledgementInput = z.infer<typeof acknowledgementInputSchema>;

export const packetSourceFilterSchema = cursorQuerySchema.extend({
  figure: z.string().max(200).optional().describe('Natural key of the figure, or the field’s key alone.'),
  round: z.string().max(64).optional().describe("A round's code."),
  unit: z.string().max(64).optional().describe("A unit's code."),
});
export type PacketSourceFilter = z.infer<typeof packetSourceFilterSchema>;

export const packetSourceSchema = z
  .object({
    figure: z.string(),
    round: z.string(),
    unit: unitRefSchema,
    version: z.number().int().min(1).describe('Number of the accepted report version.'),
    value: z.number(),
    acceptedAt: momentSchema,
    obligationId: idSchema.nullable().describe('Leads to the report, for those who may see it.'),
  })
  .meta({ id: 'PacketSource', description: 'An accepted report version behind a frozen figure.' });
export type PacketSource = z.infer<typeof packetSourceSchema>;

const changedFigureSchema = z.object({
  figure: z.string(),
  label: z.string(),
  before: z.number().nullable().describe('As frozen.'),
  after: z.number().nullable().describe('As it would be now.'),
});

const inRound = { round: z.string(), unit: unitNameSchema };

export const packetChangesSchema = z
  .object({
    packet: z.string(),
    frozenAt: momentSchema,
    asOf: momentSchema,
    corrections: z
      .array(
        z.object({
          ...inRound,
          versionBefore: z.number().int(),
          versionAfter: z.number().int(),
          acceptedAt: momentSchema,
          figures: z
            .array(changedFigureSchema)
            .describe('The figures that differ; none when only words were corrected.'),
        }),
      )
      .describe('Newer versions accepted since.'),
    reports: z
      .array(
        z.object({
          ...inRound,
          before: z.enum(['missing', 'unruled']).describe('Owed at the freeze, or sent and not accepted by then.'),
          status: z.enum(['open', 'submitted', 'returned', 'accepted']),
          timely: z.boolean().nullable(),
          version: z.number().int().nullable(),
          acceptedAt: momentSchema.nullable(),
        }),
      )
      .describe('Reports that came, or were accepted, since.'),
    extensions: z
      .array(
        z.object({
          ...inRound,
          ordinal: z.number().int(),
          decision: z.enum(['granted', 'refused', 'offer-accepted', 'offer-declined', 'given']),
          reason: z.string(),
          dueOriginal: dateSchema,
          due: dateSchema,
          decidedAt: momentSchema,
        }),
      )
      .describe('Requests for more time decided since.'),
    directions: z
      .array(
        z.object({
          direction: z.string().describe('Such as D-1.'),
          to: unitNameSchema,
          before: z.enum(DIRECTION_STAGES).nullable().describe('null: given since.'),
          after: z.enum(DIRECTION_STAGES),
          answeredAt: momentSchema.nullable(),
        }),
      )
      .describe('Directions given, or moved on, since.'),
    figures: z.array(changedFigureSchema).describe('What the figures would be now; the packet keeps what it froze.'),
  })
  .meta({ id: 'PacketChanges', description: 'What changed since the freeze: listed, never applied.' });
export type PacketChanges = z.infer<typeof packetChangesSchema>;

import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const listedFile = z.strictObject({ name: z.string(), size: z.number().int(), sha256: digest });
/** The shapes that a packet's files must have, whoever made them. */
export const manifestSchema = z.strictObject({
  format: z.literal('songhanh/packet-manifest@2'),
  packet: z.string(),
  programme: z.string(),
  frozenAt: z.string(),
  publicKey: z.string(),
  files: z.array(listedFile),
  sources: z.array(z.strictObject({ round: z.string(), unit: z.string(), version: z.number().int(), sha256: digest })),
});
export const releaseSchema = z.strictObject({
  format: z.literal('songhanh/packet-release@1'),
  packet: z.string(),
  programme: z.string(),
  releasedAt: z.string(),
  publicKey: z.string(),
  manifest: digest,
  files: z.array(listedFile),
});
export const signatureSchema = z.strictObject({
  format: z.literal('songhanh/signature@1'),
  algorithm: z.literal('Ed25519'),
  keyId: z.string(),
  publicKey: z.string(),
  signs: z.string(),
  signature: z.string(),
});
/** As much of `packet.json` as is checked; the rest passes as it is. */
export const contentSchema = z.looseObject({
  format: z.literal('songhanh/packet@1'),
  packet: z.string(),
  frozenAt: z.string(),
  programme: z.looseObject({ number: z.string() }),
  figures: z.array(
    z.looseObject({
      figure: z.string(),
      aggregate: z.enum(['sum', 'average']),
      overPeriods: z.enum(['sum', 'average', 'last']),
      value: z.number().nullable(),
      byRound: z.array(z.looseObject({ round: z.string(), value: z.number().nullable(), reports: z.number() })),
    }),
  ),
  units: z.array(
    z.looseObject({
      unit: z.string(),
      reports: z.array(
        z.looseObject({
          round: z.string(),
          accepted: z.looseObject({ version: z.number(), figures: z.record(z.string(), z.number()) }).nullable(),
        }),
      ),
    }),
  ),
});

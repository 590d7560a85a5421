import type { ReceiptFacts } from './receipt.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { HOA_BINH, STORY_ROUND } from './sample-story.js';
import { sampleUnitReport } from './sample-unit-report.js';

/** A report that came in time by the date in force, late by the original one. */
export const sampleReceipt = (): ReceiptFacts => ({
  programme: SAMPLE_PROGRAMME,
  unit: HOA_BINH,
  round: STORY_ROUND,
  version: 1,
  kind: 'submission',
  paperNumber: '27/BC-UBND',
  paperDate: '2026-03-23',
  arrivalNumber: null,
  arrivalDate: null,
  receivedAt: '2026-03-23T16:05:12.000+07:00',
  enteredAt: '2026-03-23T16:05:12.000+07:00',
  dueOriginal: '2026-03-19',
  dueInForce: '2026-03-26',
  late: false,
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  evidence: sampleUnitReport().evidence,
});

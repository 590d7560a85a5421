import type { ExtensionDecisionFacts } from './extension-decision.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { HOA_BINH, STORY_ROUND } from './sample-story.js';

/** A request for more time for a report, decided in that way. */
export const sampleExtensionDecision = (
  status: ExtensionDecisionFacts['status'] = 'granted',
): ExtensionDecisionFacts => ({
  programme: SAMPLE_PROGRAMME,
  unit: HOA_BINH,
  about: { kind: 'report', round: STORY_ROUND.code, name: STORY_ROUND.name },
  dueOriginal: '2026-03-19',
  dueBefore: '2026-03-19',
  requestedDue: '2026-03-26',
  requestedAt: '2026-03-16T09:20:00.000+07:00',
  reason:
    status === 'given'
      ? 'Bão số 2 làm gián đoạn liên lạc ở các xã ven sông.'
      : 'Cán bộ phụ trách nghỉ ốm; xã đang hợp nhất số liệu của hai đơn vị hành chính cũ.',
  status,
  decidedDue: status === 'refused' ? null : status === 'granted' ? '2026-03-26' : '2026-03-24',
  decidedAt: '2026-03-17T10:00:00.000+07:00',
  note: status === 'refused' ? 'Số liệu quý I phải kịp trình trước ngày 03/4.' : null,
  answeredAt: status.startsWith('offer-') ? '2026-03-18T08:00:00.000+07:00' : null,
});

import type { LateListFacts, LateUnit } from './late-list.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { communes, STORY_ROUND } from './sample-story.js';

const STATES = ['missing', 'returned', 'late'] as const;

/** So many late communes in every state, some with requests for more time. */
export const sampleLateList = (late = 9): LateListFacts => ({
  programme: SAMPLE_PROGRAMME,
  round: STORY_ROUND,
  asOf: '2026-03-25T08:00:00.000+07:00',
  units: 75,
  late: communes(late).map((unit, index): LateUnit => {
    const state = STATES[index % STATES.length]!;
    return {
      unit,
      state,
      dueOriginal: '2026-03-19',
      due: index === 3 ? '2026-03-23' : '2026-03-19',
      receivedOn: state === 'missing' ? null : state === 'late' ? '2026-03-24' : '2026-03-18',
      reminders: index % 4,
      lastRemindedOn: index % 4 === 0 ? null : '2026-03-24',
      extension:
        index === 3
          ? { status: 'offer-accepted', requestedDue: '2026-03-27', decidedDue: '2026-03-23' }
          : index === 4
            ? { status: 'refused', requestedDue: '2026-04-02', decidedDue: null }
            : null,
    };
  }),
});

import type { ReminderLetterFacts } from './reminder-letter.js';
import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { HOA_BINH, STORY_FORM, STORY_ROUND } from './sample-story.js';

/** An overdue report that was returned, with an extension before that. */
export const sampleReminderLetter = (): ReminderLetterFacts => ({
  programme: SAMPLE_PROGRAMME,
  unit: HOA_BINH,
  round: STORY_ROUND,
  form: STORY_FORM,
  dueOriginal: '2026-03-19',
  due: '2026-03-24',
  lock: '2026-03-31',
  today: '2026-03-26',
  returned: { on: '2026-03-20', reason: 'thiếu minh chứng', note: 'Bổ sung quyết định công nhận mô hình.' },
  reminders: 3,
  lastRemindedOn: '2026-03-25',
  pendingExtension: '2026-03-30',
});

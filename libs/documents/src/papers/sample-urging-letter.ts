import { SAMPLE_PROGRAMME } from './sample-frame.js';
import { communes, STORY_ROUND } from './sample-story.js';
import type { UrgingLetterFacts } from './urging-letter.js';

/** So many communes that owe the quarter's report. */
export const sampleUrgingLetter = (units = 6): UrgingLetterFacts => ({
  programme: SAMPLE_PROGRAMME,
  round: STORY_ROUND,
  draftedOn: '2026-03-26',
  today: '2026-03-27',
  owed: communes(units).map((unit, index) => ({
    unit,
    task: null,
    dueOriginal: '2026-03-19',
    due: index === 1 ? '2026-03-24' : '2026-03-19',
    reminders: 2 + (index % 3),
  })),
});

/** Tasks of three units that are overdue. */
export const sampleUrgingLetterOfTasks = (): UrgingLetterFacts => ({
  ...sampleUrgingLetter(),
  round: null,
  owed: [
    { code: '2026/1.2', title: 'Phân công lãnh đạo phụ trách công tác dân vận ở từng cơ quan', due: '2026-02-27' },
    { code: '2026/2.2', title: 'Đối thoại trực tiếp với Nhân dân ít nhất một lần trong năm', due: '2026-03-13' },
  ].flatMap(({ code, title, due }) => ({
    unit: communes(1)[0]!,
    task: { code, title },
    dueOriginal: due,
    due,
    reminders: 1,
  })),
});

import type { Block, TableRow } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { nothing, paragraph } from '../model/write.js';
import { day, figure } from '../vietnamese.js';
import type { ConferenceFacts, ConferencePoint } from './conference-facts.js';
import { conferenceOf, labelled, placeOf, timeOf, underProgramme } from './conference-words.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import { summaryOf, TO_FILL_IN } from './programme-named.js';
import { sayer } from './say.js';
import type { TextBlock } from './text-blocks.js';

export type ConferenceAttendanceFacts = ConferenceFacts;

export const CONFERENCE_ATTENDANCE_TEXTS = {
  'conference-attendance/summary': {
    what: 'Câu tổng hợp số đại biểu',
    text: 'Tổng số {đại biểu} đại biểu tại {đã ghi} điểm cầu.',
    fields: ['đại biểu', 'đã ghi'],
  },
  'conference-attendance/summary-with-missing': {
    what: 'Câu tổng hợp khi còn điểm cầu chưa ghi số đại biểu',
    text: 'Tổng số {đại biểu} đại biểu tại {đã ghi} điểm cầu; {chưa ghi} điểm cầu chưa ghi nhận số đại biểu.',
    fields: ['đại biểu', 'đã ghi', 'chưa ghi'],
  },
} as const satisfies Readonly<Record<string, TextBlock>>;

/** `DANH SÁCH`: each point with who chairs there and how many were present; room to write where nobody has recorded it. */
export function conferenceAttendancePaper(facts: ConferenceAttendanceFacts, frame: PaperFrame): Paper {
  const say = sayer(frame, CONFERENCE_ATTENDANCE_TEXTS);
  const name = conferenceOf(facts);
  const recorded = facts.points.filter(({ present }) => present !== null);
  const missing = facts.points.length - recorded.length;
  const summary = missing > 0 ? 'conference-attendance/summary-with-missing' : 'conference-attendance/summary';
  const when = facts.heldOn ? `ngày ${day(facts.heldOn)}` : timeOf(facts);
  return officePaper(frame, {
    title: `Đại biểu dự ${name} theo điểm cầu`,
    type: 'Danh sách',
    summary: summaryOf(frame, `đại biểu theo điểm cầu dự ${name}`),
    note: summaryOf(frame, underProgramme(facts)),
    blocks: [
      labelled('Thời gian', `${when}.`),
      labelled('Địa điểm', `${placeOf(facts)}.`),
      ...table(facts.points),
      paragraph(
        say(summary, {
          'đại biểu': figure(sum(recorded)),
          'đã ghi': figure(recorded.length),
          'chưa ghi': figure(missing),
        }),
      ),
    ],
  });
}

const sum = (points: readonly ConferencePoint[]) => points.reduce((total, { present }) => total + (present ?? 0), 0);

function table(points: readonly ConferencePoint[]): Block[] {
  if (points.length === 0) return [nothing('Hội nghị không có điểm cầu nào được ghi.')];
  const total = sum(points);
  return [
    {
      kind: 'table',
      sheet: 'Diem cau',
      columns: [{ width: 1, align: 'centre' }, { width: 7 }, { width: 5 }, { width: 2.4, align: 'right' }],
      head: [{ cells: ['STT', 'Điểm cầu', 'Chủ trì tại điểm cầu', 'Số đại biểu'] }],
      rows: [
        ...points.map(
          ({ unit, main, chair, present }, at): TableRow => ({
            cells: [
              { content: String(at + 1), value: at + 1 },
              main ? `${unit.name} (điểm cầu chính)` : unit.name,
              chair ?? TO_FILL_IN,
              present === null ? '………' : { content: figure(present), value: present },
            ],
          }),
        ),
        {
          strong: true,
          cells: [
            { content: 'Tổng số', columns: 3, align: 'centre' },
            { content: figure(total), value: total },
          ],
        },
      ],
    },
  ];
}

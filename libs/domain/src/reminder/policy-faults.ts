import type { FieldFault } from '../error/input-error.js';
import { BY_HAND_PREFIX, type ReminderPolicy, type Rung, type StuckRule, withinHours } from './reminder-policy.js';

interface Level {
  readonly level: Rung | StuckRule;
  /** The ladder it stands on: of one ladder nobody hears twice on one day. */
  readonly ladder: string;
  readonly pointer: string;
}

/** What is wrong with a policy beyond the shape of its fields, each fault beside its field. */
export function policyFaults(policy: ReminderPolicy): FieldFault[] {
  const levels: Level[] = [
    ...policy.rungs.map((level, index) => ({ level, ladder: 'rungs', pointer: `/rungs/${index}` })),
    ...(policy.tasks ?? []).map((level, index) => ({ level, ladder: 'tasks', pointer: `/tasks/${index}` })),
    ...policy.stuck.map((level, index) => ({ level, ladder: level.state, pointer: `/stuck/${index}` })),
  ];
  return [
    ...codeFaults(levels),
    ...orderFaults(levels),
    ...doubledFaults(levels),
    ...letterFaults(levels),
    ...stuckFaults(policy.stuck),
    ...quietFaults(policy, levels),
  ];
}

function codeFaults(levels: readonly Level[]): FieldFault[] {
  const used = new Map<string, string>();
  return levels.flatMap(({ level: { code }, ladder, pointer }): FieldFault[] => {
    if (code.startsWith(BY_HAND_PREFIX)) {
      return [
        fault(
          `${pointer}/code`,
          `Mã bắt đầu bằng “${BY_HAND_PREFIX}” dành cho lần nhắc thủ công; hãy đặt mã khác.`,
          `Codes that begin with "${BY_HAND_PREFIX}" stand for reminders by hand; choose another.`,
        ),
      ];
    }
    // Reports and tasks may share a ladder's codes; what sticks in a round shares its reminders with the rungs.
    const room = ladder === 'tasks' ? 'tasks' : 'reports';
    const before = used.get(`${room}/${code}`);
    used.set(`${room}/${code}`, pointer);
    return before === undefined
      ? []
      : [
          fault(
            `${pointer}/code`,
            `Mã “${code}” đã dùng ở ${before}; mỗi mức một mã riêng.`,
            `Code "${code}" is used by ${before}; each level has its own.`,
          ),
        ];
  });
}

/** A ladder goes up: who reads it sees what comes next. */
function orderFaults(levels: readonly Level[]): FieldFault[] {
  const last = new Map<string, number>();
  return levels.flatMap(({ level: { workingDays }, ladder, pointer }): FieldFault[] => {
    const before = last.get(ladder);
    last.set(ladder, Math.max(workingDays, before ?? workingDays));
    return before === undefined || workingDays >= before
      ? []
      : [
          fault(
            `${pointer}/workingDays`,
            `Các mức xếp theo thứ tự thời gian: mức này (${workingDays}) phải đứng trước mức ${before}.`,
            `Levels stand in the order of time: this one (${workingDays}) comes before that of ${before}.`,
          ),
        ];
  });
}

function doubledFaults(levels: readonly Level[]): FieldFault[] {
  const reached = new Map<string, string>();
  return levels.flatMap(({ level, ladder, pointer }) =>
    level.to.flatMap((role, index): FieldFault[] => {
      const day = `${ladder}/${level.workingDays}/${role}`;
      const other = reached.get(day);
      reached.set(day, level.code);
      return other === undefined
        ? []
        : [
            fault(
              `${pointer}/to/${index}`,
              `Cùng ngày, người này đã được nhắc ở mức “${other}”.`,
              `On that day "${other}" reaches this recipient already.`,
            ),
          ];
    }),
  );
}

function letterFaults(levels: readonly Level[]): FieldFault[] {
  return levels.flatMap(({ level, pointer }) => {
    const index = (level.to as readonly string[]).indexOf('urging-letter');
    return index < 0 || level.workingDays > 0
      ? []
      : [
          fault(
            `${pointer}/to/${index}`,
            'Công văn đôn đốc chỉ dự thảo sau hạn (số ngày làm việc lớn hơn 0).',
            'A letter that urges is drafted after the due date only (working days above 0).',
          ),
        ];
  });
}

function stuckFaults(rules: readonly StuckRule[]): FieldFault[] {
  return rules.flatMap(({ state, to }, rule) =>
    to.flatMap((role, index) =>
      state === 'submitted-not-looked-at' && role !== 'secretariat'
        ? [
            fault(
              `/stuck/${rule}/to/${index}`,
              'Báo cáo đã nộp mà chưa xem là việc của cơ quan thường trực: chỉ nhắc “secretariat”.',
              'A report that waits to be looked at is the secretariat’s own: it reaches "secretariat" alone.',
            ),
          ]
        : [],
    ),
  );
}

function quietFaults({ quiet }: ReminderPolicy, levels: readonly Level[]): FieldFault[] {
  if (!quiet) return [];
  if (quiet.from === quiet.until) {
    return [fault('/quiet/until', 'Giờ yên lặng phải có lúc kết thúc khác lúc bắt đầu.', 'Quiet hours must end.')];
  }
  return levels.flatMap(({ level: { at }, pointer }) =>
    withinHours(at, quiet)
      ? [
          fault(
            `${pointer}/at`,
            `${at} nằm trong giờ yên lặng (${quiet.from}–${quiet.until}).`,
            `${at} lies in the quiet hours (${quiet.from} to ${quiet.until}).`,
          ),
        ]
      : [],
  );
}

const fault = (pointer: string, vi: string, en: string): FieldFault => ({ pointer, vi, en });

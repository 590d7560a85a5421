import { BY_HAND_PREFIX, withinHours } from '#domain/reminder/reminder-policy';
import { TIME_PATTERN } from '../primitives.js';
import { DEFAULT_RUNG_TIME } from '../reminders.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { Once } from './references.js';

interface Level {
  readonly code?: string;
  readonly workingDays?: number;
  readonly to?: readonly (string | undefined)[];
  readonly at?: string;
  readonly state?: string;
}

/** Who is reminded: the ladder of reports, that of tasks, and reports that stick. */
export function* reminderFindings(file: PartialFile): Generator<Finding> {
  const { rungs, tasks, stuck, quiet } = file.programme?.reminders ?? {};
  const path: Path = ['programme', 'reminders'];
  const ofReports = new Once();
  yield* levelFindings(rungs, [...path, 'rungs'], ofReports, quiet);
  yield* levelFindings(stuck, [...path, 'stuck'], ofReports, quiet);
  yield* levelFindings(tasks, [...path, 'tasks'], new Once(), quiet);
}

function* levelFindings(
  levels: readonly (Level | undefined)[] | undefined,
  path: Path,
  codes: Once,
  quiet: { readonly from?: string; readonly until?: string } | undefined,
): Generator<Finding> {
  const reached = new Map<string, string>();
  for (const [level, index] of each(levels)) {
    const at = [...path, index];
    yield* codes.note(level.code, [...at, 'code']);
    if (level.code?.startsWith(BY_HAND_PREFIX))
      yield { code: 'CODE_RESERVED', path: [...at, 'code'], detail: { value: level.code } };
    for (const [role, roleIndex] of each(level.to)) {
      const day = `${level.state}/${level.workingDays}/${role}`;
      const other = reached.get(day);
      if (other !== undefined) yield { code: 'RUNG_DOUBLED', path: [...at, 'to', roleIndex], detail: { other, role } };
      reached.set(day, level.code ?? '');
      if (level.state === 'submitted-not-looked-at' && role !== 'secretariat')
        yield { code: 'STUCK_NOT_FOR_UNIT', path: [...at, 'to', roleIndex], detail: { role } };
    }
    const time = level.at ?? DEFAULT_RUNG_TIME;
    const hours = { from: quiet?.from ?? '', until: quiet?.until ?? '' };
    if ([time, hours.from, hours.until].every((each) => TIME_PATTERN.test(each)) && withinHours(time, hours))
      yield { code: 'RUNG_IN_QUIET_HOURS', path: [...at, 'at'], detail: { value: time } };
  }
}

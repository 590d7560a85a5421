import type { ObstacleKind, ObstacleOutcome } from '../obstacle/obstacle.js';
import type { LocalDate } from '../time/instant.js';
import type { DayRange, SimulatedCompletion } from './office-habits.js';
import type { SimulatedDecision } from './simulated-decision.js';

/** What comes of an obstacle in the offices: another way of answering is one of these. */
export interface ObstacleCourse {
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly outcome: ObstacleOutcome;
  /** For a changed task: working days by which its due date moves. */
  readonly moreWorkingDays: number;
  /** The unit that helps; without it the secretariat's own office does. */
  readonly helper?: string;
  /** The unit comes back once before it is content. */
  readonly reopened: boolean;
}

/** One obstacle of the file: raised by that unit on that day, on a task (`2023/1.2`) or on the programme as a whole. */
export interface ObstacleCase extends Partial<Omit<ObstacleCourse, 'title'>> {
  readonly unit: string;
  readonly task?: string;
  readonly on: LocalDate;
  readonly title: string;
}

/** How often units meet with obstacles, and how the offices deal with them. */
export interface ObstacleHabits {
  /** Of a hundred tasks with a due date, on how many the unit that does it raises one. */
  readonly perHundredTasks: number;
  /** Of a hundred units that report, how many raise one on the programme as a whole each year. */
  readonly perHundredUnits: number;
  readonly outcomes: Readonly<Record<ObstacleOutcome, number>>;
  readonly reopenedPerHundred: number;
  readonly moreWorkingDays: number;
  readonly workingDays: {
    /** Before the task's due date. */
    readonly beforeDue: number;
    readonly triage: number;
    /** From the triage to the answer. */
    readonly answer: DayRange;
    /** From the answer until the unit says what it thinks of it. */
    readonly settlement: number;
  };
  readonly titles: readonly { readonly kind: ObstacleKind; readonly title: string }[];
  readonly cases: readonly ObstacleCase[];
}

/** How an inspection of the plan is carried out. */
export interface InspectionHabits {
  readonly selfReports: Readonly<Record<SimulatedCompletion, number>>;
  readonly lateness: { readonly workingDays: DayRange };
  /** Of a hundred inspected units, how many get a recommendation. */
  readonly recommendationsPerHundred: number;
  readonly recommendations: readonly string[];
  readonly workingDays: {
    /** Before its first day: the decision on the team, the notice, the self-reports. */
    readonly team: number;
    readonly notice: number;
    readonly selfReport: number;
    /** After its last day: the notice of results; from there the time for what it recommends. */
    readonly results: number;
    readonly recommendation: number;
    /** From what a unit reports done to its verification. */
    readonly verification: number;
  };
  /** How recommendations with these natural keys (`I-1/1`) go; the others as tasks do. */
  readonly cases: readonly { readonly recommendation: string; readonly completion: SimulatedCompletion }[];
}

/** How more time is asked for tasks. */
export interface TaskExtensionHabits {
  /** Of a hundred tasks with a due date, for how many more time is asked. */
  readonly perHundred: number;
  readonly askWorkingDaysBefore: number;
  readonly moreWorkingDays: number;
  readonly offeredWorkingDays: number;
  readonly decisionAfterWorkingDays: number;
  readonly decisions: Readonly<Record<SimulatedDecision, number>>;
  readonly reasons: readonly string[];
}

/** More time that the secretariat gives to many units of a round at once. */
export interface GivenTime {
  readonly round: string;
  readonly on: LocalDate;
  readonly moreWorkingDays: number;
  /** Without it everybody who owes a report then. */
  readonly units?: readonly string[];
  readonly reason: string;
}

/** The secretariat reminds everybody of a round who has not reported. */
export interface RemindedByHand {
  readonly round: string;
  readonly on: LocalDate;
  readonly note?: string;
}

/** The officer of a unit is away, and its head stands in. */
export interface Leave {
  readonly unit: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** A task that the secretariat gives outside the plans: one unit leads it, or each unit has to do it. */
export interface GivenTask {
  readonly on: LocalDate;
  readonly title: string;
  readonly due: LocalDate;
  readonly lead?: string;
  readonly units?: readonly string[];
}

/** What happens besides reports, plans, reviews and directions; what a file does not name does not happen. */
export interface WorkHabits {
  readonly obstacles?: ObstacleHabits;
  readonly inspections?: InspectionHabits;
  readonly taskExtensions?: TaskExtensionHabits;
  readonly moreTime?: readonly GivenTime[];
  readonly remindedByHand?: readonly RemindedByHand[];
  readonly leaves?: readonly Leave[];
  readonly singleTasks?: readonly GivenTask[];
}

/** What a file means that asks for these without saying how. */
export const USUAL_WORK = {
  obstacles: {
    perHundredTasks: 0,
    perHundredUnits: 0,
    outcomes: { replied: 5, supported: 2, 'task-changed': 2, dismissed: 1 },
    reopenedPerHundred: 10,
    moreWorkingDays: 10,
    workingDays: { beforeDue: 8, triage: 1, answer: [2, 6], settlement: 3 },
    titles: [
      { kind: 'funding', title: 'Chưa được bố trí kinh phí thực hiện' },
      { kind: 'coordination', title: 'Đơn vị phối hợp chưa gửi số liệu' },
      { kind: 'staffing', title: 'Cán bộ phụ trách kiêm nhiệm nhiều việc' },
      { kind: 'regulation', title: 'Hướng dẫn của cấp trên chưa thống nhất' },
    ],
    cases: [],
  },
  inspections: {
    selfReports: { onTime: 7, late: 2, never: 1 },
    lateness: { workingDays: [1, 3] },
    recommendationsPerHundred: 60,
    recommendations: [
      'Khắc phục việc cập nhật sổ theo dõi kiến nghị của nhân dân',
      'Bổ sung quy chế tiếp công dân, đối thoại',
      'Bồi dưỡng nghiệp vụ cho cán bộ phụ trách dân vận',
    ],
    workingDays: { team: 15, notice: 10, selfReport: 2, results: 5, recommendation: 30, verification: 2 },
    cases: [],
  },
  taskExtensions: {
    perHundred: 0,
    askWorkingDaysBefore: 3,
    moreWorkingDays: 10,
    offeredWorkingDays: 5,
    decisionAfterWorkingDays: 1,
    decisions: { granted: 3, refused: 1, offered: 1 },
    reasons: ['Cần thêm thời gian lấy ý kiến các cơ quan liên quan.'],
  },
} as const satisfies WorkHabits;

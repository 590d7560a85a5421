import type { DirectionItem } from '#contracts/http/direction';
import type { ObstacleItem } from '#contracts/http/obstacle';
import type { TaskItem } from '#contracts/http/task';
import type { DutyAtWork, ExtensionAtWork, TaskExtensionAtWork, Work } from '#contracts/http/work';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { businessDay } from '../local-time.js';
import { withCause } from '../obstacle/obstacle.queries.js';
import type { Access } from '../person/access.js';
import { cellOn } from '../task/task.queries.js';
import { INSPECTIONS, SELF_REPORTS, VERIFICATIONS } from './work-inspections.queries.js';
import { listOf } from './work-list.js';
import { OBSTACLE_ANSWERS, OBSTACLES, OBSTACLES_OVERDUE } from './work-obstacles.queries.js';
import { OPINIONS, PACKETS, REVIEWS, SIGNINGS } from './work-plans.queries.js';
import { APPROVALS, LATE, LETTERS, OFFERS, OWED, REQUESTS, RULINGS } from './work-reports.queries.js';
import { DIRECTIONS, PROPOSED, REFUSED, TASK_OFFERS, TASK_REQUESTS, TASKS } from './work-tasks.queries.js';

type ItemOf<List extends keyof Omit<Work, 'day'>> = Work[List]['items'][number];

/** One inbox over all programmes: what the caller has to do today, in whatever role. */
export class WorkQueries {
  constructor(private readonly database: Database) {}

  /** Each list with its total and its most pressing hundred. */
  mine(actor: Actor, access: Access): Promise<Work> {
    return this.database.snapshot(actor, async (tx) => {
      const list = <Item>(sql: string) => listOf<Item>(tx, access, sql);
      const obstacles = async (sql: string) => {
        const found = await list<ObstacleItem>(sql);
        return { ...found, items: found.items.map(withCause) };
      };
      const tasks = await list<TaskItem>(TASKS);
      return {
        day: businessDay(tx),
        owed: await list<DutyAtWork>(OWED),
        approvals: await list<DutyAtWork>(APPROVALS),
        offers: await list<ExtensionAtWork>(OFFERS),
        rulings: await list<DutyAtWork>(RULINGS),
        extensions: await list<ExtensionAtWork>(REQUESTS),
        late: await list<DutyAtWork>(LATE),
        letters: await list<ItemOf<'letters'>>(LETTERS),
        taskOffers: await list<TaskExtensionAtWork>(TASK_OFFERS),
        taskExtensions: await list<TaskExtensionAtWork>(TASK_REQUESTS),
        tasks: { ...tasks, items: tasks.items.map((task) => ({ ...task, cell: cellOn(tx, task) })) },
        directions: await list<DirectionItem>(DIRECTIONS),
        requests: await list<DirectionItem>(PROPOSED),
        refused: await list<DirectionItem>(REFUSED),
        obstacles: await obstacles(OBSTACLES),
        obstacleAnswers: await obstacles(OBSTACLE_ANSWERS),
        obstaclesOverdue: await obstacles(OBSTACLES_OVERDUE),
        selfReports: await list<ItemOf<'selfReports'>>(SELF_REPORTS),
        inspections: await list<ItemOf<'inspections'>>(INSPECTIONS),
        verifications: await list<ItemOf<'verifications'>>(VERIFICATIONS),
        opinions: await list<ItemOf<'opinions'>>(OPINIONS),
        signings: await list<ItemOf<'signings'>>(SIGNINGS),
        packets: await list<ItemOf<'packets'>>(PACKETS),
        reviews: await list<ItemOf<'reviews'>>(REVIEWS),
      };
    });
  }
}

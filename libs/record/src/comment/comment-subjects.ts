import type { CommentSubjectKind } from '#domain/comment/comment';
import {
  directionVisible,
  inspectionOverseen,
  inspectionVisible,
  obligationVisible,
  obstacleVisible,
  packetVisible,
  planOverseen,
  planVisible,
  programmeOverseen,
  registeredPaperVisible,
  reviewOverseen,
  reviewVisible,
  shareVisible,
  taskVisible,
} from '../person/scope.js';
import { isTask, taskCodeSql } from '../task/task.queries.js';
import { joinUnitName } from '../unit-name.js';

/** What people may talk about: how it is read, who sees it. All of it is SQL; `s` is the subject's row, `$2` the business day. */
export interface CommentSubject {
  readonly from: string;
  readonly programme: string;
  /** Who sees it at all: what the feature itself asks. */
  readonly visible: string;
  /** Who sees it over all units: the office. */
  readonly overseen: string;
  /** The units that have to do with it; those of them that see it may be talked with. */
  readonly units: string;
  /** What a notification calls it by: an object with what `comment-texts.ts` needs. */
  readonly facts: string;
}

const titled = (title: string) => `jsonb_build_object('title', ${title})`;
const reviewed = (review: string) =>
  `jsonb_build_object('reviewKind', ${review}.kind, 'year', ${review}.year, 'topic', ${review}.topic)`;

const PARTS = (task: string) => `select part.unit_id from plan_item_unit part where part.plan_item_id = ${task}`;

/** Each kind by the scope of its own feature; a missing one does not compile. */
export const COMMENT_SUBJECTS = {
  obligation: {
    from: `obligation s join round r on r.id = s.round_id ${joinUnitName('s.unit_id', 's_name')}`,
    programme: 'r.programme_id',
    visible: obligationVisible('s.unit_id', 'r.programme_id'),
    overseen: programmeOverseen('r.programme_id'),
    units: `select s.unit_id`,
    facts: titled(`r.name || ' – ' || s_name.name`),
  },
  task: {
    from: `plan_item s left join plan on plan.id = s.plan_id`,
    programme: 's.programme_id',
    visible: `(${isTask('s')} and ${taskVisible('s.id', 's.programme_id')})`,
    overseen: planOverseen('s.programme_id'),
    units: PARTS('s.id'),
    facts: titled(`${taskCodeSql('s', 'plan')} || ' – ' || s.title`),
  },
  plan: {
    from: `plan s`,
    programme: 's.programme_id',
    visible: planVisible('s'),
    overseen: planOverseen('s.programme_id'),
    units: `select part.unit_id from plan_item_unit part join plan_item item on item.id = part.plan_item_id where item.plan_id = s.id
      union select opinion.unit_id from opinion where opinion.plan_id = s.id`,
    facts: titled(`s.year || coalesce(' – ' || s.theme, '')`),
  },
  paper: {
    from: `paper s`,
    programme: 's.programme_id',
    visible: registeredPaperVisible('s'),
    overseen: planOverseen('s.programme_id'),
    units: `select given.unit_id from paper_unit given where given.paper_id = s.id
      union select issuer from unnest(s.issuer_unit_ids) as issuer where s.kind = 'unit-report'`,
    facts: `jsonb_build_object('paperKind', s.kind, 'subject', s.subject_code)`,
  },
  packet: {
    from: `packet s join review on review.id = s.review_id`,
    programme: 's.programme_id',
    visible: packetVisible('s'),
    overseen: planOverseen('s.programme_id'),
    units: `select null::uuid where false`,
    facts: reviewed('review'),
  },
  obstacle: {
    from: `obstacle s`,
    programme: 's.programme_id',
    visible: obstacleVisible('s'),
    overseen: planOverseen('s.programme_id'),
    units: `select s.unit_id union select s.handler_unit_id where s.handler_unit_id is not null
      union select part.unit_id from plan_item item join plan_item_unit part on part.plan_item_id = item.id and part.role = 'lead'
        where item.id = s.plan_item_id or item.obstacle_id = s.id`,
    facts: titled(`'O-' || s.ordinal || ' – ' || s.title`),
  },
  direction: {
    from: `direction s`,
    programme: 's.programme_id',
    visible: directionVisible('s.id', 's.programme_id'),
    overseen: planOverseen('s.programme_id'),
    units: `select step.unit_id from direction_step step where step.direction_id = s.id and step.unit_id is not null`,
    facts: titled(`'D-' || s.ordinal`),
  },
  inspection: {
    from: `inspection s`,
    programme: 's.programme_id',
    visible: inspectionVisible('s'),
    overseen: inspectionOverseen('s'),
    units: `select subject.unit_id from inspection_unit subject where subject.inspection_id = s.id
      union select given.unit_id from recommendation given where given.inspection_id = s.id`,
    facts: titled(`'I-' || s.ordinal || ' – ' || s.subject`),
  },
  review: {
    from: `review s`,
    programme: 's.programme_id',
    visible: reviewVisible('s'),
    overseen: reviewOverseen('s.programme_id'),
    units: `select duty.unit_id from obligation duty where duty.round_id = s.round_id
      union select point.unit_id from conference join conference_point point on point.conference_id = conference.id where conference.review_id = s.id
      union select task_ahead.lead_unit_id from task_ahead where task_ahead.review_id = s.id`,
    facts: reviewed('s'),
  },
  extension: {
    from: `extension s
      left join obligation duty on duty.id = s.obligation_id left join round r on r.id = duty.round_id
      left join plan_item item on item.id = s.plan_item_id left join plan on plan.id = item.plan_id
      ${joinUnitName('coalesce(s.unit_id, duty.unit_id)', 's_name')}`,
    programme: 'coalesce(r.programme_id, item.programme_id)',
    visible: `(case when s.obligation_id is not null then ${obligationVisible('duty.unit_id', 'r.programme_id')} else ${shareVisible('s', 'item')} end)`,
    overseen: `(case when s.obligation_id is not null then ${programmeOverseen('r.programme_id')} else ${planOverseen('item.programme_id')} end)`,
    units: `select coalesce(s.unit_id, duty.unit_id)`,
    facts: titled(`coalesce(r.name, ${taskCodeSql('item', 'plan')}) || ' – ' || s_name.name`),
  },
} as const satisfies Record<CommentSubjectKind, CommentSubject>;

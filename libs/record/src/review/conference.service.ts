import type {
  AttendanceInput,
  ConferenceInput,
  ConferenceMinutesInput,
  ConferenceView,
  HeldInput,
} from '#contracts/http/conference';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, scopeOf } from '../person/scope.js';
import { joinUnitName } from '../unit-name.js';
import {
  auditReview,
  type HeldReview,
  lockReview,
  lockReviewAsSecretariat,
  requireInForce,
  requirePast,
  requireStage,
} from './held-review.js';
import { keepConference } from './keep-conference.js';
import { conferenceOf } from './review-parts.queries.js';

interface HeldConference {
  id: string;
  held_on: LocalDate | null;
}

/** The conference of a review: planned, attended, held. */
export class ConferenceService {
  constructor(private readonly database: Database) {}

  /** Plans the whole conference anew, or makes one; the review is concluded by its day. Until it was held. */
  plan(actor: Actor, access: Access, reviewId: string, input: ConferenceInput): Promise<ConferenceView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'planned', 'self-assessing', 'consolidated');
      const conference = await lockConference(tx, review);
      if (conference) requireNotHeld(conference);
      await keepConference(tx, access, review, input);
      await auditReview(tx, review, 'conference.planned', { date: input.date, points: input.points.length });
      await tx.wake('review', reviewId, 'conference planned');
      return (await conferenceOf(tx, reviewId))!;
    });
  }

  /**
   * Writes down how a conference that was held went, whole and anew; until the review is closed. Throws
   * CONFERENCE_NOT_HELD before that, INPUT_INVALID for one that ends before it begins.
   */
  minute(actor: Actor, access: Access, reviewId: string, input: ConferenceMinutesInput): Promise<ConferenceView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'self-assessing', 'consolidated');
      const conference = await lockConference(tx, review);
      if (!conference) throw new DomainError('NOT_FOUND', { what: 'conference' });
      if (!conference.held_on) throw new DomainError('CONFERENCE_NOT_HELD', { review: review.code });
      const { secretary, startedAt, endedAt, proceedings, conclusions } = input;
      if (startedAt !== undefined && endedAt !== undefined && endedAt < startedAt) {
        throw InputError.at(
          '/endedAt',
          `Giờ kết thúc không thể trước giờ bắt đầu (${startedAt}).`,
          `It cannot end before it begins (${startedAt}).`,
        );
      }
      const minutes = {
        secretary: secretary ?? null,
        startedAt: startedAt ?? null,
        endedAt: endedAt ?? null,
        proceedings,
        conclusions: conclusions ?? null,
      } satisfies ConferenceView['minutes'];
      await tx.query(`update conference set minutes = $2, version = version + 1 where id = $1`, [
        conference.id,
        JSON.stringify(minutes),
      ]);
      await auditReview(tx, review, 'conference.minuted', { proceedings: proceedings.length });
      return (await conferenceOf(tx, reviewId))!;
    });
  }

  /** Records how many were present: the secretariat for any point, a unit's officer or head for its own. */
  attend(actor: Actor, access: Access, reviewId: string, { points }: AttendanceInput): Promise<ConferenceView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReview(tx, access, reviewId);
      requireInForce(review);
      requireStage(review, 'self-assessing', 'consolidated');
      const conference = await requireConference(tx, review);
      await requirePoints(tx, access, review, conference, points);
      await tx.query(
        `update conference_point point set present = given.present, chair = coalesce(given.chair, point.chair), recorded_by = $5, recorded_at = $6
         from unnest($3::text[], $4::int[], $7::text[]) as given(code, present, chair)
         where point.conference_id = $1 and given.code = (select v.code from unit_version v
           where v.unit_id = point.unit_id and v.valid_from <= $2::date order by v.valid_from desc limit 1)`,
        [
          conference.id,
          businessDay(tx),
          points.map(({ unit }) => unit),
          points.map(({ present }) => present),
          access.personId,
          new Date(review.now),
          points.map(({ chair }) => chair ?? null),
        ],
      );
      await auditReview(tx, review, 'conference.attended', { points: points.map(({ unit }) => unit).sort() });
      return (await conferenceOf(tx, reviewId))!;
    });
  }

  /** Writes down that it was held, with the points that took part and how many were present in all. */
  hold(actor: Actor, access: Access, reviewId: string, { heldOn }: HeldInput): Promise<ConferenceView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'self-assessing', 'consolidated');
      const conference = await requireConference(tx, review);
      requirePast(heldOn, '/heldOn', review);
      const attended = await tx.one<{ points: number; present: number; main: boolean }>(
        `select count(*) filter (where present > 0)::int as points, coalesce(sum(present), 0)::int as present,
           coalesce(bool_or(present > 0) filter (where main), bool_or(present > 0) and not bool_or(main), false) as main
         from conference_point where conference_id = $1`,
        [conference.id],
      );
      if (!attended!.main) throw new DomainError('CONFERENCE_ATTENDANCE_MISSING');
      await tx.query(`update conference set held_on = $2, held_by = $3, version = version + 1 where id = $1`, [
        conference.id,
        heldOn,
        access.personId,
      ]);
      const { points, present } = attended!;
      await tx.emit(
        'conference.held',
        {
          programmeId: review.programme_id,
          reviewId,
          key: review.code,
          data: { review: review.code, kind: review.kind, date: heldOn, points, present },
        },
        {},
        review.now,
      );
      return (await conferenceOf(tx, reviewId))!;
    });
  }
}

async function lockConference(tx: Transaction, { id }: HeldReview): Promise<HeldConference | undefined> {
  return tx.one<HeldConference>(`select id, held_on from conference where review_id = $1 for update`, [id]);
}

async function requireConference(tx: Transaction, review: HeldReview): Promise<HeldConference> {
  const conference = await lockConference(tx, review);
  if (!conference) throw new DomainError('NOT_FOUND', { what: 'conference' });
  requireNotHeld(conference);
  return conference;
}

function requireNotHeld({ held_on }: HeldConference): void {
  if (held_on) throw new DomainError('CONFERENCE_ALREADY_HELD', { heldOn: held_on });
}

/** Throws INPUT_INVALID for what is no point of the conference, and NOT_ALLOWED for a point of another unit. */
async function requirePoints(
  tx: Transaction,
  access: Access,
  { secretariat }: HeldReview,
  { id }: HeldConference,
  points: AttendanceInput['points'],
): Promise<void> {
  const known = await tx.query<{ code: string; mine: boolean }>(
    `with ${MINE} select unit_name.code, ${hasRole('point.unit_id', 'officer', 'head')} as mine
     from conference_point point ${joinUnitName('point.unit_id', 'unit_name')} where point.conference_id = $3`,
    [...scopeOf(tx, access), id],
  );
  const byCode = new Map(known.map((point) => [point.code, point]));
  const faults = points.flatMap(({ unit }, index): FieldFault[] => {
    const pointer = `/points/${index}/unit`;
    if (!byCode.has(unit)) {
      return [{ pointer, vi: `Hội nghị không có điểm cầu ${unit}.`, en: `The conference has no point ${unit}.` }];
    }
    const twice = points.findIndex((other) => other.unit === unit) !== index;
    return twice ? [{ pointer, vi: `Điểm cầu ${unit} ghi hai lần.`, en: `Point ${unit} is given twice.` }] : [];
  });
  if (faults.length > 0) throw new InputError(faults);
  const others = points.some(({ unit }) => !byCode.get(unit)!.mine);
  if (!secretariat && others) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
}

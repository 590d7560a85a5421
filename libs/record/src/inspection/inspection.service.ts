import type {
  InspectionChangeInput,
  InspectionDetail,
  InspectionInput,
  InspectionNoticeInput,
  InspectionPlan,
  InspectionPlanInput,
  InspectionResultsInput,
  InspectionTeamInput,
  RecommendationsInput,
} from '#contracts/http/inspection';
import { DomainError } from '#domain/error/domain-error';
import { localDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import type { Access } from '../person/access.js';
import { tellMembers, tellUnits } from './announce-inspection.js';
import { requireNotAfter } from './check-day.js';
import { concludeInspection, recommend } from './conclude-inspection.js';
import { decideTeam } from './decide-team.js';
import { giveNotice } from './give-notice.js';
import { inspectionPlanView, inspectionView } from './inspection.queries.js';
import {
  type LockedInspection,
  lockInspection,
  requireInForce,
  requireInspectionStep,
  requireRole,
} from './lock-inspection.js';
import { changeInspection, lockProgrammeAsSecretariat, planInspection } from './plan-inspection.js';
import { RECOMMENDATION_STAGE } from './recommendation.queries.js';
import { takeInspectionStep } from './take-inspection-step.js';

const OPEN_SQL = `
  select count(*)::int as count from recommendation r join plan_item task on task.recommendation_id = r.id
  where r.inspection_id = $1 and ${RECOMMENDATION_STAGE} in ('open', 'reported')`;

/** Inspections as the secretariat keeps them: the year's plan, the team, the notice, the results, and their end. */
export class InspectionService {
  constructor(private readonly database: Database) {}

  /** Number and date of the year's plan of inspections; entered again they are corrected. */
  savePlan(
    actor: Actor,
    access: Access,
    programmeId: string,
    year: number,
    input: InspectionPlanInput,
  ): Promise<InspectionPlan> {
    return command(this.database, actor, async (tx) => {
      const programme = await lockProgrammeAsSecretariat(tx, access, programmeId);
      requireInForce(programme);
      requireNotAfter(input.date, localDate(await tx.readClock()), '/date');
      await tx.query(
        `insert into inspection_plan (id, programme_id, year, paper_number, paper_date, note) values ($1, $2, $3, $4, $5, $6)
         on conflict (programme_id, year) do update set paper_number = excluded.paper_number, paper_date = excluded.paper_date,
           note = excluded.note, version = inspection_plan.version + 1`,
        [uuid(), programmeId, year, input.number, input.date, input.note ?? null],
      );
      await tx.audit({
        action: 'inspection-plan.saved',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { year, number: input.number, date: input.date },
      });
      return inspectionPlanView(tx, access, programmeId, year);
    });
  }

  /** Puts an inspection into the year's plan, or calls one outside it. */
  plan(actor: Actor, access: Access, programmeId: string, input: InspectionInput): Promise<InspectionDetail> {
    return command(this.database, actor, async (tx) =>
      inspectionView(tx, access, await planInspection(tx, access, programmeId, input)),
    );
  }

  /** Changes its dates, units or subject while the units do not know of it yet. Throws VERSION_STALE. */
  move(
    actor: Actor,
    access: Access,
    id: string,
    version: number,
    input: InspectionChangeInput,
  ): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      requireInForce(inspection);
      if (inspection.version !== version) throw new DomainError('VERSION_STALE');
      await changeInspection(tx, access, inspection, requireInspectionStep(inspection, 'move'), input);
    });
  }

  /** The decision on the team: all its members, just one of whom heads it. */
  decideTeam(actor: Actor, access: Access, id: string, input: InspectionTeamInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      requireInForce(inspection);
      await decideTeam(tx, access, inspection, requireInspectionStep(inspection, 'decide'), input);
    });
  }

  /** Tells the units: the outline, and by when they report on themselves. */
  notice(actor: Actor, access: Access, id: string, input: InspectionNoticeInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      requireInForce(inspection);
      await giveNotice(tx, access, inspection, requireInspectionStep(inspection, 'notice'), input);
    });
  }

  /** The notice of results, with the recommendations that it gives. */
  conclude(actor: Actor, access: Access, id: string, input: InspectionResultsInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      return concludeInspection(tx, access, inspection, input);
    });
  }

  /** More recommendations after the results are out. */
  recommend(actor: Actor, access: Access, id: string, input: RecommendationsInput): Promise<InspectionDetail> {
    return this.change(actor, access, id, (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      return recommend(tx, access, inspection, input.recommendations);
    });
  }

  /** Nothing is left to follow up. Throws INSPECTION_HAS_OPEN_RECOMMENDATIONS until then. */
  close(actor: Actor, access: Access, id: string): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      const stage = requireInspectionStep(inspection, 'close');
      const open = await tx.one<{ count: number }>(OPEN_SQL, [id]);
      if (open!.count > 0) {
        throw new DomainError('INSPECTION_HAS_OPEN_RECOMMENDATIONS', {
          inspection: inspection.code,
          count: open!.count,
        });
      }
      await takeInspectionStep(tx, access, inspection, { step: 'close', stage });
    });
  }

  /** It does not take place, or is broken off, with a reason; whoever knew of it is told. */
  cancel(actor: Actor, access: Access, id: string, reason: string): Promise<InspectionDetail> {
    return this.change(actor, access, id, async (tx, inspection) => {
      requireRole(inspection, 'secretariat');
      const stage = requireInspectionStep(inspection, 'cancel');
      const ordinal = await takeInspectionStep(tx, access, inspection, { step: 'cancel', stage, note: reason });
      const occasion = `s${ordinal}`;
      if (inspection.noticed) await tellUnits(tx, inspection, 'inspection-cancelled', occasion, inspection.units);
      await tellMembers(tx, inspection, 'inspection-cancelled', occasion, inspection.members);
    });
  }

  private change(
    actor: Actor,
    access: Access,
    id: string,
    work: (tx: Transaction, inspection: LockedInspection) => Promise<void>,
  ): Promise<InspectionDetail> {
    return command(this.database, actor, async (tx) => {
      await work(tx, await lockInspection(tx, access, id));
      return inspectionView(tx, access, id);
    });
  }
}

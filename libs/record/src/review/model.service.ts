import type { ModelInput, ModelView, RecognitionInput } from '#contracts/http/commendation';
import { DomainError } from '#domain/error/domain-error';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, programmeVisible, scopeOf } from '../person/scope.js';
import { auditReview, lockReviewAsSecretariat, requireStage, requireUnits } from './held-review.js';
import { MODEL_SQL } from './model.queries.js';

/** “Dân vận khéo” models: units register them early, a review recognises them late. */
export class ModelService {
  constructor(private readonly database: Database) {}

  /** Registers a model of the unit: by its officer or head, or by the secretariat. A unit's model has its name only once. */
  register(actor: Actor, access: Access, programmeId: string, input: ModelInput): Promise<ModelView> {
    return command(this.database, actor, async (tx) => {
      const programme = await lockProgramme(tx, access, programmeId);
      const units = await requireUnits(tx, programmeId, [{ code: input.unit, pointer: '/unit' }]);
      const { unitId } = units.get(input.unit)!;
      const mine = await tx.one<{ mine: boolean }>(
        `with ${MINE} select ${hasRole('$3::uuid', 'officer', 'head')} as mine`,
        [...scopeOf(tx, access), unitId],
      );
      if (!programme.secretariat && !mine!.mine) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
      const id = uuid();
      const kept = await tx.one(
        `insert into model (id, programme_id, unit_id, title, description, status, registered_by, registered_at)
         values ($1, $2, $3, $4, $5, 'registered', $6, $7) on conflict (programme_id, unit_id, title) do nothing returning 1`,
        [id, programmeId, unitId, input.title, input.description ?? null, access.personId, new Date(tx.now)],
      );
      if (!kept) throw new DomainError('MODEL_ALREADY_REGISTERED', { unit: input.unit });
      await tx.audit({ action: 'model.registered', subjectKind: 'model', subjectId: id, detail: { unit: input.unit } });
      return modelView(tx, id);
    });
  }

  /** Recognises a registered model of the programme at the review. */
  recognise(actor: Actor, access: Access, reviewId: string, { modelId }: RecognitionInput): Promise<ModelView> {
    return command(this.database, actor, async (tx) => {
      const review = await lockReviewAsSecretariat(tx, access, reviewId);
      requireStage(review, 'consolidated');
      const model = await tx.one<{ status: string }>(
        `select status from model where id = $1 and programme_id = $2 for update`,
        [modelId, review.programme_id],
      );
      if (!model) throw new DomainError('NOT_FOUND', { what: 'model' });
      if (model.status !== 'registered') throw new DomainError('MODEL_ALREADY_RECOGNISED');
      await tx.query(
        `update model set status = 'recognised', review_id = $2, recognised_at = $3, version = version + 1 where id = $1`,
        [modelId, reviewId, new Date(review.now)],
      );
      const view = await modelView(tx, modelId);
      await auditReview(tx, review, 'model.recognised', { unit: view.unit.code });
      return view;
    });
  }
}

async function lockProgramme(tx: Transaction, access: Access, id: string): Promise<{ secretariat: boolean }> {
  const programme = await tx.one<{ stage: string; secretariat: boolean }>(
    `with ${MINE} select p.stage, ${ofSecretariat('p.id')} as secretariat from programme p
     where p.id = $3::uuid and ${programmeVisible('p.id')} for share of p`,
    [...scopeOf(tx, access), id],
  );
  if (!programme) throw new DomainError('NOT_FOUND', { what: 'programme' });
  if (programme.stage !== 'in-force') throw new DomainError('PROGRAMME_NOT_IN_FORCE', { stage: programme.stage });
  return programme;
}

async function modelView(tx: Transaction, id: string): Promise<ModelView> {
  return (await tx.one<ModelView>(`${MODEL_SQL} where model.id = $1::uuid`, [id, businessDay(tx)]))!;
}

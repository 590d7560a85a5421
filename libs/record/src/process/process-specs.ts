import { decideDelivery } from '#domain/delivery/decide-delivery';
import { decidePacket } from '#domain/packet/decide-packet';
import { decidePlan } from '#domain/plan/decide-plan';
import type { ProcessKind } from '#domain/process/process-kind';
import { decideProgramme } from '#domain/programme/decide-programme';
import { decideReview } from '#domain/review/decide-review';
import { decideRound } from '#domain/round/decide-round';
import { loadDelivery } from '../delivery/delivery.service.js';
import { loadPacket } from '../packet/packet.snapshot.js';
import { loadPlan } from '../plan/plan.snapshot.js';
import { loadProgramme } from '../programme/programme.snapshot.js';
import { loadReview } from '../review/review.snapshot.js';
import { loadRound } from '../round/round.snapshot.js';
import { type ProcessSpec, processSpec } from './process-record.js';

/** Each kind of process: how its facts are read, and the pure rule over them. */
export const PROCESS_SPECS: Readonly<Record<ProcessKind, ProcessSpec>> = {
  programme: processSpec(loadProgramme, decideProgramme),
  plan: processSpec(loadPlan, decidePlan),
  round: processSpec(loadRound, decideRound),
  review: processSpec(loadReview, decideReview),
  packet: processSpec(loadPacket, decidePacket),
  delivery: processSpec(loadDelivery, decideDelivery),
};

import { decideDelivery } from '#domain/delivery/decide-delivery';
import type { ProcessKind } from '#domain/process/process-kind';
import { decideProgramme } from '#domain/programme/decide-programme';
import { decideRound } from '#domain/round/decide-round';
import { loadDelivery } from '../delivery/delivery.service.js';
import { loadProgramme } from '../programme/programme.snapshot.js';
import { loadRound } from '../round/round.snapshot.js';
import { type ProcessSpec, processSpec } from './process-record.js';

/** Each kind of process: how its facts are read, and the pure rule over them. */
export const PROCESS_SPECS: Readonly<Record<ProcessKind, ProcessSpec>> = {
  programme: processSpec(loadProgramme, decideProgramme),
  round: processSpec(loadRound, decideRound),
  delivery: processSpec(loadDelivery, decideDelivery),
};

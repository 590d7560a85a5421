import type { ProcessRef } from '#domain/process/process-kind';
import { runProcess } from './process/process.js';

/** A signed programme, from its entry to its end. */
export const programmeProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** One period's call for reports, from opening to roll-up. */
export const roundProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** The mail delivery of the installation. */
export const deliveryProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** Comes straight back: proof that a worker really runs workflows. */
export const canary = async (): Promise<string> => 'alive';

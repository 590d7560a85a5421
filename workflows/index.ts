import type { ProcessRef } from '#domain/process/process-kind';
import { runProcess } from './process/process.js';

/** A signed programme, from its entry to its end. */
export const programmeProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** One period's call for reports, from opening to roll-up. */
export const roundProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** A year's plan, from its first draft to its issuance. */
export const planProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** A review, from its outline to the notice of conclusions. */
export const reviewProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** A review packet, from its freeze to the leaders' acknowledgement. */
export const packetProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** The mail delivery of the installation. */
export const deliveryProcess = (ref: ProcessRef): Promise<void> => runProcess(ref);

/** Comes straight back: proof that a worker really runs workflows. */
export const canary = async (): Promise<string> => 'alive';

import type { components } from '@songhanh/api';
import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { queries } from '../api/queries';

export type SetUpProgress = components['schemas']['SetUpProgress'];
export type LaterStep = SetUpProgress['steps'][number]['step'];
export type StepState = SetUpProgress['steps'][number]['state'];

/** Before there is an administrator, in this order; nothing is written until the last of them. */
export const FIRST_STEPS = ['language', 'administrator', 'organisation'] as const;
/** Afterwards; each may wait. */
export const LATER_STEPS = ['calendar', 'mail', 'units', 'sample'] as const satisfies readonly LaterStep[];
export const ALL_STEPS = [...FIRST_STEPS, ...LATER_STEPS] as const;
export type AnyStep = (typeof ALL_STEPS)[number];

/** What a later step is given: where the set-up stands, and how it is left. */
export interface LaterStepProps {
  readonly progress: SetUpProgress;
  /** Goes on; the step is marked unless its own act has done so. */
  readonly onDone: (mark?: 'done' | 'skipped') => void;
}

export type Sample = components['schemas']['SampleProgramme'];

const KEY = ['set-up'];

export const useSetUp = () =>
  useQuery({ queryKey: KEY, queryFn: () => data(api.GET('/api/v1/setup/steps')), staleTime: 0 });

/** Where the set-up stands after an act. */
export const setUpMoved = (progress: SetUpProgress) => queries.setQueryData(KEY, progress);
export const setUpAgain = () => queries.invalidateQueries({ queryKey: KEY });

export const markStep = (step: LaterStep, state: StepState) =>
  data(api.PUT('/api/v1/setup/steps/{step}', { params: { path: { step } }, body: { state } }));

import type { FormProblemCode } from '#domain/form/form-problem';
import type { PeriodRuleProblemCode } from '#domain/period/check-period-rule';
import type { FAULT_SENTENCES } from './fault-sentences.js';

/** Keys and indexes from the top of the file to a value. */
export type Path = readonly (string | number)[];

export type FaultCode = keyof typeof FAULT_SENTENCES | FormProblemCode | PeriodRuleProblemCode;

/** One fault of a programme file, for people and for tools. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** `organisation.units[3].parent`; empty for the file as a whole. */
  readonly path: string;
  /** Stable. */
  readonly code: FaultCode;
  /** In Vietnamese. */
  readonly message: string;
  readonly messageEn: string;
}

/** A fault before it has a line: what is wrong where, in terms of the data. */
export interface Finding {
  readonly code: FaultCode;
  readonly path: Path;
  /** Fills the `{name}`s of the sentence. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** True when the key itself is at fault, not what stands behind it. */
  readonly atKey?: boolean;
  /** Finds what may have been meant, when something near it exists; asked for the first faults of a file only. */
  readonly meant?: () => string | undefined;
  /** Where the same thing was said first. */
  readonly first?: Path;
  /** The sentence, when it comes from elsewhere than our table. */
  readonly sentence?: { readonly vi: string; readonly en: string };
}

/** `['units', 3, 'parent']` → `units[3].parent`. */
export function pathText(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

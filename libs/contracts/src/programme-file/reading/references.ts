import { ROUND_CODE_PATTERN } from '../primitives.js';
import type { DeclaredNames } from './declared-names.js';
import { didYouMean } from './did-you-mean.js';
import type { FaultCode, Finding, Path } from './fault.js';

/** A finding when a name is not among those declared. Nothing is held against a list that could not be read. */
export function* unlessKnown(
  code: FaultCode,
  path: Path,
  value: string | number | undefined | null,
  known: { has(value: never): boolean; keys(): Iterable<string | number> } | undefined,
  atKey = false,
): Generator<Finding> {
  if (value === undefined || value === null || !known || known.has(value as never)) return;
  const meant = () => didYouMean(String(value), Array.from(known.keys(), String));
  yield {
    code,
    path,
    detail: { value },
    ...(typeof value === 'string' && { meant }),
    atKey,
  };
}

/** A finding when no reporting rule calls for that round; what is no round's code at all has a fault of its own. */
export function* unlessRound(path: Path, round: string | undefined, names: DeclaredNames): Generator<Finding> {
  if (ROUND_CODE_PATTERN.test(round ?? '')) yield* unlessKnown('ROUND_UNKNOWN', path, round, names.rounds);
}

/** Remembers names and reports the second use of one. */
export class Once {
  private readonly seen = new Map<string, Path>();

  *note(value: string | number | undefined, path: Path, shown = String(value)): Generator<Finding> {
    if (value === undefined) return;
    const first = this.seen.get(String(value));
    if (first) yield { code: 'TWICE', path, detail: { value: shown }, first };
    else this.seen.set(String(value), path);
  }
}

/** A finding at the end when it lies before the beginning. */
export function* reversedDates(from: string | undefined, until: string | undefined, path: Path): Generator<Finding> {
  if (from && until && from > until) yield { code: 'DATES_REVERSED', path, detail: { from, until } };
}

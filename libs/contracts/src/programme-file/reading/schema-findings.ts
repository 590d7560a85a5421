import type { z } from 'zod';
import {
  CODE_PATTERN,
  MONTH_DAY_PATTERN,
  PERIOD_CODE_PATTERN,
  REVIEW_CODE_PATTERN,
  ROUND_CODE_PATTERN,
  TEXT_PATTERN,
  TIME_PATTERN,
} from '../primitives.js';
import { didYouMean } from './did-you-mean.js';
import type { FaultCode, Finding, Path } from './fault.js';

type Issue = z.core.$ZodIssue;
/** Looks a value of the raw data up. */
type Lookup = (path: Path) => unknown;

/** What the schema found, in our words; `knownKeys` tells which keys the object at that path may have. */
export function schemaFindings(
  issues: readonly Issue[],
  value: Lookup,
  knownKeys: (path: Path) => string[],
): Finding[] {
  return issues.flatMap((issue) => findings(issue, [], value, knownKeys));
}

/** The paths whose values cannot be relied upon to have their type. */
export function untypedPaths(issues: readonly Issue[]): Path[] {
  return issues.filter((issue) => UNTYPED.has(issue.code)).map((issue) => issue.path as Path);
}

const UNTYPED = new Set(['invalid_type', 'invalid_value', 'invalid_union', 'invalid_key', 'invalid_element']);

const FORMATS: ReadonlyMap<string, FaultCode> = new Map<string, FaultCode>([
  [String(CODE_PATTERN), 'CODE_FORMAT'],
  [String(TIME_PATTERN), 'TIME_FORMAT'],
  [String(MONTH_DAY_PATTERN), 'MONTH_DAY_FORMAT'],
  [String(ROUND_CODE_PATTERN), 'ROUND_CODE_FORMAT'],
  [String(PERIOD_CODE_PATTERN), 'PERIOD_CODE_FORMAT'],
  [String(REVIEW_CODE_PATTERN), 'REVIEW_CODE_FORMAT'],
  [String(TEXT_PATTERN), 'TEXT_EMPTY'],
]);

function findings(issue: Issue, base: Path, value: Lookup, knownKeys: (path: Path) => string[]): Finding[] {
  const path = [...base, ...(issue.path as Path)];
  const written = value(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'KEY_UNKNOWN',
        path: [...path, key],
        atKey: true,
        detail: { key },
        meant: () => didYouMean(key, knownKeys(path)),
      }));
    case 'invalid_type':
      return [wrongType(path, written, issue.expected)];
    case 'invalid_value':
      return [notOneOf(path, written, issue.values.map(String))];
    case 'invalid_union':
      return unionFindings(issue, path, written, value, knownKeys);
    case 'invalid_format':
      if (issue.format === 'date') return [{ code: 'DATE_FORMAT', path, detail: { value: shown(written) } }];
      if (issue.format === 'email') return [{ code: 'EMAIL_FORMAT', path, detail: { value: shown(written) } }];
      return [{ code: FORMATS.get(issue.pattern ?? '') ?? 'FORMAT_WRONG', path, detail: { value: shown(written) } }];
    case 'too_small':
      return [tooSmall(path, issue.origin, Number(issue.minimum))];
    case 'too_big':
      return [tooBig(path, issue.origin, Number(issue.maximum))];
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        ...findings({ ...inner, path: [] } as Issue, path, () => path.at(-1), knownKeys)[0]!,
        atKey: true,
      }));
    default:
      return [{ code: 'FORMAT_WRONG', path, detail: { value: shown(written) } }];
  }
}

function wrongType(path: Path, written: unknown, expected: string): Finding {
  if (written === undefined) return { code: 'KEY_MISSING', path, detail: { key: String(path.at(-1) ?? '') } };
  if (expected === 'string' && ['number', 'boolean'].includes(typeof written)) {
    return { code: 'QUOTES_MISSING', path, detail: { value: shown(written) } };
  }
  if (expected === 'int') return { code: 'NOT_WHOLE', path, detail: { value: shown(written) } };
  const code = TYPE_CODES[expected] ?? 'FORMAT_WRONG';
  return { code, path, detail: { value: shown(written) } };
}

const TYPE_CODES: Readonly<Record<string, FaultCode>> = {
  string: 'NOT_TEXT',
  number: 'NOT_NUMBER',
  boolean: 'NOT_YES_NO',
  array: 'NOT_LIST',
  tuple: 'NOT_LIST',
  object: 'NOT_OBJECT',
  record: 'NOT_OBJECT',
};

function notOneOf(path: Path, written: unknown, allowed: readonly string[]): Finding {
  if (written === undefined) return { code: 'KEY_MISSING', path, detail: { key: String(path.at(-1)) } };
  const detail = { value: shown(written), allowed: allowed.join(', ') };
  return { code: 'VALUE_NOT_ALLOWED', path, detail, meant: () => didYouMean(String(written), allowed) };
}

/** Speaks for the branch that was meant: the one that complains least, of those that got past the outermost type. */
function unionFindings(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  written: unknown,
  value: Lookup,
  knownKeys: (path: Path) => string[],
): Finding[] {
  if (written === undefined) return [{ code: 'KEY_MISSING', path, detail: { key: String(path.at(-1)) } }];
  // Which branch is meant is told by one key, and its value is none of those there are.
  if ('options' in issue) return [notOneOf(path, written, (issue.options as readonly unknown[]).map(String))];
  const inner = issue.errors
    .filter((branch) => !branch.some((each) => each.path.length === 0 && UNTYPED.has(each.code)))
    .sort((a, b) => weight(a) - weight(b));
  if (inner[0]) return inner[0].flatMap((each) => findings(each, path, value, knownKeys));
  return [{ code: 'FORMAT_WRONG', path, detail: { value: shown(written) } }];
}

/** A key that another branch knows weighs most: it says that this branch was not meant. */
function weight(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 3 * issue.keys.length : 1), 0);
}

function tooSmall(path: Path, origin: string, least: number): Finding {
  if (origin === 'array') return { code: 'LIST_TOO_SHORT', path, detail: { least } };
  if (origin === 'string') return { code: 'TEXT_EMPTY', path };
  return { code: 'NUMBER_TOO_SMALL', path, detail: { least } };
}

function tooBig(path: Path, origin: string, most: number): Finding {
  if (origin === 'array') return { code: 'LIST_TOO_LONG', path, detail: { most } };
  if (origin === 'string') return { code: 'TEXT_TOO_LONG', path, detail: { most } };
  return { code: 'NUMBER_TOO_LARGE', path, detail: { most } };
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

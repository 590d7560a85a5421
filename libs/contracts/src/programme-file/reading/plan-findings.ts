import type { DeclaredNames } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { each, type PartialFile } from './partial-file.js';
import { Once, unlessKnown } from './references.js';

const PLAN: Path = ['programme', 'planCalendar'];

/** Yearly plans: within the programme's years, issued by its parties, of its contents and tasks. */
export function* planFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const calendar = file.programme?.planCalendar;
  yield* issuerFindings(calendar?.issuance, calendar?.by, PLAN, names);
  const years = new Once();
  for (const [plan, index] of each(calendar?.years)) {
    const path = [...PLAN, 'years', index];
    yield* years.note(plan.year, [...path, 'year']);
    yield* outsideYears(plan.year, [...path, 'year'], names);
    yield* issuerFindings(plan.issuance, plan.by, path, names);
    const contents = new Once();
    for (const [content, contentIndex] of each(plan.contents)) {
      const at = [...path, 'contents', contentIndex];
      yield* contents.note(content.number, [...at, 'number']);
      yield* unlessKnown('CONTENT_UNKNOWN', [...at, 'content'], content.content, names.contents);
      for (const [task, taskIndex] of each(content.tasks)) {
        yield* unlessKnown('TASK_UNKNOWN', [...at, 'tasks', taskIndex], task, names.contents && names.tasks);
      }
    }
  }
}

function* issuerFindings(
  issuance: string | undefined,
  by: string | undefined,
  path: Path,
  names: DeclaredNames,
): Generator<Finding> {
  if (issuance === 'one' && by === undefined) yield { code: 'ISSUER_MISSING', path };
  if (issuance !== 'one' && by !== undefined) yield { code: 'ISSUER_NOT_USED', path: [...path, 'by'] };
  yield* unlessKnown('ISSUER_NOT_A_PARTY', [...path, 'by'], by, names.parties);
}

/** A finding when a year lies outside the programme's. */
export function* outsideYears(year: number | undefined, path: Path, { period }: DeclaredNames): Generator<Finding> {
  if (year === undefined || !period.from || !period.until) return;
  if (year >= Number(period.from.slice(0, 4)) && year <= Number(period.until.slice(0, 4))) return;
  yield { code: 'YEAR_OUTSIDE_PROGRAMME', path, detail: { value: year } };
}

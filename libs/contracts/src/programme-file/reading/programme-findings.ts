import { TASK_CADENCES } from '../programme.js';
import type { ProgrammeTask } from '../programme-file.js';
import { type DeclaredNames, realDate } from './declared-names.js';
import type { Finding, Path } from './fault.js';
import { formFindings } from './form-findings.js';
import { each, type PartialFile, type Partially } from './partial-file.js';
import { Once, reversedDates, unlessKnown } from './references.js';

const PROGRAMME: Path = ['programme'];

/** Signing, parties, legal bases, contents and tasks. */
export function* programmeFindings(file: PartialFile, names: DeclaredNames): Generator<Finding> {
  const programme = file.programme ?? {};
  yield* signingFindings(programme, names);
  const parties = new Once();
  for (const [party, index] of each(programme.parties)) {
    const path = [...PROGRAMME, 'parties', index];
    yield* parties.note(party.unit, [...path, 'unit']);
    for (const key of ['unit', 'secretariat'] as const) {
      yield* unlessKnown('UNIT_UNKNOWN', [...path, key], party[key], names.units);
    }
  }
  const contents = new Once();
  const tasks = new Once();
  const indicators = new Once();
  for (const [content, index] of each(programme.contents)) {
    const path = [...PROGRAMME, 'contents', index];
    yield* contents.note(content.number, [...path, 'number']);
    for (const [task, taskIndex] of each(content.tasks)) {
      const taskPath = [...path, 'tasks', taskIndex];
      yield* tasks.note(task.number, [...taskPath, 'number']);
      for (const [indicator, at] of each(task.indicators)) {
        yield* indicators.note(indicator.code, [...taskPath, 'indicators', at, 'code']);
      }
      yield* taskFindings(task, taskPath, names);
    }
  }
  yield* formFindings(programme.forms, names);
}

function* signingFindings(programme: NonNullable<PartialFile['programme']>, names: DeclaredNames): Generator<Finding> {
  const { until } = names.period;
  const signed = realDate(programme.signedOn);
  const { period } = programme;
  yield* reversedDates(realDate(period?.from), realDate(period?.until), [...PROGRAMME, 'period', 'until']);
  if (signed && until && signed > until) {
    yield { code: 'SIGNED_AFTER_END', path: [...PROGRAMME, 'signedOn'], detail: { value: signed, until } };
  }
  for (const key of ['implements', 'succeeds'] as const) {
    if (programme.number !== undefined && programme[key] === programme.number) {
      yield { code: 'PROGRAMME_NAMES_ITSELF', path: [...PROGRAMME, key] };
    }
  }
  const bases = new Once();
  for (const [basis, index] of each(programme.legalBases)) {
    const path = [...PROGRAMME, 'legalBases', index];
    const issued = realDate(basis.date);
    yield* bases.note(`${basis.number}\u0000${basis.issuer}`, [...path, 'number'], basis.number);
    if (issued && signed && issued > signed) {
      yield { code: 'LEGAL_BASIS_LATER', path: [...path, 'date'], detail: { value: issued, signed } };
    }
  }
}

function* taskFindings(task: Partially<ProgrammeTask>, path: Path, names: DeclaredNames): Generator<Finding> {
  yield* unlessKnown('UNIT_UNKNOWN', [...path, 'lead'], task.lead, names.units);
  const coordinating = new Once();
  for (const [unit, index] of each(task.coordinating)) {
    const at = [...path, 'coordinating', index];
    yield* unlessKnown('UNIT_UNKNOWN', at, unit, names.units);
    yield* coordinating.note(unit, at);
    if (unit === task.lead) yield { code: 'LEAD_ALSO_COORDINATES', path: at, detail: { value: unit } };
  }
  const cadences = new Set<string>([...TASK_CADENCES, ...names.rules.flatMap(({ rule }) => rule.code ?? [])]);
  yield* unlessKnown('CADENCE_UNKNOWN', [...path, 'cadence'], task.cadence, cadences);
  yield* outsideProgramme(task.due, [...path, 'due'], names);
}

/** A finding when a day lies outside the programme's time. */
export function* outsideProgramme(date: string | undefined, path: Path, names: DeclaredNames): Generator<Finding> {
  const value = realDate(date);
  const { from, until } = names.period;
  if (!value || !from || !until || (value >= from && value <= until)) return;
  yield { code: 'DATE_OUTSIDE_PROGRAMME', path, detail: { value, from, until } };
}

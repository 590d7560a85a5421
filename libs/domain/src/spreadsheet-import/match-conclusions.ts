import type { LocalDate } from '../time/instant.js';
import type { ValuesOf } from './column.js';
import { CONCLUSION_COLUMNS } from './conclusion-columns.js';
import { fold } from './fold.js';
import { changesOf, faulty, firstRows, type MatchedRow, matched } from './matched-row.js';
import { type RowFault, rowFault } from './row-fault.js';
import type { SheetRow } from './sheet-rows.js';

export type ConclusionRow = SheetRow<ValuesOf<typeof CONCLUSION_COLUMNS>>;

/** A conclusion that came in before, as the direction that it became. */
export interface RecordedConclusion {
  /** `D-3` */
  readonly code: string;
  readonly paper: string;
  readonly text: string;
  /** The unit it was first addressed to, and the first due date it had. */
  readonly unit: string;
  readonly due: LocalDate | null;
  readonly givenOn: LocalDate;
}

export interface ConclusionsContext {
  readonly recorded: readonly RecordedConclusion[];
  /** Codes of the units that have to do with the programme. */
  readonly units: ReadonlySet<string>;
  /** Codes of the parties for which the caller acts. */
  readonly parties: readonly string[];
  readonly asOf: LocalDate;
}

/** An open conclusion on its way to be a direction. */
export interface ConclusionWrite {
  readonly text: string;
  readonly unit: string;
  readonly due: LocalDate | null;
  readonly givenOn: LocalDate;
  readonly givenBy: string;
  readonly paper: string;
  readonly source: 'conference' | 'note';
  readonly party: string;
}

/**
 * Holds open conclusions of earlier years against those that came in before: the same words of the same paper are the
 * same conclusion. One that is recorded has a life of its own, and no file changes it.
 */
export function matchConclusions(
  rows: readonly ConclusionRow[],
  context: ConclusionsContext,
): MatchedRow<ConclusionWrite>[] {
  const recorded = new Map(
    context.recorded.map((conclusion) => [keyOf(conclusion.paper, conclusion.text), conclusion]),
  );
  const first = firstRows(rows, rowKey);
  return rows.map((row) => {
    const { paper, text } = row.values;
    const name = [paper, text?.slice(0, 80)].filter(Boolean).join(': ');
    const faults = [...row.faults, ...faultsOf(row, context)];
    const earlier = first.get(rowKey(row) ?? '');
    if (earlier && earlier !== row) {
      const detail = { value: text!.slice(0, 80), other: earlier.row, column: CONCLUSION_COLUMNS.text.header };
      faults.push(rowFault('TWICE', row.at('text'), detail));
    }
    const known = recorded.get(rowKey(row) ?? '');
    if (known) faults.push(...differences(row, known));
    if (faults.length > 0) return faulty(row.row, name, faults);
    const write = writeOf(row, context);
    return known
      ? matched(row.row, known.code, 'same', [], write)
      : matched(row.row, name, 'new', changesOf({}, { ...write }), write);
  });
}

const writeOf = ({ values }: ConclusionRow, { parties }: ConclusionsContext): ConclusionWrite => ({
  text: values.text!,
  unit: values.unit!,
  due: values.due,
  givenOn: values.givenOn!,
  givenBy: values.givenBy!,
  paper: values.paper!,
  source: values.source === 'note' ? 'note' : 'conference',
  party: values.party ?? parties[0]!,
});

function faultsOf(row: ConclusionRow, { units, parties, asOf }: ConclusionsContext): RowFault[] {
  const { unit, givenOn, due, party } = row.values;
  const faults: RowFault[] = [];
  if (unit !== null && !units.has(unit)) {
    faults.push(rowFault('UNIT_NOT_OF_PROGRAMME', row.at('unit'), { value: unit }));
  }
  if (givenOn !== null && givenOn > asOf) faults.push(rowFault('DATE_NOT_PAST', row.at('givenOn'), { value: givenOn }));
  if (due !== null && givenOn !== null && due < givenOn) {
    faults.push(rowFault('DUE_TOO_EARLY', row.at('due'), { value: due, other: givenOn }));
  }
  if (party === null ? parties.length !== 1 : !parties.includes(party)) {
    faults.push(rowFault('PARTY_UNCLEAR', row.at('party'), { choices: parties.join(', ') }));
  }
  return faults;
}

function differences(row: ConclusionRow, known: RecordedConclusion): RowFault[] {
  return (['unit', 'due', 'givenOn'] as const)
    .filter((field) => row.values[field] !== null && row.values[field] !== known[field])
    .map((field) =>
      rowFault('CONCLUSION_RECORDED', row.at(field), {
        value: known.code,
        column: CONCLUSION_COLUMNS[field].header,
      }),
    );
}

const keyOf = (paper: string, text: string) => JSON.stringify([fold(paper), fold(text)]);

const rowKey = ({ values: { paper, text } }: ConclusionRow) =>
  paper === null || text === null ? null : keyOf(paper, text);

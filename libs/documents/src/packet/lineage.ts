import { csv, csvRows } from '../csv.js';

/** One accepted report version that gives a figure. */
export interface Source {
  readonly figure: string;
  readonly label: string;
  readonly round: string;
  readonly unit: string;
  readonly name: string;
  readonly version: number;
  readonly value: number;
  /** ISO 8601 with +07:00. */
  readonly acceptedAt: string;
}

const COLUMNS = ['figure', 'label', 'round', 'unit', 'unitName', 'version', 'value', 'acceptedAt'];

/** `lineage.csv`: every figure led back to the accepted report versions behind it, a row each. */
export const lineageCsv = (sources: readonly Source[]): string => lineageHead() + lineageRows(sources);

/** How it begins; rows follow, as many at a time as one likes to hold. */
export const lineageHead = (): string => csv([COLUMNS]);

export const lineageRows = (sources: readonly Source[]): string =>
  csvRows(
    sources.map(({ figure, label, round, unit, name, version, value, acceptedAt }) => [
      figure,
      label,
      round,
      unit,
      name,
      version,
      value,
      acceptedAt,
    ]),
  );

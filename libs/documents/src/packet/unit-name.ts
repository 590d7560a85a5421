/** A unit or an office as it was called on the day of the freeze. */
export interface UnitName {
  readonly code: string;
  readonly name: string;
}

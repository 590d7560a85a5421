import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Counts } from './counting.js';
import type { Days } from './working-day-count.js';

/** What the books of the offices share: the file, the days, and where they write what happens on which day. */
export class OfficeCounting {
  constructor(
    readonly file: ProgrammeFile,
    readonly days: Days,
    readonly until: string,
    private readonly counts: Counts,
  ) {}

  get simulation() {
    return this.file.simulation!;
  }

  get programme() {
    return this.file.programme;
  }

  /** The day on which the programme is entered. */
  get entered(): string {
    return [this.simulation.from ?? this.programme.signedOn, this.programme.signedOn].sort()[1]!;
  }

  /** Writes it down when its day comes in time; answers whether it did. */
  note(day: string | undefined, what: string): boolean {
    if (day === undefined || day > this.until) return false;
    const name = `${what} on ${day}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    return true;
  }

  /** Whether somebody with an account holds one of the roles in that unit. */
  staffed(unit: string, ...roles: string[]): boolean {
    return this.file.organisation.people.some(
      (person) => person.unit === unit && person.account && person.roles.some((role) => roles.includes(role)),
    );
  }

  /** Somebody who may speak, answer or act for the unit. */
  acts = (unit: string): boolean => this.staffed(unit, 'officer', 'head', 'secretariat');

  /** The party that the unit is, serves or stands below. */
  side(unit: string): string | undefined {
    const party = this.programme.parties.find((each) => each.unit === unit || each.secretariat === unit);
    if (party) return party.unit;
    const parent = this.file.organisation.units.find(({ code }) => code === unit)?.parent;
    return parent ? this.side(parent) : undefined;
  }
}

export const laterOf = (a: string, b: string): string => (a > b ? a : b);

import type { ProgrammeFile, ProgrammePerson } from '#contracts/programme-file/programme-file';
import type { LocalDate } from '#domain/time/instant';

type Role = ProgrammePerson['roles'][number];

/** Who of a unit acts for it in the product: the one who drafts and sends, and the head who approves. */
export interface UnitStaff {
  readonly officer: string;
  readonly head: string;
}

/** Who holds which office on which day, and has an account. People are known by their codes. */
export class Roster {
  constructor(private readonly file: ProgrammeFile) {}

  /**
   * Those who report for the unit on that day. `undefined` when it has no account with which to report: its reports come
   * on paper. A head without an officer drafts by himself; without a head's account nothing can be approved.
   */
  staffOf(unit: string, day: LocalDate): UnitStaff | undefined {
    const head = this.holder(unit, 'head', day);
    return head === undefined ? undefined : { head, officer: this.officer(unit, day) ?? head };
  }

  /** Who answers for the secretariats on that day: the first, by party, who has an account. */
  secretariat(day: LocalDate): string | undefined {
    for (const { secretariat } of this.file.programme.parties) {
      const holder = this.holder(secretariat, 'secretariat', day);
      if (holder) return holder;
    }
    return undefined;
  }

  /** Who acts for the unit on that day in what is no report: an officer, else its head, else its secretariat. */
  actor(unit: string, day: LocalDate): string | undefined {
    return this.officer(unit, day) ?? this.holder(unit, 'head', day) ?? this.holder(unit, 'secretariat', day);
  }

  /** The officer who is there on that day: during a leave nobody, and the head stands in. */
  private officer(unit: string, day: LocalDate): string | undefined {
    const head = this.holder(unit, 'head', day);
    const leaves = this.file.simulation?.leaves ?? [];
    const away = leaves.some((leave) => leave.unit === unit && leave.from <= day && day <= leave.until);
    return away && head !== undefined ? undefined : this.holder(unit, 'officer', day);
  }

  /** Who answers for the secretariat of that party on that day; where it has nobody, another party's. */
  secretariatOfParty(party: string | undefined, day: LocalDate): string | undefined {
    const own = this.file.programme.parties.find(({ unit }) => unit === party)?.secretariat;
    return (own && this.holder(own, 'secretariat', day)) ?? this.secretariat(day);
  }

  /** The first holder, in the file's order. */
  holder(unit: string, role: Role, day: LocalDate): string | undefined {
    return this.file.organisation.people.find(
      (person) =>
        person.unit === unit &&
        person.account &&
        person.roles.includes(role) &&
        person.from <= day &&
        (person.until === undefined || person.until >= day),
    )?.code;
  }

  /** Everybody who may sign in. */
  accounts(): ProgrammePerson[] {
    return this.file.organisation.people.filter(({ account }) => account);
  }
}

import type { HouseStyleQuery, HouseStyleView } from '#contracts/http/template-house-style';
import type { HouseStyle } from '#documents/house-style/house-style';
import { PARTY_STYLE } from '#documents/house-style/party-style';
import { STATE_STYLE } from '#documents/house-style/state-style';
import type { LocalDate } from '#domain/time/instant';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import { businessDay, isoLocalSql } from '../local-time.js';

/** The product's own styles: version 0 of each, in force until an administrator sets another. */
export const OWN_STYLES = { state: STATE_STYLE, party: PARTY_STYLE } as const satisfies Record<string, HouseStyle>;
export type StyleCode = keyof typeof OWN_STYLES;

interface KeptStyle {
  readonly code: StyleCode;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly style: Omit<HouseStyle, 'code'>;
  readonly setBy: string;
  readonly setAt: string;
}

const KEPT_SQL = `
  select house.code, house.version, house.valid_from as "validFrom", house.style, person.code as "setBy", ${isoLocalSql('house.set_at')} as "setAt"
  from house_style house join person on person.id = house.set_by
  where $1::text is null or house.code = $1 order by house.code, house.version desc`;

/** Of what the office set the one that began last before that day's end, the newest where two begin at once; else the product's own. */
const inForce = (kept: readonly KeptStyle[], on: LocalDate): KeptStyle | undefined =>
  kept
    .filter(({ validFrom }) => validFrom <= on)
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom) || other.version - one.version)[0];

/** The house style of that code as it is valid on the day of a paper. */
export async function houseStyleOn(tx: Transaction, code: string, on: LocalDate): Promise<HouseStyle> {
  const known: StyleCode = code === 'party' ? 'party' : 'state';
  const kept = inForce(await tx.query<KeptStyle>(KEPT_SQL, [known]), on);
  return kept ? { ...kept.style, code: known } : OWN_STYLES[known];
}

/** All styles with their versions; everybody who signs in may read them. */
export async function houseStyles(tx: Transaction, on: LocalDate, only: StyleCode | null = null) {
  const kept = await tx.query<KeptStyle>(KEPT_SQL, [only]);
  const codes = only ? [only] : (Object.keys(OWN_STYLES) as StyleCode[]);
  return codes.map((code): HouseStyleView => {
    const mine = kept.filter((each) => each.code === code);
    const { code: _, ...own } = OWN_STYLES[code];
    const versions = [
      ...mine.map(({ version, setBy, setAt, style }) => ({ version, setBy, setAt, style })),
      { version: 0, setBy: null, setAt: null, style: own },
    ];
    return {
      code,
      inForce: inForce(mine, on)?.version ?? 0,
      version: mine[0]?.version ?? 0,
      versions: versions as unknown as HouseStyleView['versions'],
    };
  });
}

/** Reads house styles. */
export class HouseStyleQueries {
  constructor(private readonly database: Database) {}

  /** Each style with its versions, and which is in force that day. */
  list(actor: Actor, { on }: HouseStyleQuery): Promise<HouseStyleView[]> {
    return this.database.snapshot(actor, (tx) => houseStyles(tx, (on as LocalDate | undefined) ?? businessDay(tx)));
  }
}

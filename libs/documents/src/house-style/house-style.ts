/** How letters are set; sizes in points. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly capitals?: boolean;
}

/** A line of letters with a rule below it, as long as a share of the line (1 is as long as the line), or with a mark. */
export interface RuledSetting extends Setting {
  readonly ruleShare?: number;
  /** Letters below in the middle instead of a rule, such as `*`. */
  readonly below?: string;
}

/**
 * How a body's papers look: data with its source, the day from which it is valid, and whether somebody confirmed it.
 * Lengths in millimetres, sizes in points. A range of the rule is settled on one figure here.
 */
export interface HouseStyle {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly validFrom: string;
  /** Whether the figures were read in the rule itself, not told by somebody. */
  readonly confirmed: boolean;
  readonly font: string;
  readonly page: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** The name of the nation or the Party at the top right. */
  readonly motto: readonly (RuledSetting & { readonly text: string })[];
  readonly superior: Setting;
  readonly issuer: RuledSetting;
  readonly number: Setting & {
    /** Before the number: `Số: ` or `Số `. */
    readonly label: string;
    /** Between number and symbol: `/` or `-`. */
    readonly joint: string;
    /** Whether a number under 10 gets a zero before it. */
    readonly zero: boolean;
  };
  readonly placeAndDate: Setting;
  readonly type: Setting;
  readonly summary: RuledSetting;
  /** `V/v …` under the number of a letter. */
  readonly about: Setting;
  readonly addressees: Setting;
  readonly body: Setting & {
    readonly firstLine: number;
    /** At least so many points between paragraphs. */
    readonly between: number;
    /** `times` the size of the letters, or `exactly` so many points. */
    readonly lines: { readonly times: number } | { readonly exactly: number };
  };
  readonly headings: readonly [Setting, Setting, Setting, Setting];
  readonly table: { readonly normal: number; readonly small: number; readonly matrix: number };
  readonly authority: Setting;
  readonly post: Setting;
  readonly signer: Setting;
  readonly recipients: {
    readonly heading: Setting;
    readonly label: string;
    readonly list: Setting;
    /** At the end of each line but the last: `;` where nothing is said. */
    readonly between?: ';' | ',';
  };
  readonly pageNumber: Setting & { readonly firstPage: boolean };
  /** Written after the last word of the body: `./.` or `.` */
  readonly end: string;
  /** Short forms before a signer's post: on behalf of, for, by order of, authorised by, acting. */
  readonly authorities: {
    readonly onBehalf: string;
    readonly forHead: string;
    readonly byOrder: string;
    readonly authorised: string;
    readonly acting: string;
  };
}

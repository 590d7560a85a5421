import type { LocalDate } from '#domain/time/instant';

/**
 * A paper with its files as offices hand it from one document system to another: edXML, QCVN 102:2016/BTTTT with
 * amendment 1:2022 (Circular 01/2022/TT-BTTTT).
 *
 * The regulation's own text could not be read; what is here was put together from others:
 * - namespace, root, envelope, header, body and `AttachmentEncoded` outside the envelope: two public programs that exchange
 *   with the national trunk axis, whose makers compared them with its SDK's sample `edoc_new.edxml`; they agree.
 * - the fourteen parts of `MessageHeader` in their order 1.1–1.14, `TraceHeaderList` with `Bussiness` (spelt so): the same
 *   two, and a third that numbers its fields after the regulation.
 * - `OrganId` of at most 35 letters (13 before), and that it is the electronic code of Decision 20/2020/QĐ-TTg: public
 *   notices of the amendment.
 * - dates `YYYY/MM/DD`, moments `YYYY/MM/DD HH:MM:SS`, `DocumentId` as `<OrganId>,<date>,<number>/<symbol>`: two programs.
 *
 * Not confirmed: the codes of `DocumentType/Type` (2, administrative paper, is written), `SteeringType`, `Priority` and
 * `BussinessDocType` (0, a new paper, is written; one program counts otherwise); whether a file is zipped before it is put
 * into Base64 (programs do either: plain is written, both are read); how `Signature` over the header is made (none is
 * written; one that comes in is not looked at: the files bear their own signatures).
 */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** The longest code of an organisation since the amendment of 2022. */
export const MOST_ORGAN_ID = 35;

export interface Edxml {
  /** Unique over all offices: who sends it again sends the same. */
  readonly documentId: string;
  readonly from: EdxmlOrgan;
  readonly to: readonly EdxmlOrgan[];
  readonly number: string;
  /** Such as `KH-UBND`; `null` where the number is all there is. */
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: LocalDate;
  /** Such as `Kế hoạch`. */
  readonly typeName: string | null;
  readonly subject: string;
  readonly content: string | null;
  readonly signer: {
    readonly competence: string | null;
    readonly position: string | null;
    readonly name: string | null;
  };
  readonly dueDate: LocalDate | null;
  /** Recipients as the paper lists them. */
  readonly toPlaces: readonly string[];
  readonly other: {
    readonly priority: number | null;
    readonly sphere: string | null;
    readonly typist: string | null;
    readonly copies: number | null;
    readonly pages: number | null;
    readonly appendixes: readonly string[];
  };
  /** Papers that it answers. */
  readonly responseFor: readonly EdxmlResponse[];
  /** Through whose hands it went, in order; moments in ISO 8601 with +07:00. */
  readonly trace: readonly { readonly organId: string; readonly at: string }[];
  readonly files: readonly EdxmlFile[];
}

export interface EdxmlOrgan {
  /** The electronic code of the organisation, such as `000.00.19.H29`. */
  readonly id: string;
  /** The body above it that answers for it. */
  readonly inCharge: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly website: string | null;
}

export interface EdxmlResponse {
  readonly organId: string;
  /** Number and symbol. */
  readonly code: string;
  readonly date: LocalDate | null;
  readonly documentId: string | null;
}

export interface EdxmlFile {
  readonly name: string;
  readonly contentType: string;
  readonly description: string | null;
  readonly bytes: Buffer;
}

/** `DocumentId` as offices make it: who, when, which. */
export const edxmlDocumentId = ({
  from,
  date,
  number,
  symbol,
}: Pick<Edxml, 'date' | 'number' | 'symbol'> & { readonly from: Pick<EdxmlOrgan, 'id'> }): string =>
  `${from.id},${date.replaceAll('-', '/')},${number}${symbol === null ? '' : `/${symbol}`}`;

/** How large an edXML file may be; beyond it, it is refused before it is read. */
export interface EdxmlLimits {
  readonly bytes: number;
  readonly files: number;
  /** Of all its files together, unpacked. */
  readonly fileBytes: number;
}

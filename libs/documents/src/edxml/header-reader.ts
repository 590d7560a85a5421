import type { FieldFault } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';
import { isRealDate } from '#domain/time/real-date';
import { childOf, childrenOf, type XmlElement } from '../xml/element-tree.js';
import { type Edxml, type EdxmlOrgan, edxmlDocumentId, MOST_ORGAN_ID } from './edxml.js';

const HEADER = '/edXML/edXMLEnvelope/edXMLHeader/MessageHeader';
const TRACE = '/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList';

/** The longest words of one part of the header. */
const MOST_LETTERS = 20_000;
const MOST_REPEATED = 500;

/** Reads the header of an edXML file; every fault is written down with its element, and reading goes on. */
export class HeaderReader {
  constructor(
    private readonly message: XmlElement | undefined,
    private readonly traces: XmlElement | undefined,
    private readonly faults: FieldFault[],
  ) {}

  read(): Omit<Edxml, 'files'> {
    const { message } = this;
    const part = (name: string) => childOf(message, name);
    const code = part('Code');
    const other = part('OtherInfo');
    const signer = part('SignerInfo');
    const issued = part('PromulgationInfo');
    const from = this.organ(part('From'), `${HEADER}/From`);
    const number = this.required(code, 'CodeNumber', `${HEADER}/Code`);
    const symbol = this.words(code, 'CodeNotation', `${HEADER}/Code`);
    const date = this.date(issued, 'PromulgationDate', `${HEADER}/PromulgationInfo`);
    if (date === null) this.missing(`${HEADER}/PromulgationInfo/PromulgationDate`);
    const issuedOn = date ?? '';
    return {
      documentId:
        this.words(message, 'DocumentId', HEADER) ?? edxmlDocumentId({ from, date: issuedOn, number, symbol }),
      from,
      to: this.repeated(message, 'To', HEADER).map((to, at) => this.organ(to, `${HEADER}/To[${at + 1}]`)),
      number,
      symbol,
      place: this.words(issued, 'Place', `${HEADER}/PromulgationInfo`),
      date: issuedOn,
      typeName: this.words(part('DocumentType'), 'TypeName', `${HEADER}/DocumentType`),
      subject: this.required(message, 'Subject', HEADER),
      content: this.words(message, 'Content', HEADER),
      signer: {
        competence: this.words(signer, 'Competence', `${HEADER}/SignerInfo`),
        position: this.words(signer, 'Position', `${HEADER}/SignerInfo`),
        name: this.words(signer, 'FullName', `${HEADER}/SignerInfo`),
      },
      dueDate: this.date(message, 'DueDate', HEADER),
      toPlaces: this.lines(part('ToPlaces'), 'Place', `${HEADER}/ToPlaces`),
      other: {
        priority: this.count(other, 'Priority'),
        sphere: this.words(other, 'SphereOfPromulgation', `${HEADER}/OtherInfo`),
        typist: this.words(other, 'TyperNotation', `${HEADER}/OtherInfo`),
        copies: this.count(other, 'PromulgationAmount'),
        pages: this.count(other, 'PageAmount'),
        appendixes: this.lines(childOf(other, 'Appendixes'), 'Appendix', `${HEADER}/OtherInfo/Appendixes`),
      },
      responseFor: this.repeated(message, 'ResponseFor', HEADER).map((answered, at) => {
        const place = `${HEADER}/ResponseFor[${at + 1}]`;
        return {
          organId: this.required(answered, 'OrganId', place),
          code: this.required(answered, 'Code', place),
          date: this.date(answered, 'PromulgationDate', place),
          documentId: this.words(answered, 'DocumentId', place),
        };
      }),
      trace: this.repeated(this.traces, 'TraceHeader', TRACE).map((trace, at) => ({
        organId: this.required(trace, 'OrganId', `${TRACE}/TraceHeader[${at + 1}]`),
        at: this.moment(trace, `${TRACE}/TraceHeader[${at + 1}]`),
      })),
    };
  }

  private organ(element: XmlElement | undefined, place: string): EdxmlOrgan {
    const words = (name: string) => this.words(element, name, place);
    const id = this.required(element, 'OrganId', place);
    if (id.length > MOST_ORGAN_ID) {
      this.fault(
        `${place}/OrganId`,
        `Mã định danh dài hơn ${MOST_ORGAN_ID} ký tự.`,
        `The code is longer than ${MOST_ORGAN_ID} letters.`,
      );
    }
    return {
      id,
      inCharge: words('OrganizationInCharge'),
      // Some systems leave the name out and say who is in charge.
      name: words('OrganName') ?? words('OrganizationInCharge') ?? id,
      address: words('OrganAdd'),
      email: words('Email'),
      telephone: words('Telephone'),
      fax: words('Fax'),
      website: words('Website'),
    };
  }

  /** The words of a part; `null` where there are none. */
  private words(element: XmlElement | undefined, name: string, place: string): string | null {
    const words = childOf(element, name)?.text.trim() ?? '';
    if (words.length > MOST_LETTERS) {
      this.fault(
        `${place}/${name}`,
        `Nội dung dài hơn ${MOST_LETTERS} ký tự.`,
        `It is longer than ${MOST_LETTERS} letters.`,
      );
    }
    return words === '' ? null : words;
  }

  private required(element: XmlElement | undefined, name: string, place: string): string {
    const words = this.words(element, name, place);
    if (words === null) this.missing(`${place}/${name}`);
    return words ?? '';
  }

  /** `2024/01/15`, or as a few systems write it `2024-01-15` or `15/01/2024`. */
  private date(element: XmlElement | undefined, name: string, place: string): LocalDate | null {
    const written = this.words(element, name, place);
    if (written === null) return null;
    const day = written.split(/[\sT]/)[0]!;
    const [, year, month, date] =
      /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(day) ??
      reversed(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(day)) ??
      [];
    const found = year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : '';
    if (isRealDate(found)) return found;
    this.fault(
      `${place}/${name}`,
      `Không đọc được ngày “${written.slice(0, 40)}”; cần NĂM/THÁNG/NGÀY.`,
      `The date “${written.slice(0, 40)}” cannot be read; it has to be YYYY/MM/DD.`,
    );
    return null;
  }

  private moment(trace: XmlElement, place: string): string {
    const date = this.date(trace, 'Timestamp', place);
    if (date === null) this.missing(`${place}/Timestamp`);
    const [, time = '00:00:00'] = /[\sT]([0-2]\d:[0-5]\d:[0-5]\d)/.exec(childOf(trace, 'Timestamp')?.text ?? '') ?? [];
    return `${date ?? ''}T${time}+07:00`;
  }

  private count(other: XmlElement | undefined, name: string): number | null {
    const written = this.words(other, name, `${HEADER}/OtherInfo`);
    if (written === null) return null;
    if (/^\d{1,6}$/.test(written)) return Number(written);
    this.fault(`${HEADER}/OtherInfo/${name}`, 'Cần một số không âm.', 'It has to be a number from 0.');
    return null;
  }

  private lines(element: XmlElement | undefined, name: string, place: string): string[] {
    return this.repeated(element, name, place)
      .map(({ text }) => text.trim())
      .filter((line) => line !== '');
  }

  private repeated(element: XmlElement | undefined, name: string, place: string): readonly XmlElement[] {
    const all = childrenOf(element, name);
    if (all.length <= MOST_REPEATED) return all;
    this.fault(`${place}/${name}`, `Quá ${MOST_REPEATED} thành phần.`, `There are more than ${MOST_REPEATED} of them.`);
    return [];
  }

  private missing(place: string): void {
    this.fault(place, 'Thiếu thành phần này.', 'This element is missing.');
  }

  private fault(pointer: string, vi: string, en: string): void {
    this.faults.push({ pointer, vi, en });
  }
}

const reversed = (found: RegExpExecArray | null): string[] | null =>
  found && [found[0], found[3]!, found[2]!, found[1]!];

import { createHash } from 'node:crypto';
import { xmlText } from '../xml/xml-text.js';
import { EDXML_NAMESPACE, type Edxml, type EdxmlFile, type EdxmlOrgan } from './edxml.js';

/** Administrative paper, and a new one: see `edxml.ts` for what is known of these codes. */
const ADMINISTRATIVE = 2;
const NEW_PAPER = 0;

/** The paper as the bytes of an edXML file (UTF-8): the same paper, the same bytes. `readEdxml` reads it back. */
export function writeEdxml(paper: Edxml): Buffer {
  const files = paper.files.map((file, at) => ({ ...file, contentId: contentIdOf(file, at) }));
  return Buffer.from(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<edXML xmlns="${EDXML_NAMESPACE}">`,
      `<edXML:edXMLEnvelope xmlns:edXML="${EDXML_NAMESPACE}">`,
      element('edXMLHeader', [messageHeader(paper), traceHeaders(paper), '<edXML:DigitalSignature />']),
      element('edXMLBody', [
        `<edXML:edXMLManifest version="1.0">`,
        ...files.map(
          ({ contentId, contentType, description, name }) =>
            `<edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="cid:${contentId}" xlink:role="XLinkRole" xlink:type="simple">${[
              text('Description', description),
              text('AttachmentName', name),
              text('ContentType', contentType),
              text('ContentId', `cid:${contentId}`),
            ].join('')}</edXML:Reference>`,
        ),
        '</edXML:edXMLManifest>',
      ]),
      '</edXML:edXMLEnvelope>',
      '<AttachmentEncoded>',
      ...files.map(attachment),
      '</AttachmentEncoded>',
      '</edXML>',
      '',
    ].join('\n'),
    'utf8',
  );
}

function messageHeader(paper: Edxml): string {
  const { other, signer } = paper;
  return element('MessageHeader', [
    element('From', organ(paper.from)),
    ...paper.to.map((each) => element('To', organ(each))),
    element('Code', [text('CodeNumber', paper.number), text('CodeNotation', paper.symbol)]),
    element('PromulgationInfo', [text('Place', paper.place), text('PromulgationDate', slashed(paper.date))]),
    element('DocumentType', [text('Type', ADMINISTRATIVE), text('TypeName', paper.typeName)]),
    text('Subject', paper.subject),
    text('Content', paper.content),
    element('SignerInfo', [
      text('Competence', signer.competence),
      text('Position', signer.position),
      text('FullName', signer.name),
    ]),
    text('DueDate', paper.dueDate && slashed(paper.dueDate)),
    element(
      'ToPlaces',
      paper.toPlaces.map((place) => text('Place', place)),
    ),
    element('OtherInfo', [
      text('Priority', other.priority),
      text('SphereOfPromulgation', other.sphere),
      text('TyperNotation', other.typist),
      text('PromulgationAmount', other.copies),
      text('PageAmount', other.pages),
      element(
        'Appendixes',
        other.appendixes.map((each) => text('Appendix', each)),
      ),
    ]),
    ...paper.responseFor.map(({ organId, code, date, documentId }) =>
      element('ResponseFor', [
        text('OrganId', organId),
        text('Code', code),
        text('PromulgationDate', date && slashed(date)),
        text('DocumentId', documentId),
      ]),
    ),
    text('SteeringType', 0),
    text('DocumentId', paper.documentId),
  ]);
}

const organ = ({ id, inCharge, name, address, email, telephone, fax, website }: EdxmlOrgan) => [
  text('OrganId', id),
  text('OrganizationInCharge', inCharge),
  text('OrganName', name),
  text('OrganAdd', address),
  text('Email', email),
  text('Telephone', telephone),
  text('Fax', fax),
  text('Website', website),
];

const traceHeaders = ({ trace }: Edxml): string =>
  `<edXML:TraceHeaderList version="1.0">${[
    ...trace.map(({ organId, at }) =>
      element('TraceHeader', [
        text('OrganId', organId),
        text('Timestamp', `${slashed(at.slice(0, 10))} ${at.slice(11, 19)}`),
      ]),
    ),
    element('Bussiness', [text('BussinessDocType', NEW_PAPER), text('Paper', 0)]),
  ].join('')}</edXML:TraceHeaderList>`;

/** Outside the envelope the names stand without their prefix, as the trunk axis' own files have them. */
const attachment = ({ contentId, contentType, description, bytes, name }: EdxmlFile & { contentId: string }): string =>
  [
    '<Attachment>',
    bare('ContentType', contentType),
    bare('ContentId', contentId),
    ...(description === null ? [] : [bare('Description', description)]),
    bare('ContentTransferEncoded', bytes.toString('base64')),
    bare('AttachmentName', name),
    '</Attachment>',
  ].join('');

const contentIdOf = ({ bytes }: EdxmlFile, at: number) =>
  `${at + 1}-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;

const slashed = (date: string) => date.replaceAll('-', '/');
const bare = (name: string, value: string) => `<${name}>${xmlText(value)}</${name}>`;
const element = (name: string, parts: readonly string[]) => `<edXML:${name}>${parts.join('')}</edXML:${name}>`;
/** What is not known is left out. */
const text = (name: string, value: string | number | null) =>
  value === null ? '' : `<edXML:${name}>${xmlText(String(value))}</edXML:${name}>`;

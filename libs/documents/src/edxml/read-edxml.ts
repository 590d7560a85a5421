import { type FieldFault, InputError } from '#domain/error/input-error';
import { childOf, childrenOf, elementTree, type XmlElement } from '../xml/element-tree.js';
import { MarkupBroken } from '../xml/markup.js';
import { EDXML_NAMESPACE, type Edxml, type EdxmlLimits } from './edxml.js';
import { edxmlFiles } from './edxml-files.js';
import { HeaderReader } from './header-reader.js';

const MEGABYTE = 1024 * 1024;

export const MOST_EDXML_MEGABYTES = 40;
const EDXML_LIMITS: EdxmlLimits = { bytes: MOST_EDXML_MEGABYTES * MEGABYTE, files: 50, fileBytes: 60 * MEGABYTE };

const SHAPE = { depth: 20, elements: 5000 };

/**
 * The paper in an edXML file, whoever made it. Throws InputError with the element of every fault as its pointer
 * (`/edXML/edXMLEnvelope/…`): no edXML, not well formed, a DOCTYPE, not UTF-8, too large, something missing or not
 * readable, a file that is not there. What is read is text and files; nothing in it is followed or run.
 */
export async function readEdxml(bytes: Buffer, limits: EdxmlLimits = EDXML_LIMITS): Promise<Edxml> {
  if (bytes.length > limits.bytes) throw tooLarge(limits);
  const root = rootOf(bytes);
  const envelope = childOf(root, 'edXMLEnvelope');
  if (root.name !== 'edXML' || !envelope || !isOfRegulation(root, envelope)) throw notEdxml();
  const header = childOf(envelope, 'edXMLHeader');
  const message = childOf(header, 'MessageHeader');
  const faults: FieldFault[] = [];
  const read = new HeaderReader(message, childOf(header, 'TraceHeaderList'), faults).read();
  const manifest = childOf(childOf(envelope, 'edXMLBody'), 'edXMLManifest');
  const files = await edxmlFiles(
    manifest,
    childrenOf(childOf(root, 'AttachmentEncoded'), 'Attachment'),
    limits,
    faults,
  );
  if (faults.length > 0) throw new InputError(faults);
  return { ...read, files };
}

function rootOf(bytes: Buffer): XmlElement {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw InputError.at('', 'Tệp không phải văn bản UTF-8.', 'The file is not UTF-8 text.');
  }
  try {
    return elementTree(xml, SHAPE);
  } catch (error) {
    if (error instanceof MarkupBroken) throw notEdxml();
    throw error;
  }
}

/** An older draft of the format has another namespace and other names. */
const isOfRegulation = (...elements: readonly XmlElement[]) =>
  elements.some(({ attributes }) => attributes.includes(EDXML_NAMESPACE));

const notEdxml = () =>
  InputError.at(
    '',
    'Tệp không phải gói tin edXML theo QCVN 102:2016/BTTTT, hoặc bị hỏng.',
    'The file is no edXML of QCVN 102:2016/BTTTT, or it is damaged.',
  );

const tooLarge = ({ bytes }: EdxmlLimits) =>
  InputError.at('', `Tệp lớn hơn ${bytes / MEGABYTE} MB.`, `The file is larger than ${bytes / MEGABYTE} MB.`);

import type { FieldFault } from '#domain/error/input-error';
import { unpackZip, ZipRefused } from '../spreadsheet/zip.js';
import { childOf, childrenOf, type XmlElement } from '../xml/element-tree.js';
import type { EdxmlFile, EdxmlLimits } from './edxml.js';

const PLACE = '/edXML/AttachmentEncoded/Attachment';
const MANIFEST = '/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference';

/**
 * The files of an edXML file in its order. Each that the manifest names has to be there; one that is there and is not
 * named counts as well. Faults are written down with their elements.
 */
export async function edxmlFiles(
  manifest: XmlElement | undefined,
  attachments: readonly XmlElement[],
  limits: EdxmlLimits,
  faults: FieldFault[],
): Promise<EdxmlFile[]> {
  if (attachments.length === 0 || attachments.length > limits.files) {
    faults.push({
      pointer: PLACE,
      vi: attachments.length === 0 ? 'Gói tin không có tệp nào.' : `Gói tin có quá ${limits.files} tệp.`,
      en: attachments.length === 0 ? 'There is no file in it.' : `There are more than ${limits.files} files in it.`,
    });
    return [];
  }
  requireReferenced(manifest, attachments, faults);
  const files: EdxmlFile[] = [];
  let left = limits.fileBytes;
  for (const [at, attachment] of attachments.entries()) {
    const file = await fileOf(attachment, left).catch((error: unknown) => {
      if (error instanceof FileFault) faults.push({ ...error.fault, pointer: `${PLACE}[${at + 1}]/${error.element}` });
      else throw error;
    });
    if (!file) continue;
    left -= file.bytes.length;
    files.push(file);
  }
  return files;
}

class FileFault extends Error {
  constructor(
    readonly element: string,
    readonly fault: Omit<FieldFault, 'pointer'>,
  ) {
    super(fault.en);
  }
}

async function fileOf(attachment: XmlElement, left: number): Promise<EdxmlFile> {
  const words = (name: string) => childOf(attachment, name)?.text.trim() || null;
  const name = words('AttachmentName');
  if (name === null) {
    throw new FileFault('AttachmentName', { vi: 'Thiếu tên tệp.', en: 'The name of the file is missing.' });
  }
  const written = (words('ContentTransferEncoded') ?? '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(written) || written.length % 4 !== 0) {
    throw new FileFault('ContentTransferEncoded', {
      vi: 'Nội dung không phải Base64.',
      en: 'The content is not Base64.',
    });
  }
  const bytes = await plainBytes(name, Buffer.from(written, 'base64'), left);
  if (bytes.length > left) throw tooLarge();
  return {
    name,
    contentType: words('ContentType') ?? 'application/octet-stream',
    description: words('Description'),
    bytes,
  };
}

const ZIP_MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');

/** Some systems zip a file by itself before they encode it: one file in a zip that does not call itself one is that file. */
async function plainBytes(name: string, bytes: Buffer, left: number): Promise<Buffer> {
  if (!bytes.subarray(0, 4).equals(ZIP_MAGIC) || /\.zip$/i.test(name)) return bytes;
  try {
    // Office files are zips of many files: more than one entry, and it is no wrapping.
    const entries = await unpackZip(bytes, () => true, { entries: 1, unpackedBytes: left });
    return entries.size === 1 ? [...entries.values()][0]! : bytes;
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    if (error.reason === 'too-large' && entriesOf(bytes) === 1) throw tooLarge();
    return bytes;
  }
}

/** How many entries the zip says that it has (APPNOTE 6.3 §4.3.16). */
function entriesOf(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  return end < 0 || end + 12 > zip.length ? 0 : zip.readUInt16LE(end + 10);
}

const tooLarge = () =>
  new FileFault('ContentTransferEncoded', {
    vi: 'Các tệp trong gói tin quá lớn.',
    en: 'The files in it are too large.',
  });

function requireReferenced(
  manifest: XmlElement | undefined,
  attachments: readonly XmlElement[],
  faults: FieldFault[],
): void {
  const present = new Set(attachments.map((attachment) => idOf(attachment)));
  for (const [at, reference] of childrenOf(manifest, 'Reference').entries()) {
    const id = idOf(reference);
    if (id === '' || present.has(id)) continue;
    faults.push({
      pointer: `${MANIFEST}[${at + 1}]`,
      vi: 'Tệp được dẫn ở đây không có trong gói tin.',
      en: 'The file that is referred to here is not in it.',
    });
  }
}

/** Some write `cid:` before it in one place and not in the other. */
const idOf = (element: XmlElement) => (childOf(element, 'ContentId')?.text ?? '').trim().replace(/^cid:/i, '');

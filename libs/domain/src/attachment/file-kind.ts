/** What is looked at inside a file of some kind; how, is in `libs/record/src/attachment/examining`. */
export type FileStructure =
  | 'pdf'
  | 'open-xml'
  | 'open-document'
  | 'ole'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heif'
  | 'tiff'
  | 'text';

export interface FileKind {
  /** The media type it is served with; what the sender calls it counts for nothing. */
  readonly mediaType: string;
  readonly megabytes: number;
  readonly structure: FileStructure;
  /** Its main part's type (Open XML), the content of `mimetype` (OpenDocument) or the stream (OLE) that makes it this kind. */
  readonly mark?: string;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const openXml = (kind: string): FileKind => ({
  mediaType: `${OPEN_XML}.${kind}`,
  megabytes: 30,
  structure: 'open-xml',
  mark: `${kind}.main+xml`,
});
const openDocument = (kind: string): FileKind => ({
  mediaType: `${OPEN_DOCUMENT}.${kind}`,
  megabytes: 30,
  structure: 'open-document',
  mark: `${OPEN_DOCUMENT}.${kind}`,
});
const ole = (mediaType: string, mark: string): FileKind => ({ mediaType, megabytes: 20, structure: 'ole', mark });
const image = (mediaType: string, structure: FileStructure, megabytes = 20): FileKind => ({
  mediaType,
  megabytes,
  structure,
});

const JPEG = image('image/jpeg', 'jpeg');
const TIFF = image('image/tiff', 'tiff', 50);

/**
 * What offices send, by the file's ending; a scan of a signed paper is the largest of them. An archive or a mail is not
 * taken: each file within would have to be checked as one of these, and is sent by itself. Nothing that runs is taken.
 */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', megabytes: 50, structure: 'pdf' },
  docx: openXml('wordprocessingml.document'),
  xlsx: openXml('spreadsheetml.sheet'),
  pptx: openXml('presentationml.presentation'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  doc: ole('application/msword', 'WordDocument'),
  xls: ole('application/vnd.ms-excel', 'Workbook'),
  ppt: ole('application/vnd.ms-powerpoint', 'PowerPoint Document'),
  jpg: JPEG,
  jpeg: JPEG,
  png: image('image/png', 'png'),
  webp: image('image/webp', 'webp'),
  heic: image('image/heic', 'heif'),
  tif: TIFF,
  tiff: TIFF,
  txt: { mediaType: 'text/plain', megabytes: 5, structure: 'text' },
  csv: { mediaType: 'text/csv', megabytes: 5, structure: 'text' },
} as const satisfies Record<string, FileKind>;

export type FileExtension = keyof typeof FILE_KINDS;

/** The largest file of any kind, in megabytes. */
export const MOST_MEGABYTES = Math.max(...Object.values(FILE_KINDS).map(({ megabytes }) => megabytes));

/** The endings as a sentence lists them. */
export const TAKEN_ENDINGS = Object.keys(FILE_KINDS).join(', ');

/** The kind that a name's ending announces; null for one that is not taken. */
export function extensionOf(name: string): FileExtension | null {
  const ending = endingOf(name);
  return Object.hasOwn(FILE_KINDS, ending) ? (ending as FileExtension) : null;
}

/** What stands after the last dot, in small letters; empty when there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** What is said of a file that was taken although a reader should know it. */
export const FILE_REMARKS = ['embedded-file', 'encrypted'] as const;
export type FileRemark = (typeof FILE_REMARKS)[number];

/** How far a file that holds others may unpack: an honest office file stays far below each of them. */
export const UNPACKING = {
  megabytes: 300,
  /** Unpacked bytes to packed ones, over the whole file; plain XML reaches some 20, a workbook of zeros 60. */
  ratio: 150,
  /** Below this size the ratio says nothing. */
  ratioFromMegabytes: 5,
  entries: 10_000,
  /** Files within the file, such as a workbook behind a chart; none of those may hold another. */
  nested: 50,
  nestedMegabytes: 20,
} as const;

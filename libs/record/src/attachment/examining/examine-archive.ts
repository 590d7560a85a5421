import type { Entry, ZipFile } from 'yauzl';
import { type FileKind, type FileRemark, UNPACKING } from '#domain/attachment/file-kind';
import { DomainError } from '#domain/error/domain-error';
import { beginsWith, bytesInMemory, type FileBytes, OLE_MAGIC, ZIP_MAGIC } from './file-bytes.js';
import { oleStreams } from './ole-streams.js';
import { headOf, unpacked } from './zip-parts.js';

const MEGABYTE = 1024 * 1024;
const DIRECTORY_BYTES = MEGABYTE;
const CONTENT_TYPES = '[Content_Types].xml';

/** What was found in an archive: how much it unpacks to, and the few parts that say what it is. */
interface Contents {
  readonly names: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly nested: number;
}

/** .docx, .xlsx, .pptx (ECMA-376): its main part says its kind; nothing in it runs, and it does not unpack without end. */
export async function examineOpenXml(file: FileBytes, kind: FileKind, ending: string): Promise<FileRemark[]> {
  if (await beginsWith(file, OLE_MAGIC)) {
    const [locked] = await oleStreams(file, ['EncryptedPackage']);
    throw new DomainError(locked ? 'FILE_LOCKED' : 'FILE_NOT_WHAT_IT_SAYS', { ending });
  }
  const { names, texts, nested } = await contentsOf(file, ending, [CONTENT_TYPES]);
  const types = texts.get(CONTENT_TYPES) ?? '';
  if (/macroEnabled/i.test(types) || [...names].some((name) => /vbaProject|vbaData|\/macrosheets\//i.test(name))) {
    throw new DomainError('FILE_HAS_MACRO', { ending });
  }
  if (!types.includes(kind.mark ?? '')) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  return nested > 0 || [...names].some((name) => /\/embeddings\//.test(name)) ? ['embedded-file'] : [];
}

/** .odt, .ods, .odp (ISO/IEC 26300): `mimetype` says its kind. */
export async function examineOpenDocument(file: FileBytes, kind: FileKind, ending: string): Promise<FileRemark[]> {
  const { names, texts, nested } = await contentsOf(file, ending, ['mimetype', 'META-INF/manifest.xml']);
  if (texts.get('mimetype')?.trim() !== kind.mark) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  if (/encryption-data/.test(texts.get('META-INF/manifest.xml') ?? ''))
    throw new DomainError('FILE_LOCKED', { ending });
  if ([...names].some((name) => /^(?:Basic|Scripts)\/./.test(name)))
    throw new DomainError('FILE_HAS_MACRO', { ending });
  if (!names.has('content.xml')) throw new DomainError('FILE_DAMAGED', { ending });
  return nested > 0 ? ['embedded-file'] : [];
}

async function contentsOf(file: FileBytes, ending: string, wanted: readonly string[]): Promise<Contents> {
  if (!(await beginsWith(file, ZIP_MAGIC))) throw new DomainError('FILE_NOT_WHAT_IT_SAYS', { ending });
  try {
    return await new Unpacking(file, ending).contents(wanted);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_DAMAGED', { ending }); // the directory lies, a part does not unpack, a name climbs out
  }
}

/** Unpacks everything once, part by part, and counts: what a directory says of sizes may be a lie. */
class Unpacking {
  private bytes = 0;
  private entries = 0;
  private nested = 0;

  constructor(
    private readonly file: FileBytes,
    private readonly ending: string,
  ) {}

  async contents(wanted: readonly string[]): Promise<Contents> {
    const names = new Set<string>();
    const texts = new Map<string, string>();
    const zip = await this.file.zip();
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (wanted.includes(entry.fileName)) {
        texts.set(entry.fileName, (await headOf(zip, entry, DIRECTORY_BYTES)).toString('utf8'));
      }
      await this.count(zip, entry, true);
    }
    return { names, texts, nested: this.nested };
  }

  private async count(zip: ZipFile, entry: Entry, mayNest: boolean): Promise<void> {
    this.entries += 1;
    if (this.entries > UNPACKING.entries) throw this.tooLarge();
    if (entry.isEncrypted()) throw new DomainError('FILE_LOCKED', { ending: this.ending });
    const kept: Buffer[] = [];
    let first = true;
    let isArchive = false;
    let size = 0;
    for await (const part of unpacked(zip, entry)) {
      if (first) isArchive = part.subarray(0, 4).toString('hex') === ZIP_MAGIC;
      first = false;
      this.add(part.length);
      size += part.length;
      if (!isArchive) continue;
      if (!mayNest || size > UNPACKING.nestedMegabytes * MEGABYTE) throw this.tooLarge();
      kept.push(part);
    }
    if (isArchive) await this.countNested(Buffer.concat(kept));
  }

  /** A workbook behind a chart is fine; a file in a file in a file is not. */
  private async countNested(bytes: Buffer): Promise<void> {
    this.nested += 1;
    if (this.nested > UNPACKING.nested) throw this.tooLarge();
    const zip = await bytesInMemory(bytes).zip();
    for await (const entry of zip.eachEntry()) {
      if (/vbaProject/i.test(entry.fileName)) throw new DomainError('FILE_HAS_MACRO', { ending: this.ending });
      await this.count(zip, entry, false);
    }
  }

  private add(bytes: number): void {
    this.bytes += bytes;
    const { megabytes, ratio, ratioFromMegabytes } = UNPACKING;
    const tooMany = this.bytes > megabytes * MEGABYTE;
    const tooDense = this.bytes > ratioFromMegabytes * MEGABYTE && this.bytes > ratio * this.file.size;
    if (tooMany || tooDense) throw this.tooLarge();
  }

  private tooLarge(): DomainError {
    return new DomainError('FILE_UNPACKS_TOO_LARGE', { ending: this.ending });
  }
}

/** A name must fit the 255 bytes of a file system with room for a counter that a browser adds. */
const MOST_BYTES = 200;

// Windows keeps these for devices, whatever their ending (Naming Files, Paths, and Namespaces).
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

// Control and format characters: they show as nothing, and a right-to-left override shows "fdp.exe" as "exe.pdf".
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * The name as it is kept and shown: composed (NFC), its last path part alone, without invisible characters and those no
 * file system takes, no device of Windows, at most 200 bytes with its ending whole. Null when nothing of it is left.
 */
export function shownName(given: string): string | null {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\t\n\r\u00a0\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const stem = (dot < 0 ? plain : plain.slice(0, dot)).trimEnd();
  const ending = dot < 0 ? '' : plain.slice(dot);
  if (stem === '') return null;
  const device = RESERVED.test(stem.split('.')[0]!.trimEnd());
  const shortened = cut(device ? `_${stem}` : stem, MOST_BYTES - bytesOf(ending));
  return shortened === '' ? null : `${shortened}${ending}`;
}

/** The beginning of the text that fits, never half a character. */
function cut(text: string, bytes: number): string {
  let fitting = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    size += bytesOf(segment);
    if (size > bytes) break;
    fitting += segment;
  }
  return fitting.trimEnd();
}

/** Bytes of the text in UTF-8. */
const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, '.').length;

/** What of a TrueType face is asked for here. */
export interface TrueTypeFace {
  /** The face's own number of the picture of each letter it has, by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Of words in letters of size 1; pairs that are drawn closer together (kerning) are not told apart. */
  readonly widthOf: (text: string) => number;
}

/** The width that a letter without a picture is taken for. */
const UNKNOWN = 0.6;

/**
 * Reads a TrueType file's letters (`cmap`, format 12, else 4) and their widths (`hmtx`).
 * @throws when a table is missing.
 */
export function trueTypeFace(file: Buffer): TrueTypeFace {
  const glyphs = lettersOf(tableNamed(file, 'cmap'));
  const perEm = tableNamed(file, 'head').readUInt16BE(18);
  const measured = tableNamed(file, 'hhea').readUInt16BE(34);
  const measures = tableNamed(file, 'hmtx');
  const widths = new Map<number, number>();
  for (const [letter, glyph] of glyphs)
    widths.set(letter, measures.readUInt16BE(Math.min(glyph, measured - 1) * 4) / perEm);
  return {
    glyphs,
    widthOf: (text) => {
      let width = 0;
      for (const letter of text) width += widths.get(letter.codePointAt(0)!) ?? UNKNOWN;
      return width;
    },
  };
}

function tableNamed(file: Buffer, name: string): Buffer {
  for (let at = 0; at < file.readUInt16BE(4); at += 1) {
    const record = 12 + at * 16;
    if (file.toString('latin1', record, record + 4) === name) return file.subarray(file.readUInt32BE(record + 8));
  }
  throw new Error(`The face has no table ${name}.`);
}

function lettersOf(map: Buffer): Map<number, number> {
  const subtables = Array.from({ length: map.readUInt16BE(2) }, (_, at) =>
    map.subarray(map.readUInt32BE(4 + at * 8 + 4)),
  );
  const whole = subtables.find((table) => table.readUInt16BE(0) === 12);
  if (whole) return lettersOfGroups(whole);
  const plane = subtables.find((table) => table.readUInt16BE(0) === 4);
  if (plane) return lettersOfSegments(plane);
  throw new Error('The face has no character map of format 4 or 12.');
}

function lettersOfGroups(table: Buffer): Map<number, number> {
  const letters = new Map<number, number>();
  for (let at = 0; at < table.readUInt32BE(12); at += 1) {
    const group = 16 + at * 12;
    const first = table.readUInt32BE(group);
    for (let letter = first; letter <= table.readUInt32BE(group + 4); letter += 1)
      letters.set(letter, table.readUInt32BE(group + 8) + letter - first);
  }
  return letters;
}

function lettersOfSegments(table: Buffer): Map<number, number> {
  const letters = new Map<number, number>();
  const length = table.readUInt16BE(6);
  for (let at = 0; at < length; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + length + at);
    const delta = table.readUInt16BE(16 + 2 * length + at);
    const rangePlace = 16 + 3 * length + at;
    const range = table.readUInt16BE(rangePlace);
    for (let letter = start; letter <= end && letter !== 0xffff; letter += 1) {
      const glyph = range === 0 ? letter : table.readUInt16BE(rangePlace + range + (letter - start) * 2);
      if (range === 0 || glyph !== 0) letters.set(letter, (glyph + delta) & 0xffff);
    }
  }
  return letters;
}

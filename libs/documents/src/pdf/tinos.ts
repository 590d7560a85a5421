import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type TrueTypeFace, trueTypeFace } from './true-type.js';

/** The face that stands for Times New Roman: the same measures, free to embed (SIL Open Font License 1.1). */
export const FACE = 'Tinos';

const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

let files: Buffer[] | undefined;
let faces: TrueTypeFace[] | undefined;

/** Where the four faces lie: upright, italic, bold, bold italic. */
export function facePaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return STYLES.map((style) => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
}

/** The four faces: upright, italic, bold, bold italic. Read once. */
export function faceFiles(): readonly Buffer[] {
  files ??= facePaths().map((path) => readFileSync(path));
  return files;
}

function readFaces(): readonly TrueTypeFace[] {
  faces ??= faceFiles().map(trueTypeFace);
  return faces;
}

/** Whether all four faces have a picture for the letter of this code point. */
export const hasPicture = (codePoint: number): boolean => readFaces().every(({ glyphs }) => glyphs.has(codePoint));

/** How wide the words are, in points, in letters of so many points. */
export const wordsWidth = (text: string, size: number, bold: boolean): number =>
  readFaces()[bold ? 2 : 0]!.widthOf(text) * size;

import type { Tone } from '../model/inline.js';

/** Colours of a tone: its letters (at least 4.5 to 1 on white and on its ground) and the ground of a cell. */
export const TONES: Readonly<Record<Tone, { readonly letters: string; readonly ground: string }>> = {
  green: { letters: '1B5E20', ground: 'E4F2E5' },
  amber: { letters: '7A4F00', ground: 'FDF1D3' },
  red: { letters: 'A5121F', ground: 'FBE4E4' },
  grey: { letters: '4D4D4D', ground: 'EEEEEE' },
};

import type { HouseStyle } from '../house-style/house-style.js';
import type { Paper } from '../model/paper.js';
import type { BookmarkNames } from './bookmark-names.js';

/** What the blocks of a section need to know while they are written. */
export interface Writing {
  readonly paper: Paper;
  readonly style: HouseStyle;
  /** Room between the margins, in twips. */
  readonly width: number;
  readonly height: number;
  readonly names: BookmarkNames;
  /** A number that no other list of the file has. */
  readonly nextList: () => number;
  /** Whether only the places on pages are wanted: what takes long to write may be empty, if it is as high as it will be. */
  readonly measuring: boolean;
}

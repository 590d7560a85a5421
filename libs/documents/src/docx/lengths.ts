/** Twentieths of a point, the unit of lengths in WordprocessingML. */
export const twipsOfMillimetres = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Twentieths of a point. */
export const twipsOfPoints = (points: number) => Math.round(points * 20);

/** Pixels of 96 to the inch, the unit of pictures in the library. */
export const pixelsOfMillimetres = (millimetres: number) => Math.round((millimetres * 96) / 25.4);

/** A4 upright, in twips. */
export const SHEET = { width: 11_906, height: 16_838 };

/** A box on the drawing; `top` is less than `bottom`. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Keeps what stands in an area, so that nothing is written over something else. */
export function freePlaces(area: Box, taken: readonly Box[]): { readonly take: (box: Box) => boolean } {
  const boxes = [...taken];
  const inside = (box: Box) =>
    box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
  const meets = (box: Box) =>
    boxes.some(
      (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    );
  return {
    /** True if the box was free; it is taken from then on. */
    take(box) {
      if (!inside(box) || meets(box)) return false;
      boxes.push(box);
      return true;
    },
  };
}

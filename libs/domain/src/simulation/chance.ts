/** 2^53: the count of whole numbers a double holds exactly. */
const EXACT = 9_007_199_254_740_992;

/**
 * A number in [0, 1) that looks random and is always the same for the same seed, unit and key: two 32-bit FNV-1a
 * lanes, each finished with murmur's avalanche, so that neighbouring units and rounds have nothing in common.
 */
export function chance(seed: number, unit: string, key: string): number {
  const text = `${seed}\u0000${unit}\u0000${key}`;
  const high = avalanche(fnv1a(text, 0x811c9dc5));
  const low = avalanche(fnv1a(text, 0x9747b28c) ^ high);
  return ((high >>> 5) * 67_108_864 + (low >>> 6)) / EXACT;
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(least: number, most: number, drawn: number): number {
  return least + Math.floor(drawn * (most - least + 1));
}

/** One of the choices, each as likely as the other; `undefined` when there is none. */
export function oneOf<Choice>(choices: readonly Choice[], drawn: number): Choice | undefined {
  return choices[wholeBetween(0, choices.length - 1, drawn)];
}

/** One of the choices, by their weights; `undefined` when every weight is zero. */
export function weighted<Choice>(choices: readonly (readonly [Choice, number])[], drawn: number): Choice | undefined {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = drawn * total;
  for (const [choice, weight] of choices) {
    if (rest < weight) return choice;
    rest -= weight;
  }
  // Rounding can leave a crumb beyond the last weight.
  return choices.findLast(([, weight]) => weight > 0)?.[0];
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 (public domain): every input bit reaches every output bit. */
function avalanche(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

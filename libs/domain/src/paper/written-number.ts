/** A number as a clerk wrote it in one: `15-KH/BDV-UBND`, `15/KH-UBND`; taken apart as the letterhead shows it. */
export interface WrittenNumber {
  readonly number: string;
  readonly symbol: string | null;
}

/**
 * Takes a written number apart where the style would put its joint between number and symbol, so that it is printed as it
 * was entered. With another joint, or none, it stays whole: nothing is computed.
 */
export function writtenNumber(text: string, joint: string): WrittenNumber {
  const found = /^(\d+[a-zA-Z]?)([-/])(.+)$/u.exec(text.trim());
  return found && found[2] === joint ? { number: found[1]!, symbol: found[3]! } : { number: text.trim(), symbol: null };
}

/** The same put together, for what keeps number and symbol as one text. */
export const wholeNumber = ({ number, symbol }: WrittenNumber, joint: string): string =>
  symbol === null ? number : `${number}${joint}${symbol}`;

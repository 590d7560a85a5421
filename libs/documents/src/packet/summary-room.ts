import { plainText } from '../model/inline.js';
import { figureName } from './figure-reference.js';
import type { PacketContent, PacketFigure } from './packet-content.js';

/** Millimetres of the page that are left when everything that is always there stands on it. */
const ROOM = 130;

/** How high a line of each part is, in millimetres, and about how many letters it holds. */
const HEAD = { height: 5.2, letters: 34 };
const NOTE = { height: 7, letters: 68 };
const PROPOSAL = { height: 6.2, letters: 88 };
const FIGURE = { height: 4.6, letters: 44 };

const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters);

/**
 * The first of those figures for which the page has room beside what else it holds, such as what is `proposed`; one at
 * the least. Estimated, on the safe side.
 */
export function figuresWithRoom(
  content: PacketContent,
  figures: readonly PacketFigure[],
  proposed: readonly string[],
): PacketFigure[] {
  let room = ROOM - others(content, proposed);
  return figures.filter((each, index) => {
    room -= linesOf(plainText(figureName(each)), FIGURE.letters) * FIGURE.height;
    return index === 0 || room >= 0;
  });
}

function others(content: PacketContent, proposed: readonly string[]): number {
  const { parties, title } = content.programme;
  const names = parties.reduce((lines, { unit }) => lines + linesOf(unit.name, HEAD.letters * 0.8), 0);
  const head = Math.max(names, 1 + linesOf(title, HEAD.letters)) * HEAD.height;
  const note = linesOf(`${content.review.theme ?? ''} chủ đề, số liệu chốt lúc 8 giờ 00 ngày 31/12/2026`, NOTE.letters);
  const toDecide = proposed.reduce((lines, words) => lines + linesOf(words, PROPOSAL.letters), 0);
  return head + note * NOTE.height + toDecide * PROPOSAL.height;
}

import { Footer, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Paper, Section } from '../model/paper.js';
import { SHEET, twipsOfMillimetres } from './lengths.js';
import { writable } from './letters.js';
import { STYLE } from './style-ids.js';

const WATERMARK = 'DỰ THẢO';
/** From the sheet's edge to the page number and to the footer's text, in millimetres. */
const TO_HEADER = 10;
const TO_FOOTER = 8;

/** Room between the margins, in twips. */
export function roomOf({ style: { page } }: Paper, { turned }: Section): { width: number; height: number } {
  const beside = twipsOfMillimetres(page.left) + twipsOfMillimetres(page.right);
  const above = twipsOfMillimetres(page.top) + twipsOfMillimetres(page.bottom);
  const [width, height] = turned ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  return { width: width - beside, height: height - above };
}

/** Sheet, margins, page number, footer and watermark of a section. Those after the first take theirs from it. */
export function sectionFrame(paper: Paper, section: Section, isFirst: boolean): Omit<ISectionOptions, 'children'> {
  const { page, pageNumber } = paper.style;
  const firstIsBare = isFirst && !pageNumber.firstPage;
  return {
    properties: {
      titlePage: firstIsBare,
      page: {
        size: {
          ...SHEET,
          orientation: section.turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(page.top),
          bottom: twipsOfMillimetres(page.bottom),
          left: twipsOfMillimetres(page.left),
          right: twipsOfMillimetres(page.right),
          header: twipsOfMillimetres(TO_HEADER),
          footer: twipsOfMillimetres(TO_FOOTER),
        },
      },
    },
    ...(isFirst && {
      headers: { default: header(paper, true), ...(firstIsBare && { first: header(paper, false) }) },
      footers: { default: footer(paper), ...(firstIsBare && { first: footer(paper) }) },
    }),
  };
}

const header = ({ style, draft }: Paper, numbered: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.header[0],
        children: [
          ...(draft
            ? [new TextWatermark({ text: WATERMARK, font: style.font, bold: true, width: 420, height: 105 })]
            : []),
          ...(numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : []),
        ],
      }),
    ],
  });

const footer = ({ footer: text }: Paper): Footer =>
  new Footer({ children: [new Paragraph({ style: STYLE.footer[0], text: writable(text ?? '') })] });

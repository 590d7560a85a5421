import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Letters of one look in a line of a page: millimetres from the page's upper left corner, size in points. */
export interface PdfWords {
  readonly text: string;
  readonly left: number;
  /** Of the line that the letters stand on. */
  readonly baseline: number;
  readonly right: number;
  readonly size: number;
  /** The face's own name, such as `Tinos-Bold`. */
  readonly font: string;
}

export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly words: readonly PdfWords[];
}

/** A bookmark and those below it. */
export interface PdfBookmark {
  readonly title: string;
  readonly below: readonly PdfBookmark[];
}

export interface MeasuredPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly PdfBookmark[];
  readonly title: string;
  readonly tagged: boolean;
  /** Such as `2A`, from the XMP packet; empty when it claims no part of PDF/A. */
  readonly pdfa: string;
}

const MM_IN_POINT = 25.4 / 72;

/** Reads back from a PDF what stands where, in which face and size; for tests of what was made. */
export async function measurePdf(file: Buffer): Promise<MeasuredPdf> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(document, number));
    const { info, metadata } = await document.getMetadata();
    const outline = await document.getOutline();
    const marked = await document.getMarkInfo();
    return {
      pages,
      bookmarks: bookmarksOf(outline ?? []),
      title: 'Title' in info ? String(info.Title) : '',
      tagged: marked?.Marked === true,
      pdfa: `${metadata?.get('pdfaid:part') ?? ''}${metadata?.get('pdfaid:conformance') ?? ''}`,
    };
  } finally {
    await task.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

async function pageOf(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  await page.getOperatorList(); // loads the faces, whose names are asked for below
  const { items } = await page.getTextContent();
  const words = items.flatMap((item): PdfWords[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , left, bottom] = item.transform as number[];
    return [
      {
        text: item.str,
        left: left! * MM_IN_POINT,
        right: (left! + item.width) * MM_IN_POINT,
        baseline: (height - bottom!) * MM_IN_POINT,
        size: Math.hypot(a!, b!),
        font: String(page.commonObjs.get(item.fontName).name).replace(/^[A-Z]{6}\+/, ''),
      },
    ];
  });
  return { width: width * MM_IN_POINT, height: height * MM_IN_POINT, words };
}

type Outline = NonNullable<Awaited<ReturnType<PdfDocument['getOutline']>>>;

const bookmarksOf = (items: Outline): PdfBookmark[] =>
  items.map(({ title, items: below }) => ({ title, below: bookmarksOf(below) }));

/** The words of the whole file in reading order, with a space between what stands apart. */
export const textOf = (pdf: MeasuredPdf): string =>
  pdf.pages
    .flatMap(({ words }) => words.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/g, ' ');

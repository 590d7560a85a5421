import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Paper } from '../model/paper.js';
import { twipsOfMillimetres, twipsOfPoints } from './lengths.js';
import { OFFICE_STYLES } from './office-styles.js';
import { STYLE } from './style-ids.js';
import { bodySpacing, CENTRED, lettersOf, type ParagraphLooks, styleOf } from './style-parts.js';

/**
 * The styles of a paper: Word's own where it has one (so that it names them in its user's language, lists headings and
 * makes a table of contents), else under Vietnamese names. An office changes the look of all its paragraphs in one place.
 */
export function stylesOf({ style, language }: Pick<Paper, 'style' | 'language'>): IStylesOptions {
  const { body } = style;
  const indent = { firstLine: twipsOfMillimetres(body.firstLine) };
  const justified: ParagraphLooks = { alignment: AlignmentType.JUSTIFIED, spacing: bodySpacing(style), indent };
  const smaller = { ...lettersOf(body), size: (body.size - 2) * 2 };
  const heading = (level: 0 | 1 | 2 | 3) => ({
    run: lettersOf(style.headings[level]),
    paragraph: {
      ...justified,
      alignment: AlignmentType.LEFT,
      spacing: { ...bodySpacing(style), before: twipsOfPoints(level < 2 ? body.between : 0) },
      keepNext: true,
      outlineLevel: level,
    },
  });
  return {
    default: {
      document: {
        run: { font: style.font, size: body.size * 2, language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } },
      },
      title: {
        run: lettersOf(style.type),
        paragraph: { ...CENTRED, keepNext: true, spacing: { before: 240, after: 60 } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      listParagraph: { run: lettersOf(body), paragraph: { ...justified, indent: {} } },
      caption: {
        run: { ...smaller, bold: true },
        paragraph: { ...CENTRED, keepNext: true, spacing: { before: 120, after: 80 } },
      },
      hyperlink: { run: { color: '1F3864' } },
    },
    // The library's own styles stand on it, and it does not write it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', semiHidden: true, uiPriority: 1 }],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: lettersOf(body) },
      styleOf(STYLE.body, lettersOf(body), justified),
      styleOf(STYLE.plain, lettersOf(body), { ...justified, indent: {} }),
      styleOf(STYLE.note, smaller, { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 80 } }),
      styleOf(STYLE.centre, lettersOf(body), { ...justified, ...CENTRED, indent: {} }),
      styleOf(STYLE.right, lettersOf(body), { ...justified, indent: {}, alignment: AlignmentType.RIGHT }),
      styleOf(STYLE.missing, { ...lettersOf(body), italics: true }, justified),
      styleOf(STYLE.quote, lettersOf(body), {
        ...justified,
        indent: { left: 567, right: 284 },
        border: { left: { style: 'single', size: 12, color: '7F7F7F', space: 8 } },
      }),
      styleOf(STYLE.source, smaller, { alignment: AlignmentType.RIGHT, spacing: { before: 0, after: 160 } }),
      styleOf(STYLE.contentsTitle, lettersOf(style.headings[0]), {
        ...CENTRED,
        keepNext: true,
        spacing: { before: 120, after: 80 },
      }),
      styleOf(STYLE.contents1, smaller, { spacing: { before: 40, after: 40 } }),
      styleOf(STYLE.contents2, smaller, { spacing: { before: 20, after: 20 }, indent: { left: 284 } }),
      styleOf(STYLE.tableText, lettersOf({ size: style.table.normal })),
      styleOf(STYLE.smallTableText, lettersOf({ size: style.table.small })),
      styleOf(STYLE.matrixText, lettersOf({ size: style.table.matrix })),
      styleOf(STYLE.picture, lettersOf(body), { ...CENTRED, spacing: { before: 120, after: 60 } }),
      styleOf(STYLE.underPicture, { ...smaller, bold: true }, { ...CENTRED, spacing: { before: 0, after: 160 } }),
      styleOf(STYLE.gap, { size: 8 }, { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } }),
      styleOf(STYLE.header, lettersOf(style.pageNumber), CENTRED),
      styleOf(STYLE.footer, { size: 20, color: '404040' }, CENTRED),
      ...OFFICE_STYLES(style),
    ],
  };
}

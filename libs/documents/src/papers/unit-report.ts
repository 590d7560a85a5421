import { answerTo } from '#domain/form/answers';
import { type OutlinedPart, outlineOf } from '#domain/review/outline';
import type { Block } from '../model/block.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { day, largeFirst } from '../vietnamese.js';
import { type FieldGroup, fieldGroups, isCounted, type NumberedField, numbered } from './form-groups.js';
import { officePaper, type PaperFrame } from './paper-frame.js';
import type { UnitNamed } from './programme-named.js';
import { sayer } from './say.js';
import type { CalledRound } from './story-facts.js';
import { programmeInWords, roundInWords } from './story-words.js';
import type { TextBlock } from './text-blocks.js';
import type { UnitReportFacts } from './unit-report-facts.js';
import { figureTable, targetTable } from './unit-report-figures.js';
import { evidenceTable, rowsTable, writtenAnswer } from './unit-report-parts.js';
import { addressedTo } from './usual-lines.js';

/** What an office may word in its own way in a unit's report. */
export const UNIT_REPORT_TEXTS = {
  'unit-report/opening': {
    what: 'Câu mở đầu',
    text: 'Thực hiện {chương trình}, {đơn vị} báo cáo kết quả (số liệu từ ngày {từ ngày} đến hết ngày {chốt số liệu}) như sau:',
    fields: ['chương trình', 'đơn vị', 'từ ngày', 'chốt số liệu'],
  },
  'unit-report/nothing': {
    what: 'Khi không có phát sinh',
    text: 'Trong kỳ, {đơn vị} không có nội dung phát sinh phải báo cáo.',
    fields: ['đơn vị'],
  },
  'unit-report/closing': {
    what: 'Câu kết',
    text: 'Trên đây là báo cáo của {đơn vị}, kính gửi {cơ quan thường trực} tổng hợp.',
    fields: ['đơn vị', 'cơ quan thường trực'],
  },
} as const satisfies Record<string, TextBlock>;

/** `BÁO CÁO` of a unit: five parts where its form asks for all five, else the form's own order. */
export function unitReportPaper(facts: UnitReportFacts, frame: PaperFrame): Paper {
  const { programme, unit, round, version, kind, reason } = facts;
  const secretariats = uniqueByCode(programme.parties.map(({ secretariat }) => secretariat));
  const say = sayer(frame, UNIT_REPORT_TEXTS, {
    'chương trình': programmeInWords(programme),
    'đơn vị': unit.name,
    'từ ngày': day(round.periodFrom),
    'chốt số liệu': day(round.cutOff),
    'cơ quan thường trực': secretariats.map(({ name }) => name).join(' và '),
  });
  const about = subjectOf(round);
  const numberedFrame: PaperFrame = {
    ...frame,
    ...(frame.number === null && {
      number: facts.paperNumber,
      symbol: facts.paperNumber === null ? frame.symbol : null,
    }),
    date: frame.date ?? facts.paperDate,
  };
  return officePaper(addressedTo(numberedFrame, secretariats), {
    title: `${unit.name}: báo cáo ${about}`,
    type: 'Báo cáo',
    summary: largeFirst(about),
    ...(kind === 'correction' && {
      note: `Báo cáo bổ sung, đính chính; phiên bản ${version}${reason === null ? '' : `. Lý do: ${reason}`}`,
    }),
    blocks: [
      paragraph(say('unit-report/opening')),
      ...(facts.nothingToReport ? [paragraph(say('unit-report/nothing'))] : content(facts)),
      paragraph(say('unit-report/closing')),
    ],
  });
}

const uniqueByCode = (units: readonly UnitNamed[]) => [...new Map(units.map((unit) => [unit.code, unit])).values()];

/** “Kết quả thực hiện chương trình phối hợp quý I năm 2026” of a round that is named by its period alone. */
function subjectOf(round: CalledRound): string {
  const subject = roundInWords(round).replace(/^báo cáo\s+/u, '');
  return /^(tháng|quý|năm|6 tháng|9 tháng|sáu tháng|chín tháng)(\s|$)/u.test(subject)
    ? `kết quả thực hiện chương trình phối hợp ${subject}`
    : subject;
}

function content(facts: UnitReportFacts): Block[] {
  const fields = numbered(facts.fields);
  const parts = outlineOf(facts.fields);
  const compared = facts.previous !== null || !fields.some(isCounted);
  const body = parts.every((part) => part.fields.length > 0)
    ? fiveParts(facts, fields, parts)
    : ownOrder(facts, fields);
  return compared ? body : [paragraph('Không có báo cáo kỳ trước để so sánh số liệu.', { as: 'note' }), ...body];
}

/** The five parts; figures and tables stand in the second, before what is written there. */
function fiveParts(facts: UnitReportFacts, fields: readonly NumberedField[], parts: readonly OutlinedPart[]): Block[] {
  const counted = fieldGroups(fields.filter(({ type }) => type !== 'text'));
  const written = parts.flatMap(({ part, title, fields: asked }) => [
    heading(1, title, { number: `${part}.` }),
    ...(part === 'II'
      ? [...counted.flatMap((group) => groupBlocks(facts, group, false)), ...besideFigures(facts).flatMap(titled)]
      : []),
    ...asked.flatMap(({ key, label }, index) => [
      ...(asked.length > 1 || part === 'II' ? [heading(2, label, { number: `${index + 1}.` })] : []),
      ...writtenAnswer(answerTo(facts.answers, key)),
    ]),
  ]);
  return [...written, ...enclosed(facts).flatMap(titled)];
}

/** A piece of the report under a title of its own. */
interface Piece {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const titled = ({ title, blocks }: Piece): Block[] => [heading(2, title), ...blocks];

function ownOrder(facts: UnitReportFacts, fields: readonly NumberedField[]): Block[] {
  const asked = fieldGroups(fields)
    .filter(({ kind }) => kind !== 'evidence')
    .map((group): Piece => ({ title: titleOf(group), blocks: groupBlocks(facts, group, true) }));
  return [...asked, ...besideFigures(facts), ...enclosed(facts)].flatMap(({ title, blocks }, index) => [
    heading(2, title, { number: `${index + 1}.` }),
    ...blocks,
  ]);
}

function titleOf(group: FieldGroup): string {
  if (group.kind !== 'cells') return group.field.label;
  const counted = group.fields.filter(isCounted);
  if (counted.length === 0) return 'Thông tin khác';
  return counted.length === group.fields.length ? 'Số liệu' : 'Số liệu, thông tin';
}

function groupBlocks(facts: UnitReportFacts, group: FieldGroup, isTitled: boolean): Block[] {
  switch (group.kind) {
    case 'cells':
      return [figureTable(facts, group.fields)];
    case 'text':
      return writtenAnswer(answerTo(facts.answers, group.field.key));
    case 'table':
      return rowsTable(group.field, answerTo(facts.answers, group.field.key), isTitled);
    case 'evidence':
      return [];
  }
}

/** The programme's targets, and what the unit explained of its figures. */
function besideFigures(facts: UnitReportFacts): Piece[] {
  const { targets, explanations } = facts;
  return [
    ...(targets.length === 0 ? [] : [{ title: 'So với chỉ tiêu của Chương trình', blocks: [targetTable(facts)] }]),
    ...(explanations.length === 0
      ? []
      : [
          {
            title: 'Giải trình số liệu',
            blocks: explanations.map(({ question, explanation }) =>
              paragraph([
                `${question} `,
                { text: explanation === '' ? 'Đơn vị xác nhận.' : `“${explanation}”`, italic: true },
              ]),
            ),
          },
        ]),
  ];
}

/** The files that came with the report; asked for and not given is said too. */
function enclosed({ fields, evidence }: UnitReportFacts): Piece[] {
  if (evidence.length === 0 && !fields.some(({ type }) => type === 'evidence')) return [];
  return [
    {
      title: 'Tài liệu minh chứng kèm theo',
      blocks: [evidence.length === 0 ? nothing('Không có tài liệu kèm theo.') : evidenceTable(evidence)],
    },
  ];
}

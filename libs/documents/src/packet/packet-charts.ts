import { barChart } from '../chart/bar-chart.js';
import { columnChart } from '../chart/column-chart.js';
import { lineChart } from '../chart/line-chart.js';
import type { MatrixMark } from '../chart/matrix-mark.js';
import { matrixPictures } from '../chart/matrix-picture.js';
import type { Block, Picture } from '../model/block.js';
import { heading, nothing, paragraph } from '../model/write.js';
import { figure } from '../vietnamese.js';
import { codeRun } from './figure-reference.js';
import type { PacketContent, PacketFigure, UnitReport } from './packet-content.js';
import { OVER_WORDS, roundNames, shortName } from './packet-words.js';
import { type Rate, ratesByContent, shareOf } from './reporting-rates.js';
import { areMany, resultsAbove } from './unit-results.js';

/** Reporting by round, year and content, who stood how in which round, and the figures over time: drawn once, as vectors. */
export function packetCharts(content: PacketContent): Block[] {
  return [
    heading(1, 'Tỷ lệ báo cáo', { number: 'I.', anchor: 'bieu-do-ty-le' }),
    ...drawn(roundRates(content), 'Không có báo cáo nào đến hạn trong kỳ này.'),
    ...yearRates(content),
    ...drawn(contentRates(content), 'Không có nội dung nào có chỉ tiêu được hỏi trong kỳ này.'),
    heading(1, 'Đơn vị trong từng đợt', { number: 'II.', anchor: 'bieu-do-don-vi' }),
    ...unitMatrix(content),
    heading(1, 'Chỉ tiêu, số liệu qua các kỳ', { number: 'III.', anchor: 'bieu-do-chi-tieu' }),
    ...trends(content),
  ];
}

const drawn = (picture: Picture | undefined, otherwise: string): Block[] => [picture ?? nothing(otherwise)];

function rates(title: string, all: readonly Rate[], draw: typeof columnChart): Picture | undefined {
  return draw({
    title,
    places: all.map(({ name }) => name),
    series: [
      { name: 'Đã gửi', values: all.map(({ sent, due }) => shareOf(sent, due)) },
      { name: 'Gửi đúng hạn', values: all.map(({ onTime, due }) => shareOf(onTime, due)) },
    ],
    measure: 'share',
  });
}

const roundRates = ({ rounds }: PacketContent) =>
  rates(
    'Tỷ lệ báo cáo đã gửi và gửi đúng hạn theo đợt',
    rounds.map((round) => ({
      name: shortName(round),
      due: round.units - round.notYetDue,
      sent: round.onTime + round.late,
      onTime: round.onTime,
    })),
    columnChart,
  );

function yearRates({ years = [] }: PacketContent): Block[] {
  if (years.length < 2) return [];
  const all = years.map(({ year, due, onTime, late }) => ({ name: `Năm ${year}`, due, sent: onTime + late, onTime }));
  return drawn(
    rates('Tỷ lệ báo cáo đã gửi và gửi đúng hạn theo năm', all, columnChart),
    'Không có báo cáo nào đến hạn.',
  );
}

const contentRates = (content: PacketContent) =>
  rates('Tỷ lệ báo cáo có số liệu và đúng hạn theo nội dung', ratesByContent(content), barChart);

function unitMatrix(content: PacketContent): Block[] {
  const { units, rounds, frozenAt } = content;
  if (areMany(content)) return ratesAbove(content);
  const today = frozenAt.slice(0, 10);
  const pictures = matrixPictures({
    title: 'Tình hình báo cáo của từng đơn vị trong từng đợt',
    periods: rounds.map(shortName),
    units: units.map(({ name, reports }) => ({
      name,
      marks: rounds.map(({ round }) => {
        const report = reports.find((each) => each.round === round);
        return report ? markOf(report, today) : null;
      }),
    })),
  });
  return pictures.length > 0 ? pictures : [nothing('Không có đơn vị nào phải báo cáo trong kỳ này.')];
}

function markOf({ status, timely, due, dueOriginal }: UnitReport, today: string): MatrixMark {
  if (status === 'returned') return 'returned';
  if (status === 'open') return due < today ? 'missing' : 'not-yet-due';
  if (timely === false) return 'late';
  return due > dueOriginal ? 'extended' : 'on-time';
}

function ratesAbove(content: PacketContent): Block[] {
  const summed = resultsAbove(content);
  const picture = rates(
    'Tỷ lệ báo cáo đã gửi và gửi đúng hạn theo đơn vị cấp trên',
    summed.map(({ name, due, onTime, late }) => ({ name, due, sent: onTime + late, onTime })),
    barChart,
  );
  return [
    paragraph(
      `${figure(content.units.length)} đơn vị được cộng theo ${figure(summed.length)} đơn vị cấp trên; từng đơn vị xem ở phụ lục.`,
      { as: 'note' },
    ),
    ...drawn(picture, 'Không có báo cáo nào đến hạn.'),
  ];
}

/** A line a figure: over the years where there are some, else over the rounds; a figure given once has no line. */
function trends({ figures, rounds, years = [] }: PacketContent): Block[] {
  const called = roundNames(rounds);
  const lines = figures.flatMap((each) => {
    const places =
      years.length > 1
        ? years.map(({ year, figures: given }) => ({
            name: `Năm ${year}`,
            value: given.find(({ figure: key }) => key === each.figure)?.value ?? null,
          }))
        : each.byRound.map(({ round, value }) => ({ name: called.get(round) ?? round, value }));
    return places.filter(({ value }) => value !== null).length < 2 ? [] : trend(each, places);
  });
  return lines.length > 0 ? lines : [nothing('Không có số liệu nào được báo cáo từ hai kỳ trở lên.')];
}

type Place = { readonly name: string; readonly value: number | null };

function trend(each: PacketFigure, places: readonly Place[]): Block[] {
  const picture = lineChart({
    title: each.label,
    places: places.map(({ name }) => name),
    series: [{ name: 'Kết quả', values: places.map(({ value }) => value) }],
    measure: 'number',
    ...(each.measure && { unit: each.measure }),
    // What adds up over the rounds is held against its target over all of them, not in each.
    ...(each.target && each.overPeriods !== 'sum' && { target: { name: 'Mục tiêu', level: each.target.target } }),
  });
  if (!picture) return [];
  return [
    {
      ...picture,
      caption: [`${each.label} [`, codeRun(each.figure), `] – ${OVER_WORDS[each.overPeriods].toLowerCase()}`],
    },
  ];
}

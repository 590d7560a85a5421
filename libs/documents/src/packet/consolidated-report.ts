import type {
  ConsolidatedContent,
  ConsolidatedIndicator,
  ConsolidatedItem,
  Consolidation,
  Quote,
  QuotedField,
} from '#contracts/http/consolidation';
import { OUTLINE, OUTLINE_PARTS, type OutlinePart } from '#domain/review/outline';
import { type Html, html } from '../html.js';
import { figure } from '../vietnamese.js';
import { value } from './figure-tables.js';
import type { PacketContent } from './packet-content.js';
import { shortName, sourceAnchor } from './packet-words.js';
import { dates } from './reporting-state.js';

/** As many different texts of units as stand in the report itself; more of them go to the annex, all together. */
const QUOTES_IN_REPORT = 6;
/** As many units as are named after a text they all wrote. */
const NAMES_IN_REPORT = 3;

/** The consolidated report in its five parts: what the secretariat wrote, then what the units wrote, named as theirs. */
export function consolidatedReport(content: PacketContent): Html {
  const { consolidation } = content;
  if (!consolidation) return html`<p class="none">Báo cáo tổng hợp chưa có khi chốt hồ sơ.</p>`;
  return html`${OUTLINE_PARTS.map(
    (part) => html`<h3>${part}. ${OUTLINE[part].vi}</h3>
${written(content, part)}
${part === 'II' && results(content, consolidation)}
${consolidation.parts[part].quoted.map((field) => quotedField(content, part, field))}`,
  )}`;
}

/** Every text of the units, part by part: for those that are too many for the report itself. */
export function quoteAnnex(content: PacketContent): Html {
  const { consolidation } = content;
  const long = OUTLINE_PARTS.flatMap((part) =>
    (consolidation?.parts[part].quoted ?? [])
      .filter(({ quotes }) => quotes.length > QUOTES_IN_REPORT)
      .map((field) => ({ part, field })),
  );
  if (long.length === 0) return html`<p class="none">Ý kiến của các đơn vị đã nêu đủ trong báo cáo tổng hợp.</p>`;
  return html`${long.map(
    ({ part, field }) => html`<h4 id="${quoteAnchor(part, field)}">${part}. ${labelIn(part, field)}</h4>
${field.quotes.map((quote) => quoted(content, quote, Number.POSITIVE_INFINITY))}`,
  )}`;
}

function written({ partTexts }: PacketContent, part: OutlinePart): Html {
  const text = partTexts?.[part];
  return text
    ? html`<p class="written">${text}</p>`
    : html`<p class="none">Cơ quan thường trực không viết thêm ở phần này.</p>`;
}

const quoteAnchor = (part: OutlinePart, { key }: QuotedField) => `y-kien-${part}-${key}`;

/** “Ưu điểm” of “III. Ưu điểm”: the part is said already. */
const labelIn = (part: OutlinePart, { label }: QuotedField) =>
  label.startsWith(`${part}. `) ? label.slice(part.length + 2) : label;

function quotedField(content: PacketContent, part: OutlinePart, field: QuotedField): Html {
  const { quotes } = field;
  const label = labelIn(part, field);
  const title = label === OUTLINE[part].vi ? html`` : html`<h5>${label}</h5>`;
  if (quotes.length === 0) return html`${title}<p class="none">Không đơn vị nào báo cáo.</p>`;
  if (quotes.length <= QUOTES_IN_REPORT) {
    return html`${title}${quotes.map((quote) => quoted(content, quote, NAMES_IN_REPORT))}`;
  }
  const units = new Set(quotes.flatMap(({ from }) => from.map(({ unit }) => unit))).size;
  return html`${title}<p>${quotes.length} ý kiến của ${units} đơn vị: <a href="#${quoteAnchor(part, field)}">nguyên văn ở phụ lục</a>.</p>`;
}

function quoted({ units, rounds }: PacketContent, { text, from }: Quote, most: number): Html {
  const nameOf = new Map(units.map(({ unit, name }) => [unit, name]));
  const roundOf = new Map(rounds.map((round) => [round.round, shortName(round)]));
  const named = from
    .slice(0, most)
    .map(({ unit, round }) => `${nameOf.get(unit) ?? unit} (${roundOf.get(round) ?? round})`);
  const others = from.length - named.length;
  return html`<blockquote><p>“${text}”</p><cite>– ${named.join('; ')}${others > 0 && html` và ${others} báo cáo khác cùng nội dung`}</cite></blockquote>`;
}

function results(content: PacketContent, { parts, rounds }: Consolidation): Html {
  const { contents, otherItems, tallies } = parts.II;
  return html`${contents.map((each) => contentResult(content, each))}
${
  otherItems.length > 0 &&
  html`<h4>Nhiệm vụ khác</h4>${itemTable(
    content,
    otherItems.map((item) => ({ ...item, of: null })),
  )}`
}
${
  tallies.length > 0 &&
  html`<h4>Trả lời theo lựa chọn</h4><table><tbody>${tallies.map(
    ({ label, answers }) =>
      html`<tr><td>${label}</td><td>${answers.map(({ answer, reports }) => `${answer}: ${reports}`).join('; ') || 'chưa đơn vị nào trả lời'}</td></tr>`,
  )}</tbody></table>`
}
<p class="small">Tình trạng nhiệm vụ trong phần này là của ngày tổng hợp${rounds.length > 0 ? `, từ ${rounds.length} đợt báo cáo` : ''}.</p>`;
}

function contentResult(content: PacketContent, { number, title, tasks, added, indicators }: ConsolidatedContent): Html {
  const items = [
    ...tasks.flatMap((task) => task.items.map((item) => ({ ...item, of: task.number }))),
    ...added.map((item) => ({ ...item, of: null })),
  ];
  return html`<h4>Nội dung ${number}. ${title}</h4>
${indicators.length > 0 && html`<ul>${indicators.map((indicator) => indicatorLine(content, indicator))}</ul>`}
${items.length > 0 ? itemTable(content, items) : html`<p class="none">Kế hoạch của kỳ này không có nhiệm vụ nào ở nội dung này.</p>`}`;
}

/** The figures are those of the packet, as frozen: what was corrected after the consolidation counts. */
function indicatorLine({ figures }: PacketContent, { name, figures: named }: ConsolidatedIndicator): Html {
  const own = figures.filter((each) => named.some(({ figure: key }) => key === each.figure));
  if (own.length === 0) return html`<li>${name}: <i>không có số liệu trong kỳ này</i></li>`;
  return html`<li>${name}: ${own.map(
    (each, index) =>
      html`${index > 0 && '; '}<a href="#${sourceAnchor(each.figure)}"><b>${value(each.value)}</b></a> ${each.measure ?? ''}${
        each.target && ` (mức theo tiến độ ${figure(each.target.expected)}, mục tiêu ${figure(each.target.target)})`
      }`,
  )}</li>`;
}

const STATUS_WORDS: Readonly<Record<ConsolidatedItem['status'], string>> = {
  draft: 'Dự kiến',
  open: 'Đang thực hiện',
  suspended: 'Tạm dừng',
  done: 'Hoàn thành',
  carried: 'Chuyển sang kế hoạch sau',
  dropped: 'Đã rút',
};

function statusOf({ status, timely, overdue }: ConsolidatedItem): string {
  if (overdue) return '✗ Quá hạn chưa xong';
  if (status === 'done') return timely === false ? '△ Hoàn thành muộn' : '✓ Hoàn thành';
  return STATUS_WORDS[status];
}

function itemTable({ units }: PacketContent, items: readonly (ConsolidatedItem & { of: string | null })[]): Html {
  const nameOf = new Map(units.map(({ unit, name }) => [unit, name]));
  return html`<table>
<thead><tr><th>Số</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Hạn</th><th>Tình trạng</th></tr></thead>
<tbody>${items.map(
    (item) => html`
<tr><td class="code">${item.task}</td><td>${item.title}</td><td>${item.lead ? (nameOf.get(item.lead) ?? item.lead) : ''}</td>
<td>${item.due ? dates(item.dueOriginal ?? item.due, item.due) : ''}</td><td>${statusOf(item)}</td></tr>`,
  )}</tbody></table>`;
}

import { type Html, html } from '../html.js';
import { figure } from '../vietnamese.js';
import type { PacketContent, PacketUnit } from './packet-content.js';
import { reportState, shortName } from './packet-words.js';
import { dates } from './reporting-state.js';

/** What each unit reported, round by round: state, dates, reminders, accepted version and its figures. */
export function unitAnnex(content: PacketContent): Html {
  if (content.units.length === 0) return html`<p class="none">Không có đơn vị nào phải báo cáo trong kỳ này.</p>`;
  return html`${content.units.map((unit) => unitTable(unit, content))}`;
}

function unitTable({ name, unit, reports }: PacketUnit, { rounds, figures, frozenAt }: PacketContent): Html {
  const frozenOn = frozenAt.slice(0, 10);
  const owed = rounds.flatMap((round) => {
    const report = reports.find((each) => each.round === round.round);
    return report ? [{ report, round }] : [];
  });
  const reported = figures.filter(({ figure: key }) =>
    owed.some(({ report }) => report.accepted?.figures[key] !== undefined),
  );
  const row = (title: string, cell: (owing: (typeof owed)[number]) => string, css = 'middle') =>
    html`<tr><td>${title}</td>${owed.map((each) => html`<td class="${css}">${cell(each)}</td>`)}</tr>`;
  return html`<div class="unit annex"><h4>${name} <span class="small">[${unit}]</span></h4>
<table><thead><tr><th></th>${owed.map(({ round }) => html`<th>${shortName(round)}</th>`)}</tr></thead><tbody>
${row('Báo cáo', ({ report }) => stateWords(report, frozenOn))}
${row('Hạn gửi', ({ report }) => dates(report.dueOriginal, report.due))}
${row('Đã nhắc', ({ report }) => `${report.reminders} lần`)}
${row('Phiên bản được chấp nhận', ({ report }) => (report.accepted ? String(report.accepted.version) : 'chưa có'))}
${reported.map(({ figure: key, label }) =>
  row(
    label,
    ({ report }) => {
      const given = report.accepted?.figures[key];
      return given === undefined ? '–' : figure(given);
    },
    'number',
  ),
)}</tbody></table></div>`;
}

function stateWords(report: PacketUnit['reports'][number], frozenOn: string): string {
  const { icon, word } = reportState(report, frozenOn);
  return `${icon} ${word}`;
}

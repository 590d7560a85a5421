import { type Html, html } from '../html.js';
import { figure } from '../vietnamese.js';
import { reachedClass, reachedWord } from './front-page.js';
import type { PacketContent, PacketFigure } from './packet-content.js';
import { OVER_WORDS, shortName, sourceAnchor } from './packet-words.js';

/** The figures by round and over the rounds, each with its way of counting, its target and a way to its sources. */
export function figureTable({ figures, rounds, roundsNotOpened }: PacketContent): Html {
  const asked = rounds.filter(({ round }) =>
    figures.some(({ byRound }) => byRound.some((given) => given.round === round)),
  );
  if (figures.length === 0) return html`<p class="none">Các đợt của kỳ này không hỏi số liệu nào.</p>`;
  return html`<table>
<caption>Số nhỏ dưới mỗi số liệu là số báo cáo được chấp nhận có số liệu ấy; “–” là chưa đơn vị nào báo cáo.</caption>
<thead><tr><th>Số liệu</th>${asked.map((round) => html`<th>${shortName(round)}</th>`)}<th>Cả kỳ</th><th>Cách tính</th><th>Mức theo tiến độ / mục tiêu</th></tr></thead>
<tbody>${figures.map(
    (each) => html`
<tr><td>${each.label}${each.measure ? html` <span class="small">(${each.measure})</span>` : ''}</td>
${asked.map(({ round }) => roundCell(each, round))}
<td class="number"><b><a href="#${sourceAnchor(each.figure)}">${value(each.value)}</a></b></td>
<td class="small">${OVER_WORDS[each.overPeriods]}</td>
<td class="number">${
      each.target &&
      html`${figure(each.target.expected)} / ${figure(each.target.target)}<br><span class="light ${reachedClass(each.target.reached)}">${reachedWord(each.target.reached)}</span>`
    }</td></tr>`,
  )}
</tbody></table>
${
  roundsNotOpened.length > 0 &&
  html`<p class="none">Kỳ này còn lấy số liệu của ${roundsNotOpened.join(', ')}, nhưng đợt ấy chưa từng mở nên không có số liệu.</p>`
}`;
}

/** `–` is not nought: nobody has reported it. */
export const value = (number: number | null) => (number === null ? '–' : figure(number));

function roundCell({ byRound }: PacketFigure, round: string): Html {
  const given = byRound.find((each) => each.round === round);
  if (!given) return html`<td class="middle small">không hỏi</td>`;
  return html`<td class="number">${value(given.value)}<br><span class="small">${given.reports}</span></td>`;
}

/** Where each figure comes from: the rounds, how many reports gave it, and the file that names every one of them. */
export function sourceList({ figures, rounds }: PacketContent): Html {
  const nameOf = new Map(rounds.map((round) => [round.round, shortName(round)]));
  return html`<p>Mỗi số liệu dẫn tới phiên bản báo cáo đã được chấp nhận đứng sau nó: từng đơn vị, từng phiên bản ghi trong tệp
<a href="lineage.csv">lineage.csv</a> kèm hồ sơ.</p>
${figures.map(
  (
    each,
  ) => html`<div class="unit" id="${sourceAnchor(each.figure)}"><h4>${each.label} <span class="small">[${each.figure}]</span></h4>
<table><thead><tr><th>Đợt</th><th>Số liệu</th><th>Số báo cáo</th></tr></thead><tbody>${each.byRound.map(
    (given) =>
      html`<tr><td>${nameOf.get(given.round) ?? given.round} <span class="small">[${given.round}]</span></td><td class="number">${value(given.value)}</td><td class="number">${given.reports}</td></tr>`,
  )}<tr><td><b>Cả kỳ</b> – ${OVER_WORDS[each.overPeriods].toLowerCase()}</td><td class="number"><b>${value(each.value)}</b></td><td class="number">${each.byRound.reduce((sum, { reports }) => sum + reports, 0)}</td></tr>
</tbody></table></div>`,
)}`;
}

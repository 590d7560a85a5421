import { type Html, html } from '../html.js';
import { day, dayOf } from '../vietnamese.js';
import type { MovedDeadline, PacketContent } from './packet-content.js';
import { DECISION_WORDS, ROUND_STAGE_WORDS, reportState, shortName } from './packet-words.js';

/** The rounds, each with who reported and how. */
export function roundTable({ rounds }: PacketContent): Html {
  return html`<table>
<thead><tr><th>Đợt</th><th>Hạn gửi</th><th>Tình trạng</th><th>Đơn vị</th><th>Đúng hạn</th><th>Muộn</th><th>Thiếu</th><th>Chưa đến hạn</th><th>Chấp nhận</th><th>Chờ duyệt</th></tr></thead>
<tbody>${rounds.map(
    (round) => html`
<tr><td class="code">${shortName(round)}</td><td class="middle">${day(round.due)}</td>
<td class="middle">${ROUND_STAGE_WORDS[round.stage]}</td>${[
      round.units,
      round.onTime,
      round.late,
      round.missing,
      round.notYetDue,
      round.accepted,
      round.unruled,
    ].map((count) => html`<td class="number">${count}</td>`)}</tr>`,
  )}
</tbody></table>`;
}

/** Every unit in every round, as an icon with its word. */
export function reportingTable({ units, rounds, frozenAt }: PacketContent): Html {
  const frozenOn = frozenAt.slice(0, 10);
  return html`<table>
<thead><tr><th>Đơn vị</th>${rounds.map((round) => html`<th>${shortName(round)}</th>`)}</tr></thead>
<tbody>${units.map(
    ({ name, reports }) => html`
<tr><td>${name}</td>${rounds.map(({ round }) => {
      const report = reports.find((each) => each.round === round);
      if (!report) return html`<td class="middle small">không phải nộp</td>`;
      const state = reportState(report, frozenOn);
      return html`<td class="middle ${state.class}">${state.icon} ${state.word}</td>`;
    })}</tr>`,
  )}
</tbody></table>`;
}

/** Who has not reported though the date has passed, one row a unit: which reports, and how often each was reminded. */
export function missingTable({ missing, rounds }: PacketContent): Html {
  if (missing.length === 0) return html`<p class="none">Mọi báo cáo đến hạn đều đã gửi.</p>`;
  const nameOf = new Map(rounds.map((round) => [round.round, shortName(round)]));
  const units = [...new Map(missing.map(({ unit, name }) => [unit, name]))].sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<table>
<thead><tr><th>Đơn vị</th><th>Số báo cáo</th><th>Đợt, hạn gửi, số lần đã nhắc</th></tr></thead>
<tbody>${units.map(([code, name]) => {
    const owed = missing.filter(({ unit }) => unit === code);
    return html`
<tr><td>${name}</td><td class="number">${owed.length}</td><td>${owed.map(
      ({ round, dueOriginal, due, reminders, returned }) =>
        html`<div>${nameOf.get(round)}: hạn ${dates(dueOriginal, due)}, đã nhắc ${reminders} lần${returned && '; đã gửi, bị trả lại, chưa gửi lại'}</div>`,
    )}</td></tr>`;
  })}
</tbody></table>`;
}

/** Dates that moved, the original beside the new one, with every request for more time and what was decided. */
export function deadlineTable({ deadlines, suspensions, rounds }: PacketContent): Html {
  const nameOf = new Map(rounds.map((round) => [round.round, shortName(round)]));
  return html`${suspensions.map(
    ({ from, until, reason }) =>
      html`<p>Chương trình tạm dừng từ ${day(from)} ${until ? `đến ${day(until)}` : 'đến nay'}: ${reason}</p>`,
  )}${
    deadlines.length === 0
      ? html`<p class="none">Không có hạn nào thay đổi, không có đề nghị gia hạn nào được giải quyết.</p>`
      : html`<table>
<thead><tr><th>Đợt</th><th>Đơn vị</th><th>Hạn ban đầu</th><th>Hạn hiện tại</th><th>Lý do</th></tr></thead>
<tbody>${deadlines.map(
          (moved) => html`
<tr><td>${nameOf.get(moved.round)}</td><td>${moved.name}</td><td class="middle">${day(moved.dueOriginal)}</td>
<td class="middle">${moved.due === moved.dueOriginal ? 'không đổi' : day(moved.due)}</td><td>${reasons(moved)}</td></tr>`,
        )}
</tbody></table>`
  }`;
}

/** 26/3/2018 (hạn ban đầu 19/3/2018) */
export const dates = (original: string, due: string) =>
  original === due ? day(due) : `${day(due)} (hạn ban đầu ${day(original)})`;

function reasons({ extensions, returned, suspended }: MovedDeadline): Html {
  return html`${extensions.map(
    ({ reason, requestedDue, decision, decidedDue, decidedAt }) =>
      html`<div>“${reason}” Đề nghị đến ${day(requestedDue)}; ngày ${dayOf(decidedAt)}: ${DECISION_WORDS[decision]}${
        decidedDue && decidedDue !== requestedDue ? `, ${day(decidedDue)}` : ''
      }.</div>`,
  )}${returned > 0 && html`<div>Báo cáo bị trả lại ${returned} lần, có hạn gửi lại.</div>`}${
    suspended && html`<div>Lùi theo thời gian chương trình tạm dừng.</div>`
  }`;
}

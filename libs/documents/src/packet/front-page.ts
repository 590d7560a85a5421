import { LIGHT_SPECS, type TrafficLight } from '#domain/packet/traffic-light';
import { type Html, html } from '../html.js';
import { day, figure, moment, percent } from '../vietnamese.js';
import type { PacketContent, PacketFigure } from './packet-content.js';
import { COLOURS, reviewTitle, sourceAnchor, threshold } from './packet-words.js';

/** The first page: what the packet is of, how things stand, and what is asked of the leaders. */
export function frontPage(content: PacketContent): Html {
  const { programme, review } = content;
  return html`<header class="head">
<div><p class="body">${programme.parties.map(({ unit }, index) => html`${index > 0 && html`<br>`}${unit.name}`)}</p><div class="rule"></div></div>
<div><p>Chương trình phối hợp số <b>${programme.number}</b></p><p>ký ngày ${day(programme.signedOn)}</p>
<p class="when">Chốt lúc ${moment(content.frozenAt)}</p></div>
</header>
<h1>Hồ sơ trình</h1>
<h1>${reviewTitle(review)}</h1>
<p class="about">${programme.title}</p>
<p class="theme">${review.theme ? `Chủ đề năm: ${review.theme}` : ''}</p>
<p>${summary(content)}</p>
${lights(content.lights)}
${targets(content.figures)}
<h3>Ba việc cần quyết định</h3>
<p class="none">Nêu trong công văn trình kèm hồ sơ này khi thủ trưởng cơ quan thường trực phát hành.</p>`;
}

function summary({ rounds, units, missing }: PacketContent): string {
  const sum = (of: (round: PacketContent['rounds'][number]) => number) =>
    rounds.reduce((total, round) => total + of(round), 0);
  const due = sum((round) => round.units - round.notYetDue);
  const onTime = sum((round) => round.onTime);
  const sent = onTime + sum((round) => round.late);
  const share = (part: number) => (due === 0 ? '' : ` (${percent(part / due)})`);
  const unruled = sum((round) => round.unruled);
  return [
    `${figure(units.length)} đơn vị phải báo cáo trong ${rounds.length} đợt. Trong ${figure(due)} báo cáo đến hạn có`,
    `${figure(sent)} báo cáo đã gửi${share(sent)}, ${figure(onTime)} đúng hạn${share(onTime)};`,
    `còn thiếu ${figure(missing.length)} báo cáo. Mọi số liệu dưới đây lấy từ ${figure(sum((round) => round.accepted))} báo cáo`,
    `đã được chấp nhận${unruled > 0 ? `; ${figure(unruled)} báo cáo đã gửi nhưng chưa được chấp nhận thì chưa tính` : ''}.`,
  ].join(' ');
}

function lights(all: readonly TrafficLight[]): Html {
  return html`<table>
<thead><tr><th>Nội dung</th><th>Kết quả</th><th>Đánh giá</th><th>Ngưỡng</th></tr></thead>
<tbody>${all.map(
    (light) => html`
<tr><td>${LIGHT_SPECS[light.name].vi}</td><td class="middle">${measured(light)}</td>
<td class="light ${COLOURS[light.colour].class}">${COLOURS[light.colour].shape} ${COLOURS[light.colour].word}</td>
<td class="small">Xanh: ${threshold(light.rule, light.green)}; vàng: ${threshold(light.rule, light.amber)}</td></tr>`,
  )}
</tbody></table>`;
}

function measured({ rule, part, whole }: TrafficLight): string {
  if (whole === 0) return '–';
  const counted = `${figure(part)}/${figure(whole)}`;
  return rule === 'share-at-least' ? `${counted} (${percent(part / whole)})` : counted;
}

function targets(figures: readonly PacketFigure[]): Html {
  const aimed = figures.flatMap((each) => (each.target ? [{ ...each, target: each.target }] : []));
  if (aimed.length === 0) return html``;
  return html`<table>
<thead><tr><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Kết quả</th><th>Mức theo tiến độ</th><th>Mục tiêu cả chương trình</th><th>Đánh giá</th></tr></thead>
<tbody>${aimed.map(
    (each) => html`
<tr><td>${each.target.name}</td><td class="middle">${each.measure ?? ''}</td>
<td class="number"><a href="#${sourceAnchor(each.figure)}">${each.value === null ? '–' : figure(each.value)}</a></td>
<td class="number">${figure(each.target.expected)}</td><td class="number">${figure(each.target.target)}</td>
<td class="light ${reachedClass(each.target.reached)}">${reachedWord(each.target.reached)}</td></tr>`,
  )}
</tbody></table>`;
}

export const reachedWord = (reached: boolean | null) =>
  reached === null ? 'Chưa có số liệu' : reached ? '✓ Đạt' : '✗ Chưa đạt';

export const reachedClass = (reached: boolean | null) => (reached === null ? 'grey' : reached ? 'green' : 'red');

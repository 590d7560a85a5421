import { GRADE_WORDS } from '#domain/review/rating';
import { TASK_CELLS } from '#domain/task/task-cell';
import { type Html, html } from '../html.js';
import { day, dayOf } from '../vietnamese.js';
import type { PacketContent, PacketDirection, TaskCells } from './packet-content.js';
import {
  DIRECTION_KIND_WORDS,
  DIRECTION_SOURCE_WORDS,
  DIRECTION_STAGE_WORDS,
  TASK_CELL_WORDS,
} from './packet-words.js';
import { dates } from './reporting-state.js';

/** Every direction that is not answered, and those answered since the packet before: what was said and what became of it. */
export function directionTable({ directions, previousFrozenAt }: PacketContent): Html {
  const since = previousFrozenAt ? ` sau hồ sơ trước (chốt ngày ${dayOf(previousFrozenAt)})` : '';
  if (directions.length === 0) return html`<p class="none">Không có ý kiến chỉ đạo hay đề nghị nào.</p>`;
  return html`<table>
<caption>Mọi ý kiến chưa trả lời đều có ở đây, cùng những ý kiến đã trả lời${since}.</caption>
<thead><tr><th>Số</th><th>Ý kiến</th><th>Giao cho, hạn</th><th>Kết quả</th></tr></thead>
<tbody>${directions.map(
    (each) => html`
<tr><td class="code">${each.direction}</td>
<td>${each.text}<br><span class="small">${DIRECTION_KIND_WORDS[each.kind]} của ${each.givenBy}, ${DIRECTION_SOURCE_WORDS[each.source]}, ngày ${day(each.givenOn)}</span></td>
<td>${each.to.name}<br>${each.due ? `Hạn: ${dates(each.dueOriginal ?? each.due, each.due)}` : 'Không có hạn'}</td>
<td>${outcome(each)}</td></tr>`,
  )}
</tbody></table>`;
}

function outcome({ stage, overdue, answer }: PacketDirection): Html {
  const { icon, word, class: colour } = DIRECTION_STAGE_WORDS[stage];
  const late = overdue ? ', quá hạn' : '';
  return html`<span class="light ${overdue ? 'red' : colour}">${icon} ${word}${late}</span>${
    answer &&
    html`<br>${stage === 'answered' ? '' : 'Câu trả lời trước đã bị trả lại: '}${answer.text}<br><span class="small">Ngày ${dayOf(answer.answeredAt)}${
      answer.late ? ', muộn' : ''
    }${answer.paperNumber ? `; văn bản ${answer.paperNumber}` : ''}${answer.paperDate ? ` ngày ${day(answer.paperDate)}` : ''}</span>`
  }`;
}

/** The four cells, and those apart from them; then what is overdue. */
export function taskTables({ tasks }: PacketContent): Html {
  const rows: [string, TaskCells][] = [
    ...(tasks.year ? [[`Nhiệm vụ năm ${tasks.year.year}`, tasks.year.cells] as [string, TaskCells]] : []),
    ['Toàn chương trình đến nay', tasks.all],
  ];
  return html`<table>
<thead><tr><th></th>${TASK_CELLS.map((cell) => html`<th>${TASK_CELL_WORDS[cell]}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([title, cells]) =>
      html`<tr><td>${title}</td>${TASK_CELLS.map((cell) => html`<td class="number">${cells[cell]}</td>`)}</tr>`,
  )}</tbody></table>
${
  tasks.overdue.length === 0
    ? html`<p class="none">Không có nhiệm vụ nào quá hạn.</p>`
    : html`<table>
<caption>Nhiệm vụ quá hạn chưa hoàn thành</caption>
<thead><tr><th>Số</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Hạn</th></tr></thead>
<tbody>${tasks.overdue.map(
        ({ task, title, lead, due, dueOriginal }) =>
          html`<tr><td class="code">${task}</td><td>${title}</td><td>${lead?.name ?? ''}</td><td>${dates(dueOriginal ?? due, due)}</td></tr>`,
      )}</tbody></table>`
}`;
}

/** Ratings, models and commendations, as far as the review has them. */
export function recognitionTables({ ratings, models, commendations }: PacketContent): Html {
  return html`${
    ratings.length > 0 &&
    html`<h3>Xếp loại đơn vị</h3><table>
<thead><tr><th>Đơn vị</th><th>Xếp loại</th><th>Theo quy tắc</th><th>Lý do khác quy tắc</th></tr></thead>
<tbody>${ratings.map(
      ({ name, grade, byRule, reason }) =>
        html`<tr><td>${name}</td><td>${GRADE_WORDS[grade].vi}</td><td>${GRADE_WORDS[byRule].vi}</td><td>${reason ?? ''}</td></tr>`,
    )}</tbody></table>`
  }${
    models.length > 0 &&
    html`<h3>Mô hình “Dân vận khéo”</h3><table>
<thead><tr><th>Mô hình</th><th>Đơn vị</th><th>Tình trạng</th></tr></thead>
<tbody>${models.map(
      ({ title, name, status }) =>
        html`<tr><td>${title}</td><td>${name}</td><td>${status === 'recognised' ? 'Được công nhận' : 'Đã đăng ký'}</td></tr>`,
    )}</tbody></table>`
  }${
    commendations.length > 0 &&
    html`<h3>Khen thưởng, biểu dương</h3><table>
<thead><tr><th>Số</th><th>Đơn vị</th><th>Hình thức</th><th>Thành tích</th><th>Tình trạng</th></tr></thead>
<tbody>${commendations.map(
      ({ ordinal, name, form, merit, model, stage }) =>
        html`<tr><td>${ordinal}</td><td>${name}</td><td>${form}</td><td>${merit}${model ? ` (mô hình ${model})` : ''}</td><td>${stage === 'decided' ? 'Đã quyết định' : 'Đề nghị'}</td></tr>`,
    )}</tbody></table>`
  }`;
}

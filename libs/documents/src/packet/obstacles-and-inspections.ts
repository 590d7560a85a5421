import { INSPECTION_SPECS, type InspectionStage } from '#domain/inspection/inspection';
import {
  isUnanswered,
  OBSTACLE_KINDS,
  OBSTACLE_SPECS,
  type ObstacleOutcome,
  type ObstacleStage,
  type Severity,
} from '#domain/obstacle/obstacle';
import { type Html, html } from '../html.js';
import { day, dayOf } from '../vietnamese.js';
import type { PacketContent, PacketInspection, PacketObstacle } from './packet-content.js';
import { dates } from './reporting-state.js';

const CAUSE_WORDS = { objective: 'khách quan', subjective: 'chủ quan' } as const;

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  minor: 'nhẹ',
  serious: 'nghiêm trọng',
  blocking: 'làm đình trệ công việc',
};

const STAGE_WORDS: Readonly<
  Record<ObstacleStage, { readonly icon: string; readonly word: string; readonly class: string }>
> = {
  raised: { icon: '◌', word: 'Mới nêu', class: 'amber' },
  triaged: { icon: '…', word: 'Đang giải quyết', class: 'amber' },
  answered: { icon: '✓', word: 'Đã trả lời', class: 'green' },
  dismissed: { icon: '✗', word: 'Không tiếp nhận', class: 'grey' },
  settled: { icon: '✓', word: 'Đã tháo gỡ', class: 'green' },
};

const OUTCOME_WORDS: Readonly<Record<ObstacleOutcome, string>> = {
  replied: 'Trả lời',
  supported: 'Hỗ trợ',
  'task-changed': 'Điều chỉnh nhiệm vụ',
  dismissed: 'Lý do',
};

/** How many by kind and stage, then every one of them; nothing when there is none. */
export function obstacleTables({ obstacles = [], previousFrozenAt }: PacketContent): Html | false {
  if (obstacles.length === 0) return false;
  const since = previousFrozenAt ? ` sau hồ sơ trước (chốt ngày ${dayOf(previousFrozenAt)})` : '';
  return html`${countTable(obstacles)}
<table>
<caption>Mọi khó khăn, vướng mắc chưa trả lời đều có ở đây, cùng những việc đã giải quyết${since}.</caption>
<thead><tr><th>Số</th><th>Khó khăn, vướng mắc</th><th>Đơn vị, ngày nêu</th><th>Kết quả</th></tr></thead>
<tbody>${obstacles.map(
    (each) => html`
<tr><td class="code">${each.obstacle}</td>
<td>${each.title}<br><span class="small">${OBSTACLE_SPECS[each.kind].vi}${each.task ? `; nhiệm vụ ${each.task}` : ''}${
      each.severity ? `; ${SEVERITY_WORDS[each.severity]}` : ''
    }</span></td>
<td>${each.unit.name}<br>${day(each.raisedOn)}</td>
<td>${outcome(each)}</td></tr>`,
  )}
</tbody></table>`;
}

function countTable(obstacles: readonly PacketObstacle[]): Html {
  const kinds = OBSTACLE_KINDS.filter((kind) => obstacles.some((each) => each.kind === kind));
  const cell = (kind: string, matches: (each: PacketObstacle) => boolean) =>
    html`<td class="middle">${obstacles.filter((each) => each.kind === kind && matches(each)).length}</td>`;
  return html`<table>
<thead><tr><th>Loại</th><th>Nguyên nhân</th><th>Chưa trả lời</th><th>Trong đó quá hạn</th><th>Đã trả lời</th><th>Không tiếp nhận</th><th>Đã tháo gỡ</th></tr></thead>
<tbody>${kinds.map(
    (kind) => html`
<tr><td>${OBSTACLE_SPECS[kind].vi}</td><td>${CAUSE_WORDS[OBSTACLE_SPECS[kind].cause]}</td>${cell(kind, ({ stage }) => isUnanswered(stage))}${cell(
      kind,
      ({ overdue }) => overdue,
    )}${cell(kind, ({ stage }) => stage === 'answered')}${cell(kind, ({ stage }) => stage === 'dismissed')}${cell(kind, ({ stage }) => stage === 'settled')}</tr>`,
  )}
</tbody></table>`;
}

function outcome({ stage, overdue, answerBy, answerByOriginal, answer }: PacketObstacle): Html {
  const { icon, word, class: colour } = STAGE_WORDS[stage];
  const waits = isUnanswered(stage);
  return html`<span class="light ${overdue ? 'red' : colour}">${icon} ${word}${overdue ? ', quá hạn' : ''}</span>${
    waits &&
    answerBy &&
    html`<br><span class="small">Hạn trả lời: ${dates(answerByOriginal ?? answerBy, answerBy)}</span>`
  }${
    answer &&
    html`<br>${waits ? 'Câu trả lời trước chưa đạt: ' : ''}${OUTCOME_WORDS[answer.outcome]}: ${answer.text}<br><span class="small">Ngày ${dayOf(answer.answeredAt)}${
      answer.late ? ', muộn' : ''
    }${answer.task ? `; nhiệm vụ ${answer.task}` : ''}${answer.due ? `, hạn ${day(answer.due)}` : ''}</span>`
  }`;
}

const INSPECTION_STAGE_WORDS: Readonly<Record<InspectionStage, string>> = {
  planned: 'Theo kế hoạch, chưa tiến hành',
  decided: 'Đã lập đoàn',
  noticed: 'Đã thông báo cho đơn vị',
  'under-way': 'Đang tiến hành',
  concluded: 'Đã thông báo kết quả',
  'followed-up': 'Đang theo dõi kiến nghị',
  closed: 'Đã kết thúc',
  cancelled: 'Không tiến hành',
};

/** How many units are named in full. */
const UNITS_NAMED = 3;

/** Inspections of the period and how far their recommendations are; nothing when there is none. */
export function inspectionTable({ inspections = [] }: PacketContent): Html | false {
  if (inspections.length === 0) return false;
  return html`<table>
<thead><tr><th>Số</th><th>Cuộc</th><th>Đơn vị</th><th>Thời gian, tình trạng</th><th>Kiến nghị đã xong</th><th>Chờ xác minh</th><th>Chưa xong</th><th>Trong đó quá hạn</th></tr></thead>
<tbody>${inspections.map(
    (each) => html`
<tr><td class="code">${each.inspection}</td>
<td>${each.subject}<br><span class="small">${INSPECTION_SPECS[each.kind].vi}${each.scheduled ? '' : ', đột xuất'}</span></td>
<td>${units(each)}</td>
<td>${day(each.startsOn)} – ${day(each.endsOn)}<br>${INSPECTION_STAGE_WORDS[each.stage]}${
      each.results &&
      html`<br><span class="small">Thông báo ${each.results.number} ngày ${day(each.results.date)}</span>`
    }</td>
<td class="middle">${each.recommendations.done}</td><td class="middle">${each.recommendations.reported}</td>
<td class="middle">${each.recommendations.open}</td><td class="middle">${each.recommendations.overdue}</td></tr>`,
  )}
</tbody></table>`;
}

function units({ units: all }: PacketInspection): string {
  const named = all.slice(0, UNITS_NAMED).map(({ name }) => name);
  const others = all.length - named.length;
  return `${named.join('; ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`;
}

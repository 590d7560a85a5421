import type { DirectionKind, DirectionSource, DirectionStage } from '#domain/direction/direction';
import type { OverPeriods } from '#domain/form/field';
import type { LightColour } from '#domain/packet/traffic-light';
import { reviewName } from '#domain/review/review';
import type { RoundStage } from '#domain/round/round';
import type { TaskCell } from '#domain/task/task-cell';
import { percent } from '../vietnamese.js';
import type { DecidedExtension, PacketContent, PacketRound, UnitReport } from './packet-content.js';

/** What the packet is of: “tổng kết năm 2019”. */
export const reviewTitle = ({ kind, year, topic }: PacketContent['review']) => reviewName(kind, year, topic);

/** A colour never stands alone: its shape and its word say the same. */
export const COLOURS: Readonly<
  Record<LightColour, { readonly shape: string; readonly word: string; readonly class: string }>
> = {
  green: { shape: '●', word: 'Xanh', class: 'green' },
  amber: { shape: '▲', word: 'Vàng', class: 'amber' },
  red: { shape: '■', word: 'Đỏ', class: 'red' },
  none: { shape: '○', word: 'Chưa có', class: 'grey' },
};

/** “Quý I năm 2019” of “Báo cáo quý – Quý I năm 2019”. */
export const shortName = ({ name, round, purpose }: Pick<PacketRound, 'name' | 'round' | 'purpose'>) =>
  purpose === 'self-assessment' ? 'Tự đánh giá' : name.split(' – ').at(-1) || round;

export const OVER_WORDS: Readonly<Record<OverPeriods, string>> = {
  sum: 'Cộng các đợt',
  average: 'Bình quân các đợt',
  last: 'Đợt sau cùng có số liệu',
};

export const ROUND_STAGE_WORDS: Readonly<Record<RoundStage, string>> = {
  planned: 'chưa mở',
  open: 'đang mở',
  closed: 'đã khoá',
};

interface State {
  readonly icon: string;
  readonly word: string;
  readonly class: string;
}

const STATES = {
  onTime: { icon: '✓', word: 'Đúng hạn', class: 'green' },
  late: { icon: '△', word: 'Muộn', class: 'amber' },
  nothing: { icon: '✓', word: 'Không phát sinh', class: 'green' },
  unruled: { icon: '◌', word: 'Chờ duyệt', class: 'grey' },
  returned: { icon: '↺', word: 'Trả lại, chưa gửi lại', class: 'red' },
  missing: { icon: '✗', word: 'Chưa gửi', class: 'red' },
  notYetDue: { icon: '…', word: 'Chưa đến hạn', class: 'grey' },
} as const satisfies Record<string, State>;

/** How a report stood on the day of the freeze; late is said of what waits for its ruling too. */
export function reportState({ status, timely, accepted, due }: UnitReport, frozenOn: string): State {
  if (status === 'accepted') {
    if (timely === false) return STATES.late;
    return accepted?.nothingToReport ? STATES.nothing : STATES.onTime;
  }
  if (status === 'submitted') {
    return timely === false ? { ...STATES.unruled, word: 'Muộn, chờ duyệt', class: 'amber' } : STATES.unruled;
  }
  if (status === 'returned') return STATES.returned;
  return due < frozenOn ? STATES.missing : STATES.notYetDue;
}

export const DECISION_WORDS: Readonly<Record<DecidedExtension['decision'], string>> = {
  granted: 'đồng ý',
  given: 'cho thêm thời gian',
  refused: 'không đồng ý',
  'offer-accepted': 'đề xuất ngày khác, đơn vị nhận',
  'offer-declined': 'đề xuất ngày khác, đơn vị không nhận',
};

export const DIRECTION_KIND_WORDS: Readonly<Record<DirectionKind, string>> = {
  direction: 'Ý kiến chỉ đạo',
  request: 'Đề nghị',
};

export const DIRECTION_SOURCE_WORDS: Readonly<Record<DirectionSource, string>> = {
  packet: 'từ hồ sơ trình',
  conference: 'tại hội nghị',
  note: 'bút phê',
};

export const DIRECTION_STAGE_WORDS: Readonly<Record<DirectionStage, State>> = {
  proposed: { icon: '◌', word: 'Chờ bên kia tiếp nhận', class: 'amber' },
  open: { icon: '…', word: 'Chưa trả lời', class: 'amber' },
  refused: { icon: '✗', word: 'Bên kia chưa nhận', class: 'red' },
  answered: { icon: '✓', word: 'Đã trả lời', class: 'green' },
};

export const TASK_CELL_WORDS: Readonly<Record<TaskCell, string>> = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành muộn',
  openInTime: 'Đang làm, còn hạn',
  openOverdue: 'Quá hạn chưa xong',
  withoutDeadline: 'Không có hạn',
  suspended: 'Tạm dừng',
};

/** “từ 95%”, “không quá 3”, “không có”. */
export const threshold = (rule: PacketContent['lights'][number]['rule'], value: number) =>
  rule === 'share-at-least' ? `từ ${percent(value)}` : value === 0 ? 'không có' : `không quá ${value}`;

/** Where the sources of a figure are listed in the paper. */
export const sourceAnchor = (figure: string) => `nguon-${figure}`;

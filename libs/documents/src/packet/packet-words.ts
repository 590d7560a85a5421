import type { DirectionKind, DirectionSource, DirectionStage } from '#domain/direction/direction';
import type { OverPeriods } from '#domain/form/field';
import type { LightColour } from '#domain/packet/traffic-light';
import { reviewName } from '#domain/review/review';
import type { RoundStage } from '#domain/round/round';
import type { TaskCell } from '#domain/task/task-cell';
import type { CellWithMore } from '../model/block.js';
import type { Run, Tone } from '../model/inline.js';
import { dayOf, percent } from '../vietnamese.js';
import type { DecidedExtension, PacketContent, PacketRound, UnitReport } from './packet-content.js';

/** A sign, its word and the tone of both: the sign and the word say alone what the tone says. Signs are those that Times New Roman and Tinos have. */
export interface Said {
  readonly sign: string;
  readonly word: string;
  readonly tone: Tone;
}

/** “● Xanh” */
export const saidText = ({ sign, word }: Pick<Said, 'sign' | 'word'>) => `${sign} ${word}`;

/** The cell that says so. */
export const saidCell = (said: Said): CellWithMore => ({ content: saidText(said), tone: said.tone, bold: true });

/** What became of a thing, at the head of a cell; that it is overdue is said beside it. */
export const stageRun = (said: Said, overdue: boolean): Run => ({
  text: `${saidText(said)}${overdue ? ', quá hạn' : ''}`,
  bold: true,
  tone: overdue ? 'red' : said.tone,
});

/** “ sau hồ sơ trước (chốt ngày 5/7/2019)”, or nothing where no packet was before. */
export const sincePrevious = (previousFrozenAt: string | null) =>
  previousFrozenAt ? ` sau hồ sơ trước (chốt ngày ${dayOf(previousFrozenAt)})` : '';

/** What the packet is of: “tổng kết năm 2019”. */
export const reviewTitle = ({ kind, year, topic }: PacketContent['review']) => reviewName(kind, year, topic);

/** A colour never stands alone: its shape and its word say the same. */
export const COLOURS: Readonly<Record<LightColour, Said>> = {
  green: { sign: '●', word: 'Xanh', tone: 'green' },
  amber: { sign: '▲', word: 'Vàng', tone: 'amber' },
  red: { sign: '■', word: 'Đỏ', tone: 'red' },
  none: { sign: '○', word: 'Chưa có', tone: 'grey' },
};

/** “Quý I năm 2019” of “Báo cáo quý – Quý I năm 2019”. */
export const shortName = ({ name, round, purpose }: Pick<PacketRound, 'name' | 'round' | 'purpose'>) =>
  purpose === 'self-assessment' ? 'Tự đánh giá' : name.split(' – ').at(-1) || round;

/** How each round is called in a table, by its code. */
export const roundNames = (rounds: readonly PacketRound[]) =>
  new Map(rounds.map((round) => [round.round, shortName(round)]));

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

const STATES = {
  onTime: { sign: '√', word: 'Đúng hạn', tone: 'green' },
  late: { sign: '▲', word: 'Muộn', tone: 'amber' },
  nothing: { sign: '√', word: 'Không phát sinh', tone: 'green' },
  unruled: { sign: '◌', word: 'Chờ duyệt', tone: 'grey' },
  returned: { sign: '◄', word: 'Trả lại, chưa gửi lại', tone: 'red' },
  missing: { sign: '×', word: 'Chưa gửi', tone: 'red' },
  notYetDue: { sign: '…', word: 'Chưa đến hạn', tone: 'grey' },
} as const satisfies Record<string, Said>;

/** How a report stood on the day of the freeze; late is said of what waits for its ruling too. */
export function reportState({ status, timely, accepted, due }: UnitReport, frozenOn: string): Said {
  if (status === 'accepted') {
    if (timely === false) return STATES.late;
    return accepted?.nothingToReport ? STATES.nothing : STATES.onTime;
  }
  if (status === 'submitted') {
    return timely === false ? { ...STATES.unruled, word: 'Muộn, chờ duyệt', tone: 'amber' } : STATES.unruled;
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

export const DIRECTION_STAGE_WORDS: Readonly<Record<DirectionStage, Said>> = {
  proposed: { sign: '◌', word: 'Chờ bên kia tiếp nhận', tone: 'amber' },
  open: { sign: '…', word: 'Chưa trả lời', tone: 'amber' },
  refused: { sign: '×', word: 'Bên kia chưa nhận', tone: 'red' },
  answered: { sign: '√', word: 'Đã trả lời', tone: 'green' },
};

export const TASK_CELL_WORDS: Readonly<Record<TaskCell, string>> = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành muộn',
  openInTime: 'Đang làm, còn hạn',
  openOverdue: 'Quá hạn chưa xong',
  withoutDeadline: 'Không có hạn',
  suspended: 'Tạm dừng',
};

/** “từ 95%”, “đến 3”, “0”. */
export const threshold = (rule: PacketContent['lights'][number]['rule'], value: number) =>
  rule === 'share-at-least' ? `từ ${percent(value)}` : value === 0 ? '0' : `đến ${value}`;

/** Where the sources of a figure are listed in the packet. */
export const sourceAnchor = (figure: string) => `nguon-${figure}`;

/** Whether the level due by now is reached, as a word that stands by itself. */
export function reached(is: boolean | null): Said {
  if (is === null) return { sign: '○', word: 'Chưa có số liệu', tone: 'grey' };
  return is ? { sign: '√', word: 'Đạt', tone: 'green' } : { sign: '×', word: 'Chưa đạt', tone: 'red' };
}

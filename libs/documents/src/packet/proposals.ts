import { isOpen } from '#domain/direction/direction';
import { isUnanswered, type Severity } from '#domain/obstacle/obstacle';
import { LIGHT_SPECS, type LightName, type TrafficLight } from '#domain/packet/traffic-light';
import { day, figure, percent } from '../vietnamese.js';
import type { PacketContent, PacketDirection } from './packet-content.js';
import type { PacketObstacle } from './packet-obstacle.js';

type Facts = Pick<PacketContent, 'lights' | 'missing' | 'figures' | 'directions' | 'obstacles'>;

/**
 * What the record itself proposes to decide, three sentences at most: the worst light, the direction that is overdue for
 * longest, the obstacle that stops most. Only what somebody has to act on; none when nothing calls for a decision.
 */
export function proposals(content: Facts): string[] {
  const light = worstLight(content.lights);
  const direction = mostOverdue(content.directions);
  const obstacle = biggestObstacle(content.obstacles ?? []);
  return [
    ...(light ? [LIGHT_PROPOSALS[light.name](light, content)] : []),
    ...(direction ? [aboutDirection(direction)] : []),
    ...(obstacle ? [aboutObstacle(obstacle)] : []),
  ];
}

/** Red before amber; of the same colour the first in the order of the page. */
function worstLight(lights: readonly TrafficLight[]): TrafficLight | undefined {
  return lights.find(({ colour }) => colour === 'red') ?? lights.find(({ colour }) => colour === 'amber');
}

const LIGHT_PROPOSALS: Readonly<Record<LightName, (light: TrafficLight, content: Facts) => string>> = {
  reporting: (light, { missing }) =>
    `Biện pháp đối với ${figure(new Set(missing.map(({ unit }) => unit)).size)} đơn vị còn nợ ${figure(missing.length)} báo cáo (${measured(light)}).`,
  'on-time': (light) => `Biện pháp chấn chỉnh kỷ luật báo cáo: ${measured(light)}.`,
  tasks: ({ part }) =>
    `Hướng xử lý đối với ${figure(part)} nhiệm vụ quá hạn chưa hoàn thành: đôn đốc, gia hạn hoặc điều chỉnh.`,
  directions: ({ part }) => `Hướng xử lý đối với ${figure(part)} ý kiến chỉ đạo, đề nghị quá hạn chưa được trả lời.`,
  targets: (_, { figures }) =>
    `Giải pháp đối với các chỉ tiêu chưa đạt mức theo tiến độ: ${figures
      .flatMap(({ target }) => (target?.reached === false ? [shortened(target.name, 60)] : []))
      .slice(0, 3)
      .join('; ')}.`,
};

const measured = ({ name, part, whole }: TrafficLight) =>
  `${LIGHT_SPECS[name].vi.toLowerCase()}: ${figure(part)}/${figure(whole)}, đạt ${percent(part / whole)}`;

/** Of the open ones whose date has passed, the one that was due first. */
function mostOverdue(directions: readonly PacketDirection[]): PacketDirection | undefined {
  return directions
    .filter(({ stage, overdue }) => isOpen(stage) && overdue)
    .sort((a, b) => compare(a.due ?? '', b.due ?? ''))[0];
}

const aboutDirection = ({ direction, to, text, due }: PacketDirection) =>
  `Yêu cầu ${to.name} trả lời ý kiến ${direction} (“${shortened(text)}”)${due ? `, quá hạn từ ngày ${day(due)}` : ''}.`;

const WEIGHT: Readonly<Record<Severity, number>> = { blocking: 3, serious: 2, minor: 1 };

/** Of those nobody has answered: the heaviest; of the same weight an overdue one, then the oldest. */
function biggestObstacle(obstacles: readonly PacketObstacle[]): PacketObstacle | undefined {
  const weight = ({ severity }: PacketObstacle) => (severity ? WEIGHT[severity] : 0);
  return obstacles
    .filter(({ stage }) => isUnanswered(stage))
    .sort(
      (a, b) => weight(b) - weight(a) || Number(b.overdue) - Number(a.overdue) || compare(a.raisedOn, b.raisedOn),
    )[0];
}

const aboutObstacle = ({ obstacle, unit, title, task }: PacketObstacle) =>
  `Cho ý kiến tháo gỡ khó khăn ${obstacle} của ${unit.name}${task ? ` ở nhiệm vụ ${task}` : ''}: “${shortened(title)}”.`;

/** The beginning of what somebody wrote, cut between words, with dots where it was cut. */
function shortened(text: string, longest = 110): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (line.length <= longest) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trimEnd()}…`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

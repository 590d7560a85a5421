/** Green, amber, red; `none` where nothing could be measured, which is never shown as good. */
export const LIGHT_COLOURS = ['green', 'amber', 'red', 'none'] as const;
export type LightColour = (typeof LIGHT_COLOURS)[number];

export const LIGHT_NAMES = ['reporting', 'on-time', 'tasks', 'directions', 'targets'] as const;
export type LightName = (typeof LIGHT_NAMES)[number];

/** So many of so many. */
export interface Measure {
  readonly part: number;
  readonly whole: number;
}

interface LightSpec {
  readonly vi: string;
  readonly en: string;
  /** `share-at-least`: the greater share is better; `count-at-most`: the smaller count is better, whatever the whole. */
  readonly rule: 'share-at-least' | 'count-at-most';
  readonly green: number;
  readonly amber: number;
}

/** The rule of each light of a packet's first page; assumed, not yet confirmed by an office. */
export const LIGHT_SPECS = {
  reporting: {
    vi: 'Báo cáo đã gửi trên số phải gửi',
    en: 'Reports sent of those due',
    rule: 'share-at-least',
    green: 0.95,
    amber: 0.8,
  },
  'on-time': {
    vi: 'Báo cáo gửi đúng hạn trên số phải gửi',
    en: 'Reports on time of those due',
    rule: 'share-at-least',
    green: 0.9,
    amber: 0.75,
  },
  tasks: {
    vi: 'Nhiệm vụ quá hạn chưa hoàn thành',
    en: 'Tasks overdue',
    rule: 'count-at-most',
    green: 0,
    amber: 3,
  },
  directions: {
    vi: 'Ý kiến chỉ đạo, đề nghị quá hạn chưa trả lời',
    en: 'Directions and requests overdue for an answer',
    rule: 'count-at-most',
    green: 0,
    amber: 2,
  },
  targets: {
    vi: 'Chỉ tiêu đạt mức theo tiến độ',
    en: 'Targets at the level due by now',
    rule: 'share-at-least',
    green: 0.8,
    amber: 0.5,
  },
} as const satisfies Record<LightName, LightSpec>;

/** One light as it stands in a packet: what was measured, and the thresholds it was measured against. */
export interface TrafficLight extends Measure {
  readonly name: LightName;
  readonly colour: LightColour;
  readonly rule: LightSpec['rule'];
  readonly green: number;
  readonly amber: number;
}

/** The light of a measure. Pure. Nothing to measure (a whole of nought) gives no colour. */
export function trafficLight(name: LightName, { part, whole }: Measure): TrafficLight {
  const { rule, green, amber } = LIGHT_SPECS[name];
  return { name, part, whole, colour: colourOf(LIGHT_SPECS[name], part, whole), rule, green, amber };
}

function colourOf({ rule, green, amber }: LightSpec, part: number, whole: number): LightColour {
  if (whole === 0) return 'none';
  const within = (threshold: number) => (rule === 'share-at-least' ? part / whole >= threshold : part <= threshold);
  if (within(green)) return 'green';
  return within(amber) ? 'amber' : 'red';
}

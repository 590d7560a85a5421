import { scaleUtc } from 'd3-scale';
import type { LocalDate } from '#domain/time/instant';
import type { Picture } from '../model/block.js';
import { day } from '../vietnamese.js';
import { freePlaces } from './free-places.js';
import { type LegendEntry, legend, SAMPLE } from './series-look.js';
import { drawable, GRID, label, labels, line, lineHeight, mark, pictureOf, QUIET, WIDTH, written } from './svg.js';
import { shortened, textWidth, wrapped } from './text-width.js';

/** Whether a milestone was reached in time, reached late, missed or lies ahead. */
export type MilestoneState = 'done' | 'late' | 'missed' | 'ahead';

export interface Milestone {
  readonly on: LocalDate;
  readonly name: string;
  /** Ahead when absent. */
  readonly state?: MilestoneState;
}

export interface StripYear {
  readonly name: string;
  /** Such as the year's theme. */
  readonly note?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Strip {
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day up to which it is told; what is before it is drawn as gone by. */
  readonly asOf?: LocalDate;
  /** The calendar years when absent. */
  readonly years?: readonly StripYear[];
  readonly milestones: readonly Milestone[];
}

const STATES = {
  done: { word: 'Đã xong', fill: '#1f4e79', ink: '#ffffff', stroke: '#1f4e79', sign: 'xong' },
  late: { word: 'Xong muộn', fill: '#fbeccb', ink: '#000000', stroke: '#8a5a00', sign: 'muộn' },
  missed: { word: 'Quá hạn, chưa xong', fill: '#f7d4d9', ink: '#000000', stroke: '#b00020', sign: 'quá hạn' },
  ahead: { word: 'Sắp tới', fill: '#ffffff', ink: '#000000', stroke: '#444444', sign: '' },
} as const satisfies Record<MilestoneState, { word: string; fill: string; ink: string; stroke: string; sign: string }>;

const RADIUS = 7.5;
const LANE = 19;
const SIZE = 9;
const PADDING = 9;

/** A programme from its first day to its last: its years as a band, numbered milestones above it, and what they are below. */
export function strip(given: Strip): Picture | undefined {
  const { title, from, to, asOf } = given;
  const milestones = [...given.milestones]
    .map((each) => ({ ...each, name: drawable(each.name), state: each.state ?? ('ahead' as const) }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  if (milestones.length === 0 || !(from < to)) return undefined;
  const across = scaleUtc([dateOf(from), dateOf(to)], [PADDING, WIDTH - PADDING]).clamp(true);
  const place = (date: LocalDate) => across(dateOf(date));
  const heads = legend(entries(milestones));
  const numbered = placed(milestones, place);
  const today = asOf && asOf > from && asOf < to ? asOf : undefined;
  const bandTop = heads.height + 4 + numbered.lanes * LANE + 3;
  const years = given.years ?? calendarYears(from, to);
  const band = bandOf(years, place, bandTop, asOf);
  const todayTop = bandTop + band.height;
  const told = list(milestones, todayTop + (today ? 20 : 6));
  const marks = [
    heads.marks,
    ...numbered.marks.map((draw) => draw(bandTop)),
    band.marks,
    today ? todayMark(today, place(today), todayTop) : '',
    told.marks,
  ].join('');
  const alternative = `Dải thời gian. ${title}, từ ${day(from)} đến ${day(to)}. ${milestones
    .map(({ on, name, state }) => `${day(on)}: ${name} (${STATES[state].word.toLowerCase()})`)
    .join('; ')}.`;
  return pictureOf(told.bottom, marks, { alternative, caption: title });
}

const dateOf = (date: LocalDate) => new Date(`${date}T00:00:00Z`);

type Placed = Milestone & { readonly state: MilestoneState };

const entries = (milestones: readonly Placed[]): LegendEntry[] =>
  (Object.keys(STATES) as MilestoneState[])
    .filter((state) => milestones.some((each) => each.state === state))
    .map((state) => ({
      name: STATES[state].word,
      sample: (x, y) => disc(state, x + SAMPLE / 2, y + SAMPLE / 2, SAMPLE / 2 - 0.5),
    }));

const disc = (state: MilestoneState, x: number, y: number, radius: number) => {
  const { fill, stroke } = STATES[state];
  const dashed = state === 'ahead' ? '2 1.5' : undefined;
  return mark('circle', {
    cx: x,
    cy: y,
    r: radius,
    fill,
    stroke,
    'stroke-width': state === 'missed' ? 2 : 1,
    'stroke-dasharray': dashed,
  });
};

/** The numbers over their days, in lanes where they would cover each other. */
function placed(milestones: readonly Placed[], place: (date: LocalDate) => number) {
  const taken = freePlaces({ left: 0, right: WIDTH, top: -1e9, bottom: 0 }, []);
  let lanes = 0;
  const marks = milestones.map(({ on, state }, at) => {
    const x = place(on);
    let lane = 0;
    const box = () => ({ left: x - RADIUS - 1, right: x + RADIUS + 1, top: -(lane + 1) * LANE, bottom: -lane * LANE });
    while (!taken.take(box())) lane++;
    lanes = Math.max(lanes, lane + 1);
    const { ink } = STATES[state];
    return (bottom: number) => {
      const y = bottom - 3 - lane * LANE - RADIUS;
      return (
        (lane === 0 ? line(x, y, x, bottom, { stroke: QUIET, 'stroke-width': 0.5 }) : '') +
        disc(state, x, y, RADIUS) +
        label(x, y + 3, String(at + 1), { size: at < 99 ? SIZE : 7, at: 'middle', bold: true, colour: ink })
      );
    };
  });
  return { lanes, marks };
}

function calendarYears(from: LocalDate, to: LocalDate): StripYear[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    return {
      name: `Năm ${year}`,
      from: at === 0 ? from : `${year}-01-01`,
      to: year === last ? to : `${year + 1}-01-01`,
    };
  });
}

function bandOf(
  years: readonly StripYear[],
  place: (date: LocalDate) => number,
  top: number,
  asOf: LocalDate | undefined,
) {
  const boxes = years.map(({ name, note, from, to }) => {
    const [left, right] = [place(from), place(to)];
    const room = right - left - 4;
    const lines = room < 8 ? [] : [shortened(drawable(name), room, SIZE + 1, true)];
    return {
      left,
      right,
      lines,
      notes: note && room >= 30 ? wrapped(drawable(note), room, SIZE, 4) : [],
      gone: asOf === undefined ? left : Math.min(right, Math.max(left, place(asOf))),
    };
  });
  const height = 20 + Math.max(0, ...boxes.map(({ notes }) => notes.length)) * lineHeight(SIZE);
  const marks = boxes.map(({ left, right, lines, notes, gone }) => {
    const middle = (left + right) / 2;
    const box = { x: left, y: top, width: Math.max(0, right - left), height };
    return (
      mark('rect', { ...box, width: gone - left, fill: '#dfe6ee' }) +
      mark('rect', { ...box, fill: 'none', stroke: QUIET, 'stroke-width': 0.75 }) +
      labels(middle, top + 14, lines, { size: SIZE + 1, at: 'middle', bold: true }) +
      labels(middle, top + 26, notes, { size: SIZE, at: 'middle', italic: true })
    );
  });
  return { marks: marks.join(''), height };
}

/** A point below the band, so that nothing is written over the years. */
function todayMark(asOf: LocalDate, x: number, bottom: number): string {
  const words = `Đến ${day(asOf)}`;
  const half = textWidth(words, SIZE, true) / 2;
  return (
    mark('path', {
      d: `M${written(x)} ${written(bottom - 1)}L${written(x + 4)} ${written(bottom + 6)}L${written(x - 4)} ${written(bottom + 6)}Z`,
      fill: '#b00020',
    }) +
    label(Math.min(Math.max(x, half), WIDTH - half), bottom + 15, words, {
      size: SIZE,
      at: 'middle',
      bold: true,
      colour: '#b00020',
    })
  );
}

/** `1. 15/3/2021: …`, in two columns, read down the first and then down the second. */
function list(milestones: readonly Placed[], top: number) {
  const columns = milestones.length > 3 ? 2 : 1;
  const room = WIDTH / columns - 10;
  const items = milestones.map(({ on, name, state }, at) => {
    const { sign } = STATES[state];
    return wrapped(`${at + 1}. ${day(on)}: ${name}${sign ? ` (${sign})` : ''}`, room, SIZE + 0.5, 3);
  });
  const half = Math.ceil(items.length / columns);
  const step = lineHeight(SIZE + 0.5);
  const drawn = Array.from({ length: columns }, (_, column) => {
    let y = top + SIZE + 3;
    const marks = items.slice(column * half, (column + 1) * half).map((lines) => {
      const text = labels(column * (room + 10), y, lines, { size: SIZE + 0.5 });
      y += lines.length * step + 3;
      return text;
    });
    return { marks: marks.join(''), bottom: y - step + 2 };
  });
  const rule = line(0, top, WIDTH, top, { stroke: GRID });
  return {
    marks: rule + drawn.map(({ marks }) => marks).join(''),
    bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
  };
}

import { owes } from '#domain/report/obligation';
import type { PacketContent, UnitReport } from './packet-content.js';

/** How many of the reports that were due came, and came in time. */
export interface Rate {
  readonly name: string;
  readonly due: number;
  readonly sent: number;
  readonly onTime: number;
}

/** The rate of each content: of the reports due in the rounds that ask for its figures, those that gave one of them. */
export function ratesByContent({ consolidation, figures, units, frozenAt }: PacketContent): Rate[] {
  const today = frozenAt.slice(0, 10);
  return (consolidation?.parts.II.contents ?? []).flatMap(({ number, title, indicators }) => {
    const own = new Set(indicators.flatMap(({ figures: fed }) => fed.map((each) => each.figure)));
    const asked = new Set(
      figures.filter((each) => own.has(each.figure)).flatMap(({ byRound }) => byRound.map(({ round }) => round)),
    );
    if (asked.size === 0) return [];
    const due = units.flatMap(({ reports }) =>
      reports.filter((report) => asked.has(report.round) && isWeighed(report, today)),
    );
    const sent = due.filter(({ accepted }) => accepted && Object.keys(accepted.figures).some((key) => own.has(key)));
    const onTime = sent.filter(({ timely }) => timely !== false);
    return [{ name: `${number}. ${title}`, due: due.length, sent: sent.length, onTime: onTime.length }];
  });
}

const isWeighed = ({ status, due }: UnitReport, today: string) => !owes(status) || due < today;

/** The part of the whole; `null`, which is drawn as a gap, where nothing was due. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import { type Block, type List } from '../model/block.js';
import { nothing } from '../model/write.js';
import { day } from '../vietnamese.js';
import type { InspectionFacts, NumberedPaper, TeamMember } from './inspection-facts.js';
import { inSentence, programmeOf, TO_FILL_IN } from './programme-named.js';

/** “kiểm tra thực hiện quy chế dân chủ ở cơ sở”. */
export const inspectionOf = ({ kind, subject }: Pick<InspectionFacts, 'kind' | 'subject'>): string =>
  `${INSPECTION_SPECS[kind].vi.toLowerCase()} ${inSentence(subject)}`;

/** “đoàn kiểm tra”; with a capital where a sentence or a name begins. */
export const teamOf = ({ kind }: Pick<InspectionFacts, 'kind'>): string => INSPECTION_SPECS[kind].team;

/** “số 15-QĐ/BDV, ngày 7/3/2018”; room to write where there is none yet. */
export const paperOf = (paper: NumberedPaper | null): string =>
  paper ? `số ${paper.number}, ngày ${day(paper.date)}` : `số ${TO_FILL_IN}, ngày ${TO_FILL_IN}`;

/** What the inspection rests on: the year's plan when it stands there, else the programme; and the decision on the team. */
export function groundsOf(facts: InspectionFacts): string {
  const { programme, plan, scheduled, year, decision } = facts;
  const ground =
    plan && scheduled ? `Kế hoạch ${paperOf(plan)} về kiểm tra, giám sát năm ${year}` : programmeOf(programme);
  const team = teamOf(facts);
  return `${ground}; Quyết định ${paperOf(decision)} về việc thành lập ${team}`;
}

/** “Từ ngày … đến ngày …”, or the one day. */
export const daysOf = ({ startsOn, endsOn }: Pick<InspectionFacts, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? `ngày ${day(startsOn)}` : `từ ngày ${day(startsOn)} đến ngày ${day(endsOn)}`;

const ROLES: Readonly<Record<TeamMember['role'], string>> = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
};

/** The team, a line each; says so where nobody is named yet. */
export function teamList({ team }: Pick<InspectionFacts, 'team'>): Block {
  if (team.length === 0) return nothing('Chưa có quyết định về thành phần đoàn.');
  const items = team.map(({ role, unit, office }) => `${ROLES[role]}: ${office ? `${office}, ` : ''}${unit.name}`);
  return { kind: 'list', mark: 'number', items } satisfies List;
}

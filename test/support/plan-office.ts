import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Issuance } from '#domain/plan/plan';
import { type Answer, type Client, TestApi } from './api.js';

type Programme = ProgrammeFile['programme'];
type Task = Programme['contents'][number]['tasks'][number];

const task = (number: string, lead: string, facts: Partial<Task> = {}): Task => ({
  number,
  title: `Nhiệm vụ ${number}`,
  lead,
  coordinating: [],
  output: 'Báo cáo',
  indicators: [],
  ...facts,
});

type Person = NonNullable<ProgrammeFile['organisation']>['people'][number];

const person = (like: Person, code: string, unit: string, role: Person['roles'][number]): Person => ({
  ...like,
  code,
  name: code,
  unit,
  roles: [role],
  email: `${code}@office.example`,
});

/**
 * The small programme over three years, with annual plans and both parties' offices: BDV keeps its own secretariat, UBND
 * has VPUB. Tasks: 1.1 recurs, 1.2 is yearly, 2.1 is due in 2018, 2.2 in 2019.
 */
export const withPlans =
  (issuance: Issuance, change: (programme: Programme) => Programme = (programme) => programme) =>
  (file: ProgrammeFile): ProgrammeFile => {
    const { units, people } = file.organisation!;
    const [bdv, ubnd] = file.programme.parties as [Programme['parties'][number], Programme['parties'][number]];
    return {
      ...file,
      organisation: {
        ...file.organisation!,
        units: [...units, { ...units[0]!, code: 'VPUB', name: 'Văn phòng UBND' }],
        people: [
          ...people,
          person(people[0]!, 'bdv.chanh-vp', 'BDV', 'head'),
          person(people[0]!, 'ubnd.tong-hop', 'VPUB', 'secretariat'),
          person(people[0]!, 'ubnd.chanh-vp', 'VPUB', 'head'),
          person(people[0]!, 'ubnd.chu-tich', 'UBND', 'leader'),
          person(people[0]!, 'ubnd.thu-ky', 'UBND', 'leader-secretary'),
        ],
      },
      programme: change({
        ...file.programme,
        period: { from: '2018-01-02', until: '2020-12-31' },
        parties: [bdv, { ...ubnd, secretariat: 'VPUB' }],
        contents: [
          {
            number: 1,
            title: 'Nội dung 1',
            tasks: [
              task('1.1', 'U0001', { coordinating: ['U0002'], cadence: 'quy' }),
              task('1.2', 'U0002', { cadence: 'yearly' }),
            ],
          },
          {
            number: 2,
            title: 'Nội dung 2',
            tasks: [
              task('2.1', 'U0003', { coordinating: ['U0001'], due: '2018-06-30' }),
              task('2.2', 'U0003', { due: '2019-09-30' }),
            ],
          },
        ],
        planCalendar: {
          issuance,
          ...(issuance === 'one' && { by: 'UBND' }),
          draft: '02-20',
          replyBy: '03-20',
          issue: '04-10',
          years: [{ year: 2018, theme: 'Năm Dân vận khéo', legalBases: [], contents: [], letters: [] }],
        },
      }),
    };
  };

/** Who approves, in order: the heads of office of both parties, then their leaders. */
export const HEADS = ['bdv.chanh-vp', 'ubnd.chanh-vp'];
export const LEADERS = ['bdv.lanh-dao', 'ubnd.chu-tich'];
export const PAPER_DATE = '2018-03-07';

/** The API over a programme with plans, the plan of 2018 drafted; and the ways people take it further. */
export class PlanOffice {
  private constructor(
    readonly api: TestApi,
    readonly secretariat: Client,
  ) {}

  static async open(issuance: Issuance, change?: (programme: Programme) => Programme): Promise<PlanOffice> {
    const api = await TestApi.start(3, withPlans(issuance, change));
    const office = new PlanOffice(api, await api.as('bdv.thuong-truc'));
    await office.turnPlan(2018);
    return office;
  }

  async planId(year = 2018): Promise<string> {
    const [row] = await this.api.database.query(`select id from plan where year = $1`, [year]);
    return row.id;
  }

  /** The way of a plan, or of what lies below it. */
  async path(rest = '', year = 2018): Promise<string> {
    return `/plans/${await this.planId(year)}${rest}`;
  }

  async turnPlan(year = 2018): Promise<string[]> {
    return this.api.office.turn('plan', await this.planId(year));
  }

  /** The time comes for the next year's plan: it is made and drafted. */
  async draftNext(year: number, at = `${year}-02-12T08:00:00+07:00`): Promise<string[]> {
    await this.api.database.setClock(at);
    await this.api.office.turn('programme', this.api.programmeId);
    return this.turnPlan(year);
  }

  async as(person: string, method: 'post' | 'put', rest: string, body: unknown = {}, year = 2018): Promise<Answer> {
    return (await this.api.as(person))[method](await this.path(rest, year), body);
  }

  /** The whole consultation: everybody agrees, the process closes it. */
  async consulted(year = 2018): Promise<void> {
    const replyBy = `${year}-03-28`;
    await expectOk(this.secretariat.post(await this.path('/consultation', year), { replyBy }));
    for (const unit of ['u0001', 'u0002', 'u0003']) {
      await expectOk(this.as(`${unit}.cv`, 'put', '/opinion', { agrees: true }, year));
    }
    await this.turnPlan(year);
  }

  async submitted(year = 2018): Promise<void> {
    await this.consulted(year);
    await expectOk(this.secretariat.post(await this.path('/submission', year)));
  }

  approve = (person: string, ordinal = 1, year = 2018) =>
    this.as(person, 'post', `/papers/${ordinal}/approval`, {}, year);

  number = (ordinal = 1, number = '15-KH/BDV-UBND', year = 2018, issuedOn = `${year}-03-07`) =>
    this.as('bdv.thuong-truc', 'post', `/papers/${ordinal}/number`, { number, issuedOn }, year);

  /** From the draft to the issued plan, for a plan issued jointly. */
  async issued(year = 2018): Promise<void> {
    await this.submitted(year);
    for (const person of [...HEADS, ...LEADERS]) await expectOk(this.approve(person, 1, year));
    await expectOk(this.number(1, `15-KH/${year}`, year, `${year}-02-12`));
  }

  async detail(person = 'bdv.thuong-truc', year = 2018) {
    return (await (await this.api.as(person)).get(await this.path('', year))).body;
  }

  /** `number status due` of every task of a year's plan, by number; dropped ones too. */
  async tasks(year: number): Promise<string[]> {
    const rows = await this.api.database.query(
      `select item.number, item.status, item.due from plan_item item join plan on plan.id = item.plan_id where plan.year = $1 order by 1, 2`,
      [year],
    );
    return rows.map(({ number, status, due }) => [number, status, ...(due ? [due] : [])].join(' '));
  }

  events = (name: string): Promise<{ key: string; unit: string | null; data: object }[]> =>
    this.api.database.query(
      `select key, (select code from unit_version v where v.unit_id = event.unit_id) as unit, data from event where name = $1 order by key`,
      [name],
    );

  /** `kind person` of what was told, by person. */
  async told(kind: string): Promise<string[]> {
    const rows = await this.api.database.query(
      `select person.code from notification n join person on person.id = n.person_id where n.kind = $1 order by 1`,
      [kind],
    );
    return rows.map(({ code }) => code);
  }
}

/** Throws, with the refusal, unless the command was done. */
export async function expectOk(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

import { isOpen } from '#domain/direction/direction';
import { DIRECTION_STEPS, type DirectionStep } from '#domain/direction/direction-life';
import { DomainError } from '#domain/error/domain-error';
import { chance, oneOf } from '#domain/simulation/chance';
import { type Actor, SYSTEM_ACTOR } from '#persistence/actor';
import { DirectionService } from '#record/direction/direction.service';
import { directionsForPacket } from '#record/direction/direction-state.queries';
import { type Access, accessOf, type RoleInUnit } from '#record/person/access';
import { TestApi } from '../support/api.js';
import { reviewWithPacket } from '../support/direction-sources.js';
import { twoSided } from '../support/two-sided-programme.js';

const STEPS = 90;
const SEEDS = [1, 2, 3];
const UNITS = ['U0001', 'U0002', 'U0003', 'U0004', 'SNV'];
const FIRST = Date.parse('2018-03-07T08:00:00+07:00');
const HOUR = 3_600_000;

/** Whoever may take the step on a direction to that unit. */
const DOES: Record<DirectionStep, (unit: string) => string> = {
  give: () => 'bdv.lanh-dao',
  accept: () => 'ubnd.lanh-dao',
  refuse: () => 'snv.thuong-truc',
  redirect: () => 'bdv.thuong-truc',
  answer: (unit) => (unit === 'SNV' ? 'snv.tt' : `${unit.toLowerCase()}.cv`),
  return: () => 'bdv.thuong-truc',
};

/** What a clerk would note of one direction, knowing nothing of stages or tables. */
interface Entry {
  id: string;
  unit: string;
  answered: boolean;
  /** Whether the last packet still showed it as open, or none has shown it since its answer. */
  toTell: boolean;
}

let api: TestApi;
let directions: DirectionService;
let reviewId: string;

beforeAll(async () => {
  api = await TestApi.start(4, twoSided);
  directions = new DirectionService(api.office.database);
  ({ reviewId } = await reviewWithPacket(api.database, api.programmeId));
});

afterAll(() => api?.close());

const callers = new Map<string, { actor: Actor; access: Access }>();

async function caller(code: string): Promise<{ actor: Actor; access: Access }> {
  if (!callers.has(code)) {
    const roles = await api.database.query(
      `select m.person_id, m.role, m.unit_id as "unitId" from membership m join person on person.id = m.person_id where person.code = $1`,
      [code],
    );
    const personId = roles[0].person_id;
    callers.set(code, {
      actor: { kind: 'person', personId },
      access: accessOf(personId, roles as RoleInUnit[]),
    });
  }
  return callers.get(code)!;
}

/** Takes the step as whoever may; answers the stage after it, or undefined where the record refuses it. */
async function take(step: DirectionStep, entry: Entry, to: string) {
  const { actor, access } = await caller(DOES[step](entry.unit));
  try {
    if (step === 'accept') return await directions.accept(actor, access, entry.id, {});
    if (step === 'refuse') return await directions.refuse(actor, access, entry.id, 'Không đúng chức năng');
    if (step === 'return') return await directions.return(actor, access, entry.id, 'Chưa đạt');
    if (step === 'redirect') return await directions.redirect(actor, access, entry.id, { to, reason: 'Đúng việc hơn' });
    const paper = { paperNumber: '15/BC', paperDate: '2018-03-07' };
    return await directions.answer(actor, access, entry.id, { text: 'Đã làm', ...paper, attachmentIds: [] });
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

async function give(to: string): Promise<Entry> {
  const { actor, access } = await caller(DOES.give(to));
  const { id } = await directions.give(actor, access, api.programmeId, {
    text: 'Rà soát',
    to,
    givenBy: 'Trưởng ban',
    givenOn: '2018-03-07',
    source: 'conference',
    reviewId,
  });
  return { id, unit: to, answered: false, toTell: true };
}

/** Freezes a packet as far as directions go; answers the ids that it lists. */
async function freeze(number: number, since: number | null): Promise<string[]> {
  const { packetId } = await reviewWithPacket(api.database, api.programmeId, `packet-${number}`, 'planned');
  return api.office.database.snapshot(SYSTEM_ACTOR, async (tx) => {
    const listed = await directionsForPacket(tx, api.programmeId, since);
    await tx.query(`update packet set stage = 'frozen', frozen_at = $2 where id = $1`, [packetId, new Date(tx.now)]);
    for (const { id, stage } of listed) {
      await tx.query(`insert into packet_direction (packet_id, direction_id, stage) values ($1, $2, $3)`, [
        packetId,
        id,
        stage,
      ]);
    }
    return listed.map(({ id }) => id);
  });
}

/** No open direction is without a task that runs, once it binds; none that is answered has one. */
const astray = () =>
  api.database.query(
    `select d.ordinal, d.stage from direction d
     cross join lateral (select count(*) filter (where status in ('open', 'suspended')) as running from plan_item where direction_id = d.id) as tasks
     where tasks.running <> case when d.stage = 'open' then 1 else 0 end`,
  );

let now = FIRST;
let packets = 0;
let frozenAt: number | null = null;
const book: Entry[] = [];

test.each(SEEDS)(
  'in the record no direction vanishes: each packet lists what a clerk would list (seed %i)',
  async (seed) => {
    for (let turn = 1; turn <= STEPS; turn += 1) {
      now += HOUR / 60;
      await api.database.setClock(new Date(now).toISOString());
      const drawn = (what: string) => chance(seed, 'direction-model', `${turn}/${what}`);
      const pick = <Item>(items: readonly Item[], what: string) => oneOf(items, drawn(what))!;
      const happening = drawn('what');
      const to = pick(UNITS, 'unit');
      if (happening < 0.15 || book.length === 0) {
        book.push(await give(to));
      } else if (happening < 0.3) {
        packets += 1;
        const listed = await freeze(packets, frozenAt);
        expect(listed).toEqual(book.filter(({ answered, toTell }) => !answered || toTell).map(({ id }) => id));
        for (const entry of book) if (entry.answered) entry.toTell = false;
        frozenAt = now;
      } else {
        const entry = pick(book, 'which');
        const step = pick(DIRECTION_STEPS.slice(1), 'step');
        const view = await take(step, entry, to);
        if (!view) continue;
        entry.unit = view.to.code;
        entry.answered = step === 'answer';
        entry.toTell = true;
        expect(isOpen(view.stage)).toBe(!entry.answered);
      }
    }
    expect(await astray()).toEqual([]);
    const [{ count }] = await api.database.query(`select count(*)::int from direction`);
    expect(count).toBe(book.length);
  },
  120_000,
);

test('the turns above took every kind of step, and froze packets between', async () => {
  const taken = await api.database.query(`select distinct step from direction_step`);
  expect(taken.map(({ step }) => step).sort()).toEqual([...DIRECTION_STEPS].sort());
  expect(packets).toBeGreaterThan(20);
});

test('an answer stamped before a freeze and written after it is told by the next packet', async () => {
  const entry = await give('U0001');
  await api.database.setClock(new Date(now + HOUR).toISOString());
  packets += 1;
  expect(await freeze(packets, frozenAt)).toContain(entry.id);
  await api.database.setClock(new Date(now).toISOString());
  await take('answer', entry, 'U0001');
  await api.database.setClock(new Date(now + 2 * HOUR).toISOString());
  packets += 1;
  expect(await freeze(packets, now + HOUR)).toContain(entry.id);
  packets += 1;
  expect(await freeze(packets, now + 2 * HOUR)).not.toContain(entry.id);
});

test('two who do different things to one direction at once: one after the other, and it is not lost', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    const entry = await give('U0001');
    const steps: [DirectionStep, string][] = [
      ['answer', 'U0001'],
      ['redirect', 'U0004'],
      ['redirect', 'U0002'],
    ];
    await Promise.all(steps.map(([step, to]) => take(step, entry, to)));
    const [{ stage }] = await api.database.query(`select stage from direction where id = $1`, [entry.id]);
    expect(['answered', 'open', 'proposed']).toContain(stage);
  }
  expect(await astray()).toEqual([]);
  const [{ gaps }] = await api.database.query(
    `select count(*)::int as gaps from (select max(ordinal) - count(*) as missing from direction_step group by direction_id) as each where missing <> 0`,
  );
  expect(gaps).toBe(0);
});

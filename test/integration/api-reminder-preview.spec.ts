import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { type Client, TestApi } from '../support/api.js';
import { issuedPlan } from '../support/issued-plan.js';
import { withPlans } from '../support/plan-office.js';

const UNITS = ['U0001', 'U0002', 'U0003', 'U0004', 'U0005', 'U0006'];

const withEverything = (file: ProgrammeFile): ProgrammeFile => {
  const planned = withPlans('jointly', ({ planCalendar: _, ...programme }) => programme)(file);
  const { reminders } = planned.programme;
  return {
    ...planned,
    // Two officers in one unit, none in another, nobody at all in a third.
    organisation: {
      ...planned.organisation,
      people: [
        ...planned.organisation.people.filter(({ unit, code }) => unit !== 'U0006' && code !== 'u0005.cv'),
        { ...planned.organisation.people.find(({ code }) => code === 'u0004.cv')!, code: 'u0004.cv2' },
      ],
    },
    programme: {
      ...planned.programme,
      reporting: planned.programme.reporting.map((rule) => ({ ...rule, respondents: [...UNITS, 'UBND'] })),
      reminders: {
        ...reminders,
        stuck: [
          { code: 'nhap-2', state: 'draft-untouched', workingDays: 2, to: ['officer', 'secretariat'], at: '09:00' },
          { code: 'cho-1', state: 'submitted-not-looked-at', workingDays: 1, to: ['secretariat'], at: '09:00' },
        ],
      },
    },
  };
};

let api: TestApi;
let fresh: TestApi;
let secretariat: Client;

beforeAll(async () => {
  api = await TestApi.start(UNITS.length, withEverything);
  fresh = await TestApi.start(UNITS.length, withEverything);
  secretariat = await api.as('bdv.thuong-truc');
  await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', due: '2018-03-19' },
    { number: '1.2', lead: 'UBND', due: '2018-03-19' },
    { number: '1.3', lead: 'U0005', due: '2018-03-21' },
  ]);
});

afterAll(async () => {
  await api.close();
  await fresh.close();
});

interface Previewed {
  at: string;
  round: string | null;
  rung: string;
  kind: string;
  notification: string;
  about: string[];
  office: string | null;
  address: string | null;
  channel: string | null;
  unit: { code: string };
  task: string | null;
}

async function preview(path: string): Promise<Previewed[]> {
  const items: Previewed[] = [];
  let cursor: string | null = null;
  do {
    const answer = await secretariat.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=25${cursor ? `&cursor=${cursor}` : ''}`,
    );
    expect(answer.status).toBe(200);
    items.push(...answer.body.items);
    cursor = answer.body.next;
  } while (cursor);
  return items;
}

const line = (row: {
  notification: string;
  rung: string;
  office: string | null;
  about: string[];
  task: string | null;
}) => [row.notification, row.rung, row.office, row.task ?? '', row.about.join('+')].join(' ');

/** What was told at that moment, as the preview would put it. */
async function toldAt(moment: string): Promise<string[]> {
  const rows = await api.database.query(
    `select n.kind as notification, n.data ->> 'rung' as rung, person.code as office, n.data ->> 'task' as task,
       case when n.data ? 'unit' then array[n.data ->> 'unit'] else array(
         select distinct u ->> 'unit' from jsonb_array_elements(coalesce(n.data -> 'units', n.data -> 'tasks')) u order by 1) end as about
     from notification n join person on person.id = n.person_id
     where n.created_at = $1 and n.kind = any('{reminder,late-list,urging-letter-drafted,report-stuck,stuck-list,task-reminder,task-late-list,task-letter-drafted}')`,
    [moment],
  );
  return (rows as Parameters<typeof line>[0][]).map(line).sort();
}

/** Chance by a seed: the same run every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('what the preview says for a moment is what is sent at that moment, whatever units do until then', async () => {
  const random = chance(2018);
  const path = `/programmes/${api.programmeId}/reminders/preview?until=2018-04-30`;
  let moments = 0;
  for (let turn = 0; turn < 40; turn++) {
    const [ahead] = await preview(path);
    if (!ahead) break;
    const now = ahead.at;
    await api.database.setClock(now);
    if (random() < 0.7) await somethingHappens(random);
    const foretold = (await preview(path)).filter(({ at, office }) => at <= now && office !== null);
    await api.office.turn('round', api.roundId);
    await api.office.turn('programme', api.programmeId);
    expect([now, (await toldAt(now)).join('\n')]).toEqual([now, foretold.map(line).sort().join('\n')]);
    // Sent: it is foretold no more.
    expect((await preview(path)).filter(({ at }) => at <= now)).toEqual([]);
    moments += foretold.length > 0 ? 1 : 0;
  }
  expect(moments).toBeGreaterThan(6);
});

/** A unit saves, submits, has its report returned or accepted, or finishes its task. */
async function somethingHappens(random: () => number): Promise<void> {
  const unit = UNITS[Math.floor(random() * UNITS.length)];
  const [duty] = await api.database.query(
    `select o.id, o.status from obligation o join unit_version v on v.unit_id = o.unit_id where v.code = $1`,
    [unit],
  );
  const at = `(select instant from rehearsal_clock)`;
  if (duty.status === 'open' && random() < 0.4) {
    await api.database.query(
      `insert into report (id, obligation_id, answers, stage, saved_at) values (gen_random_uuid(), $1, '{}', 'drafting', ${at})
       on conflict (obligation_id) do update set saved_at = ${at}`,
      [duty.id],
    );
  } else if (duty.status === 'open') {
    await api.database.query(`update obligation set status = 'submitted', timely = true where id = $1`, [duty.id]);
    await api.database.query(
      `with r as (insert into report (id, obligation_id, answers, stage) values (gen_random_uuid(), $1, '{}', 'drafting')
         on conflict (obligation_id) do update set stage = 'drafting' returning id)
       insert into report_version (id, report_id, obligation_id, number, kind, answers, nothing_to_report, received_at, entered_at, due_in_force, late, submitted_by)
       select gen_random_uuid(), r.id, $1, 1, 'submission', '{}', false, ${at}, ${at}, '2018-03-19', false, (select id from person order by code limit 1) from r`,
      [duty.id],
    );
  } else if (duty.status === 'submitted' && random() < 0.5) {
    await api.database.query(`update obligation set status = 'accepted' where id = $1`, [duty.id]);
  } else {
    await api.database.query(
      `update plan_item set status = 'done', version = version + 1 where number = '1.1' and $1::boolean`,
      [random() < 0.3],
    );
  }
}

test('it says who has no address, and where nobody is there to tell', async () => {
  const office = await fresh.as('bdv.thuong-truc');
  const { levels, items, asOf } = (await office.get(`/rounds/${fresh.roundId}/reminders/preview?limit=200`)).body;
  expect(asOf).toBe('2018-03-07T08:00:00.000+07:00');
  expect(levels[0]).toMatchObject({
    at: '2018-03-09T09:00:00.000+07:00',
    kind: 'draft-untouched',
    round: '2018-Q1',
    rung: 'nhap-2',
    nobody: 1,
  });
  const first = items.filter(({ rung }: Previewed) => rung === 'truoc-2');
  const place = (row: Previewed) => [row.about.join(), row.office, row.channel, row.address];
  expect(first.map(place).sort()).toEqual([
    ['U0001', 'u0001.cv', 'mail', 'known'],
    ['U0002', 'u0002.cv', 'mail', 'known'],
    ['U0003', 'u0003.cv', 'mail', 'known'],
    ['U0004', 'u0004.cv', 'mail', 'known'],
    ['U0004', 'u0004.cv2', 'mail', 'known'],
    ['U0005', 'u0005.tt', 'app', 'missing'],
    ['U0006', null, null, null],
    ['UBND', 'ubnd.thu-ky', 'mail', 'known'],
  ]);
});

test('for the standing bodies and the leaders; units are refused, strangers see nothing', async () => {
  const path = `/rounds/${api.roundId}/reminders/preview`;
  expect((await (await api.as('ubnd.thu-ky')).get(path)).status).toBe(200);
  expect((await (await api.as('u0001.tt')).get(path)).status).toBe(403);
  const other = await api.addOtherProgramme();
  expect((await (await api.as('u0001.tt')).get(`/programmes/${other.programmeId}/reminders/preview`)).status).toBe(404);
  expect((await (await api.as('x0001.cv')).get(path)).status).toBe(404);
});

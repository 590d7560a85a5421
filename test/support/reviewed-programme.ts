import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { ProcessKind } from '#domain/process/process-kind';
import { TestApi } from './api.js';
import { twoSided } from './two-sided-programme.js';

/** What a unit writes of itself. */
export const SELF_ASSESSMENT = {
  'lanh-dao': 'Đã ban hành kế hoạch',
  'ket-qua': 'Đã tổ chức <b>đủ</b> các cuộc',
  'han-che': 'Báo cáo còn chậm',
  'phuong-huong': 'Duy trì các mô hình',
  'tu-xep-loai': 'Hoàn thành tốt',
};

/** The two-sided programme with a target, a leader's secretary (`bdv.thu-ky`), and an annual review on two quarters. */
export function reviewed(file: ProgrammeFile): ProgrammeFile {
  const two = twoSided(file);
  const leader = two.organisation.people.find(({ code }) => code === 'bdv.lanh-dao')!;
  const [content] = two.programme.contents;
  const indicator = { code: 'CT-CUOC', name: 'Số cuộc', unit: 'cuộc', target: 100, direction: 'up' as const };
  return {
    ...two,
    organisation: {
      ...two.organisation,
      people: [
        ...two.organisation.people,
        { ...leader, code: 'bdv.thu-ky', name: 'Thư ký', roles: ['leader-secretary'], email: 'thu-ky@office.example' },
      ],
    },
    programme: {
      ...two.programme,
      contents: [{ ...content!, tasks: content!.tasks.map((task) => ({ ...task, indicators: [indicator] })) }],
      forms: two.programme.forms.map((form) => ({
        ...form,
        fields: form.fields.map((field) => (field.key === 'meetings' ? { ...field, indicator: 'CT-CUOC' } : field)),
      })),
      reviews: [
        {
          kind: 'annual',
          year: 2018,
          date: '2018-07-13',
          figuresFrom: ['2018-Q1', '2018-Q2'],
          tasksAhead: [],
          directions: [],
        },
      ],
    },
  } as ProgrammeFile;
}

const DUE_SQL = `
  select kind, id from process where kind <> 'delivery' and (wake_at <= (select instant from rehearsal_clock)
    or exists (select 1 from wake where wake.kind = process.kind and wake.process_id = process.id)) order by kind, key`;

const NEXT_SQL = `
  select min(wake_at) as at from process
  where kind <> 'delivery' and wake_at > (select instant from rehearsal_clock) and wake_at <= $1::timestamptz`;

/** Lets time go by up to that moment: every process does what is due when it is due, as the engine would have it. */
export async function until(api: TestApi, moment: string): Promise<void> {
  for (;;) {
    await turnDue(api);
    const [next] = await api.database.query(NEXT_SQL, [moment]);
    if (next.at === null) break;
    await api.database.setClock(next.at.toISOString());
  }
  await api.database.setClock(moment);
}

// A step that moved nothing is followed by another decision, as in the loop.
async function turnDue(api: TestApi): Promise<void> {
  for (let still = 0; still < 2; ) {
    still += 1;
    for (const { kind, id } of await api.database.query(DUE_SQL)) {
      if ((await api.office.turn(kind as ProcessKind, id)).length > 0) still = 0;
    }
  }
}

/** A round's id by its code. */
export async function roundId(api: TestApi, code: string): Promise<string> {
  return (await api.database.query(`select id from round where code = $1`, [code]))[0].id;
}

/** Has the unit's report of that round submitted and accepted. */
export async function accept(api: TestApi, unit: string, round: string, answers: object): Promise<string> {
  const id = await api.submitted(unit, answers, await roundId(api, round));
  const secretariat = await api.as('bdv.thuong-truc');
  const accepted = await secretariat.post(`/obligations/${id}/acceptance`, { version: 1 });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return id;
}

/** Corrects the unit's accepted report of that round and has the correction accepted. */
export async function correct(api: TestApi, unit: string, round: string, answers: object): Promise<void> {
  const id = await api.approvedDraft(unit, answers, await roundId(api, round));
  const officer = await api.as(`${unit.toLowerCase()}.cv`);
  const paper = { paperNumber: '09/BC-DV', paperDate: '2018-07-06', reason: 'Cộng sót một cuộc' };
  const sent = await officer.post(`/obligations/${id}/correction`, paper);
  const { number } = sent.body.report;
  const secretariat = await api.as('bdv.thuong-truc');
  const accepted = await secretariat.post(`/obligations/${id}/acceptance`, { version: number });
  if (accepted.status !== 200) throw new Error(JSON.stringify([sent.body, accepted.body]));
}

export interface Reviewed {
  readonly api: TestApi;
  readonly packetId: string;
  readonly reviewId: string;
}

/**
 * The reviewed programme of five units on the eve of its packet's freeze (6/7/2018 08:00): two quarters and the
 * self-assessment are closed. U0003's first quarter waits for its ruling, U0004 never reports, U0005 was given more time.
 */
export async function eveOfFreeze(): Promise<Reviewed> {
  const api = await TestApi.start(5, reviewed);
  await accept(api, 'U0001', '2018-Q1', { meetings: 3, share: 50 });
  await accept(api, 'U0002', '2018-Q1', { meetings: 5.25, share: 60.5 });
  await api.submitted('U0003', { meetings: 7 });
  await moreTime(api, 'U0005', '2018-03-26');
  await until(api, '2018-03-23T09:00:00+07:00');
  await accept(api, 'U0005', '2018-Q1', { meetings: 4, share: 70 });
  await until(api, '2018-06-11T09:00:00+07:00');
  await accept(api, 'U0001', '2018-Q2', { meetings: 10, share: 55.5 });
  await accept(api, 'U0002', '2018-Q2', { meetings: 20 });
  for (const unit of ['U0001', 'U0002']) await accept(api, unit, '2018-annual-self', SELF_ASSESSMENT);
  await until(api, '2018-07-05T17:00:00+07:00');
  const [packet] = await api.database.query(`select id, review_id from packet`);
  return { api, packetId: packet.id, reviewId: packet.review_id };
}

async function moreTime(api: TestApi, unit: string, requestedDue: string): Promise<void> {
  const id = await api.obligation(unit);
  const officer = await api.as(`${unit.toLowerCase()}.cv`);
  const asked = await officer.post(`/obligations/${id}/extensions`, { requestedDue, reason: 'Chờ số liệu xã' });
  const secretariat = await api.as('bdv.thuong-truc');
  await secretariat.post(`/extensions/${asked.body.id}/decision`, { decision: 'grant' });
}

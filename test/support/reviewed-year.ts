import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { TestApi } from './api.js';

export type PlannedReview = ProgrammeFile['programme']['reviews'][number];
type Programme = ProgrammeFile['programme'];
type Change = (file: ProgrammeFile) => ProgrammeFile;

/** The annual review of the small programme, in its own first spring: outline 28/3, due 18/4, lock 26/4, freeze 3/5. */
export const ANNUAL: PlannedReview = {
  kind: 'annual',
  year: 2018,
  date: '2018-05-10',
  figuresFrom: ['2018-Q1', '2018-T1', '2018-Q2'],
  tasksAhead: [],
  directions: [],
  conference: {
    date: '2018-05-10',
    form: 'online',
    place: 'Hà Nội',
    mainPoint: 'BDV',
    chairs: ['Trưởng ban'],
    agenda: ['Báo cáo tổng kết', 'Thảo luận'],
    papers: ['Báo cáo tổng kết năm'],
    points: [{ unit: 'U0001', chair: 'Phó thủ trưởng' }, { unit: 'U0002' }],
    launches: 2019,
  },
};

const INDICATORS: Programme['contents'][number]['tasks'][number]['indicators'] = [
  { code: 'CT-HOP', name: 'Cuộc họp', unit: 'cuộc', target: 100, direction: 'up' },
  { code: 'CT-TY-LE', name: 'Tỷ lệ', unit: '%', target: 30, direction: 'up' },
  { code: 'CT-KHONG-DO', name: 'Không ai đo', unit: 'lần', target: 5, direction: 'down' },
];

const FEEDS: Readonly<Record<string, string>> = { meetings: 'CT-HOP', share: 'CT-TY-LE' };

/** The small programme with those reviews, a second round in March (`2018-T1`) and indicators that its form feeds. */
export const withReviews =
  (...reviews: PlannedReview[]): Change =>
  (file) => ({ ...file, programme: { ...file.programme, ...reviewable(file.programme), reviews } });

function reviewable({ contents, forms, reporting }: Programme): Pick<Programme, 'contents' | 'forms' | 'reporting'> {
  const [content, form, rule] = [contents[0]!, forms[0]!, reporting[0]!];
  const fields = form.fields.map((field) => ({ ...field, indicator: FEEDS[field.key] }));
  const more = { required: false, aggregate: 'none' } as const;
  const period = {
    kind: 'custom',
    custom: [{ code: 'T1', name: 'Đợt riêng', from: '01-02', cutOff: '03-12' }],
    cutOffDay: 12,
    opens: { workingDays: -1, from: 'cut-off' },
    due: { workingDays: 2, from: 'cut-off' },
    lock: { workingDays: 3, from: 'due' },
    opensAtTime: '08:00',
  } as const satisfies Omit<typeof rule.period, 'custom'> & { custom: unknown };
  return {
    contents: [{ ...content, tasks: content.tasks.map((task) => ({ ...task, indicators: INDICATORS })) }],
    forms: [
      {
        ...form,
        fields: [
          ...fields,
          { key: 'models', label: 'Mô hình', type: 'number', ...more, aggregate: 'sum', overPeriods: 'last' },
          { key: 'led', label: 'Có phân công', type: 'yes-no', ...more },
          { key: 'kien-nghi', label: 'Kiến nghị', type: 'text', ...more },
        ],
      },
    ],
    reporting: [
      rule,
      { ...rule, code: 'dot-rieng', name: 'Đợt riêng', period: { ...period, custom: [...period.custom] } },
    ],
  };
}

/** What a unit answers on the form by which it assesses itself. */
export const selfAssessment = (grade: string, more: Readonly<Record<string, string>> = {}) => ({
  'lanh-dao': 'Đã ban hành kế hoạch.',
  'ket-qua': 'Hoàn thành các nhiệm vụ.',
  'han-che': 'Phối hợp có lúc chưa chặt chẽ.',
  'phuong-huong': 'Tiếp tục thực hiện.',
  'tu-xep-loai': grade,
  ...more,
});

const PAPER = { paperNumber: '07/BC-DV', paperDate: '2018-03-07' };

/** Sends the unit's report of that round and has it accepted; so many times it is sent back first. Answers the duty. */
export async function acceptedReport(
  api: TestApi,
  unit: string,
  answers: object,
  roundId: string,
  returned = 0,
): Promise<string> {
  const secretariat = await api.as('bdv.thuong-truc');
  const officer = await api.as(`${unit.toLowerCase()}.cv`);
  for (let version = 1; ; version += 1) {
    const id = await api.approvedDraft(unit, answers, roundId);
    const sent = await officer.post(`/obligations/${id}/submission`, PAPER);
    const ruled =
      version <= returned
        ? await secretariat.post(`/obligations/${id}/return`, { version, reason: 'figures-missing' })
        : await secretariat.post(`/obligations/${id}/acceptance`, { version });
    if (sent.status !== 200 || ruled.status !== 200) throw new Error(JSON.stringify([sent.body, ruled.body]));
    if (version > returned) return id;
  }
}

/** The round of that code. */
export async function roundOf(api: TestApi, code: string): Promise<string> {
  const [row] = await api.database.query(`select id from round where code = $1`, [code]);
  return row.id;
}

/** The review of that code. */
export async function reviewOf(api: TestApi, code = '2018-annual'): Promise<string> {
  const [row] = await api.database.query(`select id from review where code = $1`, [code]);
  return row.id;
}

/**
 * The small programme until its annual review is made: U0001 reports well, U0002 is sent back once and later corrects
 * itself, U0003 sends one report, late; U0004 never does anything.
 */
export async function reviewedYear(change: Change = withReviews(ANNUAL)): Promise<TestApi> {
  const api = await TestApi.start(4, change);
  const { database, office, programmeId } = api;
  await acceptedReport(api, 'U0001', { meetings: 3, share: 50, models: 2, led: true, note: 'Tốt.' }, api.roundId);
  await acceptedReport(api, 'U0002', { meetings: 5, share: 25.5, models: 4, led: false }, api.roundId, 1);
  await database.setClock('2018-03-09T08:00:00+07:00');
  await office.turn('programme', programmeId);
  const t1 = await roundOf(api, '2018-T1');
  await office.turn('round', t1);
  await acceptedReport(api, 'U0001', { meetings: 4, models: 3, 'kien-nghi': 'Bổ sung kinh phí.' }, t1);
  await correct(api, await acceptedReport(api, 'U0002', { meetings: 60, 'kien-nghi': 'Bổ sung kinh phí.' }, t1));
  await database.setClock('2018-03-15T09:00:00+07:00');
  await acceptedReport(api, 'U0003', { meetings: 1.25, 'kien-nghi': 'Mở lớp tập huấn.' }, t1);
  await database.setClock('2018-03-28T08:00:00+07:00');
  await office.turn('round', t1);
  await office.turn('programme', programmeId);
  return api;
}

/** U0002 corrects its 60 meetings to 6; the correction is accepted as version 2. */
async function correct(api: TestApi, obligationId: string): Promise<void> {
  const [officer, head] = [await api.as('u0002.cv'), await api.as('u0002.tt')];
  const { version } = (await officer.get(`/obligations/${obligationId}/draft`)).body;
  const answers = { meetings: 6, 'kien-nghi': 'Bổ sung kinh phí.' };
  const saved = await officer.put(`/obligations/${obligationId}/draft`, { answers }, { 'if-match': `"${version}"` });
  await head.post(`/obligations/${obligationId}/draft/approval`, {}, { 'if-match': saved.headers.get('etag')! });
  const sent = await officer.post(`/obligations/${obligationId}/correction`, { ...PAPER, reason: 'Nhầm số.' });
  const secretariat = await api.as('bdv.thuong-truc');
  const accepted = await secretariat.post(`/obligations/${obligationId}/acceptance`, { version: 2 });
  if (sent.status !== 200 || accepted.status !== 200) throw new Error(JSON.stringify([sent.body, accepted.body]));
}

/** Opens the self-assessment, has two of the four units send it, lets it lock, and consolidates. Answers the review. */
export async function consolidated(api: TestApi, code = '2018-annual'): Promise<string> {
  const { database, office } = api;
  const id = await reviewOf(api, code);
  await office.turn('review', id);
  const round = await roundOf(api, `${code}-self`);
  await office.turn('round', round);
  await acceptedReport(api, 'U0001', selfAssessment('Hoàn thành xuất sắc', { 'bai-hoc': 'Bám sát cơ sở.' }), round);
  await acceptedReport(api, 'U0002', selfAssessment('Hoàn thành tốt', { 'lanh-dao': 'Đã giao việc cụ thể.' }), round);
  const [{ after }] = await database.query(`select (lock + 1)::text as after from round where id = $1`, [round]);
  await database.setClock(`${after}T00:00:00+07:00`);
  const over = await database.query(`select id from round where stage = 'open' and lock < $1::date order by code`, [
    after,
  ]);
  for (const each of over) await office.turn('round', each.id);
  await office.turn('review', id);
  return id;
}

import { type Client, TestApi } from './api.js';
import { signedIn } from './people.js';
import { twoSided } from './two-sided-programme.js';

export const NOTICE = {
  number: '16-TB/BDV',
  date: '2018-03-07',
  outline: 'I. Lãnh đạo…',
  selfReportDue: '2018-03-15',
};
export const RESULTS = { number: '20-TB/BDV', date: '2018-03-07', summary: 'Cơ bản thực hiện tốt.' };

/** An inspection of U0001 and U0002; `change` makes it another one. */
export const planned = (change: object = {}) => ({
  kind: 'inspection',
  subject: 'Thực hiện quy chế dân chủ ở cơ sở',
  startsOn: '2018-03-20',
  endsOn: '2018-03-30',
  units: ['U0001', 'U0002'],
  ...change,
});

/** A team headed by the head of the party's office, with a member who has an account and one who has none. */
export const team = (change: object = {}) => ({
  decisionNumber: '15-QĐ/BDV',
  decisionDate: '2018-03-07',
  members: [
    { role: 'head', unit: 'VP-BDV', person: 'vp.tt' },
    { role: 'member', unit: 'U0004', person: 'u0004.cv' },
    { role: 'member', unit: 'U0003', office: 'Chuyên viên' },
  ],
  ...change,
});

/** What a command answers; throws when it was refused. */
export async function done(client: Client, method: 'post' | 'put', at: string, body: object = {}) {
  const answer = await client[method](at, body);
  if (answer.status >= 300) throw new Error(`${at}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Two parties, and those who plan, carry out and undergo inspections. */
export async function inspectionOffice() {
  const api = await TestApi.start(4, twoSided);
  const path = `/programmes/${api.programmeId}/inspections`;
  const people = await signedIn(api, {
    secretariat: 'bdv.thuong-truc',
    otherSecretariat: 'snv.thuong-truc',
    officer: 'u0001.cv',
    head: 'u0001.tt',
    partner: 'u0002.cv',
    member: 'u0004.cv',
  });

  /** The address of an inspection that has come as far as that. */
  const arrived = async (
    at: 'planned' | 'decided' | 'noticed' | 'under-way' | 'concluded',
    change: object = {},
  ): Promise<string> => {
    const { id } = await done(people.secretariat, 'post', path, planned(change));
    const one = `/inspections/${id}`;
    if (at === 'planned') return one;
    await done(people.secretariat, 'put', `${one}/team`, team());
    if (at === 'decided') return one;
    await done(people.secretariat, 'post', `${one}/notice`, NOTICE);
    if (at === 'noticed') return one;
    await done(people.member, 'post', `${one}/minutes`, { unit: 'U0001', heldOn: '2018-03-07', text: 'Biên bản' });
    if (at === 'under-way') return one;
    await done(people.secretariat, 'post', `${one}/results`, RESULTS);
    return one;
  };

  return { api, path, people, arrived };
}

export type InspectionOffice = Awaited<ReturnType<typeof inspectionOffice>>;

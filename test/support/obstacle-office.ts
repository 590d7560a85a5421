import { TestApi } from './api.js';
import { issuedPlan } from './issued-plan.js';
import { signedIn } from './people.js';
import { twoSided } from './two-sided-programme.js';

export const TRIAGE = { severity: 'serious', to: 'UBND', answerBy: '2018-03-14' };

/** Two parties, a plan with three tasks, and those who raise obstacles on them and answer. */
export async function obstacleOffice() {
  const api = await TestApi.start(4, twoSided);
  const tasks = await issuedPlan(api.database, api.programmeId, 2018, [
    { number: '1.1', lead: 'U0001', coordinating: ['U0002'], due: '2018-06-15' },
    { number: '1.2', lead: 'U0004', due: '2018-06-15' },
    { number: '1.3', lead: 'U0001', due: '2018-03-01', status: 'done' },
  ]);
  const path = `/programmes/${api.programmeId}/obstacles`;
  const people = await signedIn(api, {
    officer: 'u0001.cv',
    head: 'u0001.tt',
    partner: 'u0002.cv',
    other: 'u0004.cv',
    secretariat: 'bdv.thuong-truc',
    otherSecretariat: 'snv.thuong-truc',
  });

  /** An obstacle of U0001 on the task it leads; `change` makes it another one. */
  const stops = (change: object = {}) => ({
    taskId: tasks['1.1'],
    kind: 'funding',
    title: 'Chưa có kinh phí',
    text: 'Kinh phí tập huấn chưa được cấp.',
    wanted: 'Cấp kinh phí trong quý II',
    ...change,
  });

  /** The same, raised; answers its id. */
  const raised = async (change: object = {}): Promise<string> => {
    const answer = await people.officer.post(path, stops(change));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  };

  /** The unit and the data of an event. */
  const event = async (name: string, key: string) => {
    const rows = await api.database.query(
      `select v.code as unit, e.data from event e left join unit_version v on v.unit_id = e.unit_id where e.name = $1 and e.key = $2`,
      [name, key],
    );
    return rows[0];
  };

  return { api, tasks, path, people, stops, raised, event };
}

export type ObstacleOffice = Awaited<ReturnType<typeof obstacleOffice>>;

import { createAdministrator } from '#record/organisation/create-administrator';
import { type Answer, type Client, TestApi } from './api.js';

export const PEOPLE = '/administration/people';
export const ABOUT = { name: 'Chuyên viên tổng hợp', email: 'an@office.example', locale: 'vi', signsIn: true };

/** An office with an administrator who keeps people and accounts; opened before a file's tests and closed after them. */
export function peopleDesk() {
  let api: TestApi;
  let administrator: Client;
  beforeAll(async () => {
    api = await TestApi.start(3);
    await createAdministrator(api.office.database, {
      userName: 'quan-tri',
      password: 'mật khẩu quản trị',
      onlyIfNone: false,
    });
    administrator = await api.as('quan-tri');
  }, 120_000);
  afterAll(() => api?.close());

  const idOf = async (code: string): Promise<string> =>
    (await api.database.query(`select id from person where code = $1`, [code]))[0].id;
  const signIn = (userName: string, password: string): Promise<Answer> =>
    api.anybody().post('/api/v1/sessions', { userName, password });
  return {
    get api() {
      return api;
    },
    get administrator() {
      return administrator;
    },
    idOf,
    signIn,
    at: async (code: string, rest = '') => `${PEOPLE}/${await idOf(code)}${rest}`,
    sessionOf: async (userName: string, password: string) => {
      const cookie = ((await signIn(userName, password)).headers.get('set-cookie') ?? '').split(';')[0]!;
      return api.anybody({ cookie, 'x-requested-with': 'fetch' });
    },
    newPerson: (code: string, rest: object = {}) =>
      administrator.post(PEOPLE, { code, ...ABOUT, role: { unit: 'U0001', role: 'officer' }, account: false, ...rest }),
    audited: async (code: string) =>
      api.database.query(
        `select action, actor_kind, detail from audit_entry where subject_kind = 'person' and subject_id = $1 order by at, id`,
        [await idOf(code)],
      ),
  };
}

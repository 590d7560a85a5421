import type { Client } from '../support/api.js';
import { ImportDesk } from '../support/import-desk.js';
import { expectOk } from '../support/plan-office.js';

const SHEETS: Record<string, (string | number)[][]> = {
  units: [
    ['Mã', 'Tên', 'Loại'],
    ['N1', 'Xã', 'Xã'],
  ],
  people: [
    ['Mã', 'Tên', 'Đơn vị', 'Vai trò'],
    ['n.cv', 'Cán bộ', 'U0001', 'Cán bộ'],
  ],
  holidays: [
    ['Ngày', 'Loại', 'Tên', 'Căn cứ'],
    ['02/09/2018', 'Nghỉ lễ', 'Quốc khánh', 'BLLĐ'],
  ],
  tasks: [
    ['Số', 'Nhiệm vụ', 'Chủ trì'],
    ['N-1', 'Việc', 'U0001'],
  ],
  results: [
    ['Đơn vị', 'Kỳ', 'Số cuộc', 'Nguồn'],
    ['U0001', '2017', 3, 'BC'],
  ],
  conclusions: [
    ['Văn bản', 'Ngày', 'Người kết luận', 'Nội dung', 'Đơn vị', 'Cơ quan kết luận'],
    ['TB', '01/12/2017', 'Trưởng ban', 'Rà soát', 'U0001', 'BDV'],
  ],
};
const OF_PROGRAMME = ['tasks', 'results', 'conclusions'];

let desk: ImportDesk;
let others: Record<string, Client>;

beforeAll(async () => {
  desk = await ImportDesk.open();
  await desk.api.addOtherProgramme();
  others = {
    officer: await desk.api.as('u0001.cv'),
    head: await desk.api.as('u0001.tt'),
    leader: await desk.api.as('bdv.lanh-dao'),
    secretariat: await desk.api.as('bdv.thuong-truc'),
    strangeSecretariat: await desk.api.as('btg.thuong-truc'),
    stranger: await desk.api.as('x0001.cv'),
    administrator: await desk.api.as('quan-tri'),
  };
});

afterAll(() => desk.close());

test.each(['units', 'people', 'holidays'])('%s come in by an administrator and by nobody else', async (kind) => {
  const answers = await Promise.all(
    Object.entries(others).map(
      async ([who, as]) => `${who} ${(await desk.upload(kind, SHEETS[kind]!, { as })).status}`,
    ),
  );
  expect(answers).toEqual([
    'officer 403',
    'head 403',
    'leader 403',
    'secretariat 403',
    'strangeSecretariat 403',
    'stranger 403',
    'administrator 201',
  ]);
});

test.each(OF_PROGRAMME)(
  '%s come in by the programme’s secretariat; others do not even learn of the programme',
  async (kind) => {
    const answers = await Promise.all(
      Object.entries(others).map(
        async ([who, as]) => `${who} ${(await desk.upload(kind, SHEETS[kind]!, { as })).status}`,
      ),
    );
    expect(answers).toEqual([
      'officer 403',
      'head 403',
      'leader 403',
      'secretariat 201',
      'strangeSecretariat 404',
      'stranger 404',
      'administrator 403',
    ]);
  },
);

test('whoever is not the one to bring it in finds no import, in no way', async () => {
  const ofProgramme = await desk.checked('results', SHEETS.results!);
  const ofAll = await desk.checked('units', SHEETS.units!);
  const before = await desk.contents('spreadsheet_import', 'past_result');
  for (const [who, client] of Object.entries(others)) {
    const hidden = [...(who === 'secretariat' ? [] : [ofProgramme]), ...(who === 'administrator' ? [] : [ofAll])];
    const listed = (await expectOk(client.get('/imports?limit=200'))).body.items.map(({ id }: { id: string }) => id);
    for (const id of hidden) {
      expect(listed).not.toContain(id);
      const asked = [
        client.get(`/imports/${id}`),
        client.get(`/imports/${id}/rows`),
        client.post(`/imports/${id}/check`),
        client.post(`/imports/${id}/application`, {}),
        client.put(`/imports/${id}/mapping`, { columns: { unit: 'A' } }, { 'if-match': '"2"' }),
      ];
      expect([who, ...(await Promise.all(asked)).map(({ status }) => status)]).toEqual([who, 404, 404, 404, 404, 404]);
    }
  }
  expect(await desk.contents('spreadsheet_import', 'past_result')).toBe(before);
  expect((await others.secretariat!.get('/imports')).body.items.map(({ id }: { id: string }) => id)).toContain(
    ofProgramme,
  );
});

test('a unit reads its own earlier results, not another’s; strangers find no programme', async () => {
  await desk.applied('results', [SHEETS.results![0]!, ['U0001', '2016', 3, 'BC'], ['U0002', '2016', 4, 'BC']]);
  const path = `/programmes/${desk.api.programmeId}/past-results?period=2016-Y`;
  const units = async (client: Client) =>
    (await client.get(path)).body.items?.map(({ unit }: { unit: { code: string } }) => unit.code);
  expect(await units(others.officer!)).toEqual(['U0001']);
  expect(await units(others.secretariat!)).toEqual(['U0001', 'U0002']);
  expect(await units(others.leader!)).toEqual(['U0001', 'U0002']);
  expect((await others.stranger!.get(path)).status).toBe(404);
  expect(await units(others.administrator!)).toEqual([]);
});

test('a programme’s sheet without its programme is refused with the field', async () => {
  const { status, body } = await desk.secretariat.post(
    `/imports?kind=results&name=a.csv&attested=true`,
    Buffer.from('Đơn vị,Kỳ,Nguồn\n'),
  );
  expect([status, body.errors[0].pointer]).toEqual([400, '/programme']);
});

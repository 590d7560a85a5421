import { ImportDesk } from '../support/import-desk.js';

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open(4);
});

afterAll(() => desk.close());

describe('people', () => {
  const HEADER = ['Mã tài khoản', 'Chức danh', 'Email', 'Mã đơn vị', 'Vai trò', 'Có đăng nhập'];

  test('offices come in with their roles; one with two stands in two rows; nobody gets a password', async () => {
    const applied = await desk.applied('people', [
      HEADER,
      ['u0001.vp', 'Văn phòng', 'VP@office.example', 'U0001', 'Cán bộ', 'có'],
      ['u0001.vp', 'Văn phòng', '', 'U0002', 'Thủ trưởng', ''],
      ['u0003.giay', 'Văn thư', '', 'U0003', 'Cán bộ', 'không'],
    ]);
    expect(applied.counts).toEqual({ new: 3, changed: 0, same: 0, error: 0 });
    expect(
      await desk.api.database.query(
        `select p.code, p.email, p.signs_in as "signsIn", array_agg(m.role order by m.role) as roles
         from person p join membership m on m.person_id = p.id where p.code in ('u0001.vp', 'u0003.giay') group by p.id order by 1`,
      ),
    ).toEqual([
      { code: 'u0001.vp', email: 'vp@office.example', signsIn: true, roles: ['head', 'officer'] },
      { code: 'u0003.giay', email: null, signsIn: false, roles: ['officer'] },
    ]);
    expect(await desk.api.database.query(`select 1 from account where user_name = 'u0001.vp'`)).toEqual([]);
  });

  test('a recorded office changes, and keeps every role it has', async () => {
    const sheet = [HEADER, ['u0002.cv', 'Chuyên viên chính', 'moi@office.example', 'U0002', 'Thủ trưởng', '']];
    const id = await desk.checked('people', sheet);
    expect(await desk.outcomes(id)).toEqual([
      'u0002.cv | changed | name: Chuyên viên → Chuyên viên chính | email: u0002@office.example → moi@office.example | role: null → head · U0002 · 2018-03-07',
    ]);
    await desk.apply(id);
    const roles = `select role from membership m join person p on p.id = m.person_id where p.code = 'u0002.cv' order by 1`;
    expect((await desk.api.database.query(roles)).map(({ role }) => role)).toEqual(['head', 'officer']);
    expect(await desk.outcomes(await desk.checked('people', sheet))).toEqual(['u0002.cv | same']);
  });

  test('a role that has ended is given anew, not back into the time when it was held', async () => {
    await desk.api.database.query(
      `update membership m set valid_to = '2018-02-01' from person p where p.id = m.person_id and p.code = 'u0004.cv'`,
    );
    const header = ['Mã tài khoản', 'Chức danh', 'Mã đơn vị', 'Vai trò', 'Từ ngày'];
    const sheet = (from: string) => [header, ['u0004.cv', 'Chuyên viên', 'U0004', 'Cán bộ', from]];
    expect(await desk.faults(await desk.checked('people', sheet('01/01/2010')))).toEqual(['E2 ROLE_ENDED']);
    await desk.applied('people', sheet(''));
    const roles = await desk.api.database.query(
      `select m.valid_from::text as from from membership m join person p on p.id = m.person_id where p.code = 'u0004.cv' order by 1`,
    );
    expect(roles.map(({ from }) => from)).toEqual(['2010-01-01', '2018-03-07']);
  });

  test('faults have their cells, also where two rows of one office disagree', async () => {
    const id = await desk.checked('people', [
      HEADER,
      ['a.b', 'Văn thư', 'khong phai thu', 'U0001', 'Cán bộ', 'có lẽ'],
      ['c.d', 'Văn thư', '', 'KHONG', 'Cán bộ', ''],
      ['U0001.CV', 'Chuyên viên', '', 'U0001', 'Cán bộ', ''],
      ['e.f', 'Văn thư', '', 'U0001', 'Cán bộ', ''],
      ['e.f', 'Văn phòng', '', 'U0001', 'Cán bộ', ''],
    ]);
    expect(await desk.faults(id)).toEqual([
      'C2 EMAIL_INVALID',
      'F2 YES_NO_INVALID',
      'D3 UNIT_UNKNOWN',
      'A4 CODE_ALIKE',
      'B6 PERSON_DIFFERS_IN_FILE',
      'E6 TWICE',
    ]);
  });
});

describe('holidays', () => {
  const HEADER = ['Ngày nghỉ', 'Loại ngày', 'Tên ngày lễ', 'Căn cứ'];

  test('the due dates that move are shown before they move, and move when it is applied', async () => {
    const [round] = await desk.api.database.query(`select due::text as due from round`);
    const day = round.due;
    const sheet = [HEADER, [day.split('-').reverse().join('/'), 'Nghỉ lễ', 'Ngày nghỉ thử', 'Thông báo 1']];
    const { body } = await desk.upload('holidays', sheet);
    const due = body.moves.find(({ what }: { what: string }) => what === 'due');
    expect(due).toMatchObject({ programme: '01-CTr/TEST', round: '2018-Q1', from: day });
    expect(due.to > day).toBe(true);
    expect(await desk.api.database.query(`select due::text as due from round`)).toEqual([{ due: day }]);
    await desk.apply(body.id);
    expect(await desk.api.database.query(`select due::text as due from round`)).toEqual([{ due: due.to }]);
    expect(await desk.outcomes(await desk.checked('holidays', sheet))).toEqual([`${day} | same`]);
  });

  test('a calendar that is not there is refused with its field', async () => {
    const { status, body } = await desk.upload('holidays', [HEADER, ['02/09/2018', 'Nghỉ lễ', 'Quốc khánh', 'BLLĐ']], {
      query: { calendar: 'khong-co' },
    });
    expect([status, body.errors[0].pointer]).toEqual([400, '/calendar']);
  });
});

describe('results of earlier periods', () => {
  test('one column a figure, by the name that the form has for it; read beside the form by whom it concerns', async () => {
    const sheet = [
      ['Mã đơn vị', 'Năm', 'Số cuộc', 'Tỷ lệ', 'Nguồn'],
      ['U0001', 2017, 12, '95,5%', 'BC 120'],
      ['U0002', '2017', '1.250', '', 'BC 120'],
    ];
    const id = await desk.checked('results', sheet);
    expect(await desk.outcomes(id)).toEqual([
      'U0001 2017-Y | new | meetings: null → 12 | share: null → 95.5',
      'U0002 2017-Y | new | meetings: null → 1250',
    ]);
    await desk.apply(id);
    const path = `/programmes/${desk.api.programmeId}/past-results`;
    const own = (await (await desk.api.as('u0001.cv')).get(path)).body.items;
    expect(own.map(({ field, value, source }: Record<string, unknown>) => [field, value, source])).toEqual([
      ['meetings', 12, 'BC 120'],
      ['share', 95.5, 'BC 120'],
    ]);
    expect((await desk.secretariat.get(`${path}?unit=U0002`)).body.items).toHaveLength(1);
    expect((await desk.secretariat.get(path)).body.items).toHaveLength(3);
    expect(await desk.outcomes(await desk.checked('results', sheet))).toEqual([
      'U0001 2017-Y | same',
      'U0002 2017-Y | same',
    ]);
  });

  test('one row a figure; a figure that is put right shows what it was', async () => {
    const header = ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết quả', 'Căn cứ'];
    await desk.applied('results', [header, ['U0003', '2017-Q4', 'so cuoc', 7, 'BC 1']]);
    const id = await desk.checked('results', [header, ['U0003', '2017-Q4', 'Số cuộc', 8, 'BC 1']]);
    expect(await desk.outcomes(id)).toEqual(['U0003 2017-Q4 | changed | meetings: 7 → 8']);
  });

  test('faults have their cells', async () => {
    const id = await desk.checked('results', [
      ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết quả', 'Căn cứ'],
      ['X9', '2017', 'meetings', 1, 'BC'],
      ['U0001', '2018', 'meetings', 1, 'BC'],
      ['U0001', 'quý I', 'meetings', 1, 'BC'],
      ['U0002', '2016', 'khong co', 1, 'BC'],
      ['U0003', '2016', 'meetings', 'chín', 'BC'],
      ['U0004', '2016', 'meetings', '1,250', 'BC'],
      ['U0004', '2016', '', '', 'BC'],
    ]);
    expect(await desk.faults(id)).toEqual([
      'A2 UNIT_NOT_OF_PROGRAMME',
      'B3 PERIOD_NOT_PAST',
      'B4 CODE_INVALID',
      'C5 FIELD_UNKNOWN',
      'D6 NUMBER_INVALID',
      'D7 NUMBER_AMBIGUOUS',
      'D8 NOTHING_GIVEN',
    ]);
  });
});

describe('open conclusions of earlier years', () => {
  const HEADER = ['Văn bản', 'Ngày kết luận', 'Người kết luận', 'Nội dung', 'Đơn vị', 'Thời hạn', 'Cơ quan kết luận'];
  const row = ['TB 05-TB/BDV', '15/12/2017', 'Trưởng ban', 'Rà soát quy chế phối hợp', 'U0001', '30/06/2018', 'BDV'];

  test('each becomes an open direction with a task, its paper beside it; nobody is told of what is no news', async () => {
    const id = await desk.checked('conclusions', [HEADER, row]);
    expect((await desk.rows(id)).map(({ state }) => state)).toEqual(['new']);
    await desk.apply(id);
    const { items } = (await desk.secretariat.get('/directions')).body;
    expect(items).toMatchObject([
      {
        code: 'D-1',
        stage: 'open',
        givenOn: '2017-12-15',
        due: '2018-06-30',
        to: { code: 'U0001' },
        source: 'conference',
      },
    ]);
    const unit = await desk.api.as('u0001.cv');
    expect((await unit.get('/tasks')).body.items).toMatchObject([
      { code: 'D-1', status: 'open', lead: { code: 'U0001' } },
    ]);
    expect(await desk.api.database.query(`select 1 from notification where kind = 'direction-given'`)).toEqual([]);
    expect(await desk.api.database.query(`select paper from earlier_conclusion`)).toEqual([{ paper: 'TB 05-TB/BDV' }]);
  });

  test('the same words of the same paper are the same conclusion; a file changes none that is recorded', async () => {
    const same = [...row];
    same[3] = 'RÀ SOÁT  QUY CHẾ PHỐI HỢP';
    const other = [...row];
    other[5] = '31/12/2018';
    expect(await desk.outcomes(await desk.checked('conclusions', [HEADER, same]))).toEqual(['D-1 | same']);
    expect(await desk.faults(await desk.checked('conclusions', [HEADER, other]))).toEqual(['F2 CONCLUSION_RECORDED']);
  });

  test('faults have their cells', async () => {
    const id = await desk.checked('conclusions', [
      HEADER,
      ['TB 6', '15/12/2019', 'Trưởng ban', 'Một', 'U0001', '', 'BDV'],
      ['TB 6', '15/12/2017', 'Trưởng ban', 'Hai', 'U0001', '01/12/2017', 'BDV'],
      ['TB 6', '15/12/2017', 'Trưởng ban', 'Ba', 'KHONG', '', 'BDV'],
      ['TB 6', '15/12/2017', 'Trưởng ban', 'Bốn', 'U0001', '', ''],
      ['TB 6', '15/12/2017', 'Trưởng ban', 'Bốn', 'U0002', '', 'UBND'],
    ]);
    expect(await desk.faults(id)).toEqual([
      'B2 DATE_NOT_PAST',
      'F3 DUE_TOO_EARLY',
      'E4 UNIT_NOT_OF_PROGRAMME',
      'G5 PARTY_UNCLEAR',
      'D6 TWICE',
    ]);
  });
});

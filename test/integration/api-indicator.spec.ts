import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { createAdministrator } from '#record/organisation/create-administrator';
import { importProgramme } from '#record/programme/import-programme';
import { type Client, TestApi } from '../support/api.js';
import { smallProgramme } from '../support/small-programme.js';

let api: TestApi;
let secretariat: Client;
/** The second programme asks the same units U0001 and U0002, for another secretariat (`btg.thuong-truc`). */
let second: { programmeId: string; roundId: string };

const ENTRY = {
  code: 'CT-HOP',
  name: 'Số cuộc họp, đối thoại với Nhân dân',
  measure: 'cuộc',
  kind: 'cumulative',
  definition: null,
  source: '114-KL/TW',
  validFrom: '2018-01-01',
  confirmed: true,
};

/** The programme of another secretariat over the very same units. */
function overSameUnits(file: ProgrammeFile): ProgrammeFile {
  const bodies = JSON.parse(
    JSON.stringify({
      parties: file.programme.parties,
      units: file.organisation.units,
      people: file.organisation.people,
    })
      .replaceAll('BDV', 'BTG')
      .replaceAll('bdv', 'btg')
      .replaceAll('UBND', 'SYT'),
  );
  const own = (unit: { code: string }) => unit.code.startsWith('U0');
  return {
    ...file,
    organisation: {
      ...file.organisation,
      // The units stay as they were recorded.
      units: [...bodies.units.filter((unit: { code: string }) => !own(unit)), ...file.organisation.units],
      people: [
        ...bodies.people.filter(({ unit }: { unit: string }) => !unit.startsWith('U0')),
        ...file.organisation.people,
      ],
    },
    programme: { ...file.programme, parties: bodies.parties },
  };
}

beforeAll(async () => {
  api = await TestApi.start(3);
  secretariat = await api.as('bdv.thuong-truc');
  const file = overSameUnits(smallProgramme(2, '02-CTr/KHAC'));
  const indicator = {
    code: 'hop',
    name: 'Số cuộc hop dan',
    unit: 'cuộc',
    direction: 'up' as const,
    catalogue: 'CT-HOP-2',
  };
  file.programme.contents[0]!.tasks[0]!.indicators = [indicator];
  file.programme.forms[0]!.fields[0]!.indicator = 'hop';
  const { programmeId } = await importProgramme(api.office.database, file, 'second');
  await api.office.turn('programme', programmeId);
  const [{ id: roundId }] = await api.database.query(`select id from round where programme_id = $1`, [programmeId]);
  await api.office.turn('round', roundId);
  second = { programmeId, roundId };
});

afterAll(() => api?.close());

async function byCode(code: string, merged = false) {
  const { items } = (await secretariat.get(`/indicators?merged=${merged}`)).body;
  return items.find((each: { code: string }) => each.code === code);
}

describe('the catalogue', () => {
  test('a programme file that names an entry which is not there adds it, unconfirmed, with its source', async () => {
    expect(await byCode('CT-HOP-2')).toMatchObject({
      name: 'Số cuộc hop dan',
      measure: 'cuộc',
      source: '02-CTr/KHAC',
      confirmed: false,
      programmes: 1,
    });
  });

  test('a secretariat and an administrator add to it; a unit does not, but reads it', async () => {
    expect(await secretariat.post('/indicators', ENTRY)).toMatchObject({
      status: 201,
      body: { code: 'CT-HOP', version: 1 },
    });
    await createAdministrator(api.office.database, {
      userName: 'quan-tri',
      password: 'rất dài và khó',
      onlyIfNone: true,
    });
    const administrator = await api.as('quan-tri');
    expect((await administrator.post('/indicators', { ...ENTRY, code: 'CT-QT', name: 'Số hộ nghèo' })).status).toBe(
      201,
    );
    const officer = await api.as('u0001.cv');
    expect(await officer.post('/indicators', { ...ENTRY, code: 'CT-2' })).toMatchObject({ status: 403 });
    const found = (await officer.get(`/indicators?search=${encodeURIComponent('DOI THOAI')}`)).body.items;
    expect(found.map(({ code }: { code: string }) => code)).toEqual(['CT-HOP']);
    expect(await secretariat.post('/indicators', ENTRY)).toMatchObject({
      status: 409,
      body: { code: 'INDICATOR_CODE_TAKEN' },
    });
  });

  test('an entry is changed as it was read, or not at all', async () => {
    const { id } = await byCode('CT-HOP');
    const { code: _, ...change } = { ...ENTRY, name: 'Số cuộc họp dân' };
    expect(await secretariat.put(`/indicators/${id}`, change, { 'if-match': '"9"' })).toMatchObject({
      body: { code: 'VERSION_STALE' },
    });
    expect(await secretariat.put(`/indicators/${id}`, change, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { name: 'Số cuộc họp dân', version: 2 },
    });
  });
});

describe('what of a programme means which entry', () => {
  test('a figure that means none yet is offered entries of a like name, accents aside', async () => {
    await api.database.query(`insert into indicator (id, programme_id, code, name, measure, direction)
      values (gen_random_uuid(), '${api.programmeId}', 'cuoc', 'SO CUOC HOP DAN', 'cuộc', 'up')`);
    const { items } = (await secretariat.get(`/programmes/${api.programmeId}/catalogue-links`)).body;
    expect(items.map((item: { indicator: string; figure: string }) => item.indicator ?? item.figure)).toEqual([
      'cuoc',
      'meetings',
      'share',
    ]);
    expect(items[0].suggestions).toMatchObject([
      { code: 'CT-HOP', likeness: 1 },
      { code: 'CT-HOP-2', likeness: 1 },
    ]);
  });

  test('only the programme’s own secretariat links, and what it names has to be there', async () => {
    const path = `/programmes/${api.programmeId}/catalogue-links`;
    const link = { links: [{ form: 'quy', figure: 'meetings', catalogue: 'CT-HOP' }] };
    const other = await api.as('btg.thuong-truc');
    expect((await other.put(path, link)).status).toBe(404);
    expect((await (await api.as('u0001.tt')).get(path)).status).toBe(404);
    const unknown = await secretariat.put(path, {
      links: [...link.links, { form: 'quy', figure: 'no-such', catalogue: 'CT-HOP' }],
    });
    expect(unknown.body.errors).toMatchObject([{ pointer: '/links/1/figure' }]);
    expect((await api.database.query(`select 1 from form_figure_indicator`)).length).toBe(0);
    const linked = await secretariat.put(path, link);
    expect(linked.status).toBe(200);
    expect(linked.body.items.find(({ figure }: { figure: string }) => figure === 'meetings')).toMatchObject({
      catalogue: 'CT-HOP',
      inherited: false,
    });
  });

  test('two entries that mean the same are merged: what meant the one means the other, and its code leads there', async () => {
    const gone = await byCode('CT-HOP-2');
    expect((await (await api.as('u0001.cv')).post(`/indicators/${gone.id}/merge`, { into: 'CT-HOP' })).status).toBe(
      403,
    );
    const moment = await secretariat.post('/indicators', { ...ENTRY, code: 'CT-TD', kind: 'at-a-moment' });
    expect(await secretariat.post(`/indicators/${moment.body.id}/merge`, { into: 'CT-HOP' })).toMatchObject({
      status: 409,
      body: { code: 'INDICATOR_KINDS_DIFFER' },
    });
    const merged = await secretariat.post(`/indicators/${gone.id}/merge`, { into: 'CT-HOP' });
    expect(merged).toMatchObject({ status: 200, body: { code: 'CT-HOP', programmes: 2 } });
    expect(await byCode('CT-HOP-2')).toBeUndefined();
    expect(await byCode('CT-HOP-2', true)).toMatchObject({ mergedInto: 'CT-HOP' });
    expect(await secretariat.post(`/indicators/${gone.id}/merge`, { into: 'CT-HOP' })).toMatchObject({
      status: 409,
      body: { code: 'INDICATOR_ALREADY_MERGED' },
    });
  });
});

describe('who already asks', () => {
  test('a round shows which other programme asks how many of its units for the same figure, and when', async () => {
    const { rounds } = (await secretariat.get(`/rounds/${api.roundId}/overlaps`)).body;
    expect(rounds).toMatchObject([{ rule: 'quy', round: '2018-Q1', opened: true, units: 3 }]);
    expect(rounds[0].figures).toMatchObject([
      {
        figure: 'meetings',
        catalogue: 'CT-HOP',
        asked: [
          {
            programme: '02-CTr/KHAC',
            round: '2018-Q1',
            figure: 'Số cuộc',
            due: rounds[0].due,
            samePeriod: true,
            units: 2,
            sample: [{ code: 'U0001' }, { code: 'U0002' }],
          },
        ],
      },
    ]);
    expect(rounds[0].unlinked).toEqual([{ figure: 'share', label: 'Tỷ lệ' }]);
  });

  test('the next round, not opened yet, shows it too: by the rule of the other programme', async () => {
    const { rounds } = (await secretariat.get(`/programmes/${api.programmeId}/overlaps?rule=quy`)).body;
    expect(rounds).toMatchObject([{ round: '2018-Q2', opened: false, units: 3 }]);
    expect(rounds[0].figures[0].asked).toMatchObject([
      { programme: '02-CTr/KHAC', round: null, name: 'Báo cáo quý', units: 2 },
    ]);
    expect((await secretariat.get(`/programmes/${api.programmeId}/overlaps?rule=none`)).body.rounds).toEqual([]);
  });

  test('a unit, and the secretariat of another programme, do not see it', async () => {
    for (const code of ['u0001.cv', 'u0001.tt', 'btg.thuong-truc']) {
      const client = await api.as(code);
      expect((await client.get(`/rounds/${api.roundId}/overlaps`)).status).toBe(404);
      expect((await client.get(`/programmes/${api.programmeId}/overlaps`)).status).toBe(404);
    }
    expect((await (await api.as('btg.thuong-truc')).get(`/rounds/${second.roundId}/overlaps`)).status).toBe(200);
  });
});

describe('the answer already given', () => {
  test('a form offers what the same unit answered elsewhere, with its source, and the accepted version once there is one', async () => {
    const there = await api.submitted('U0001', { meetings: 7 }, second.roundId);
    await api.submitted('U0002', { meetings: 99 }, second.roundId);
    const here = await api.obligation('U0001');
    const officer = await api.as('u0001.cv');
    const offers = (await officer.get(`/obligations/${here}/offers`)).body.items;
    expect(offers).toMatchObject([
      {
        figure: 'meetings',
        catalogue: 'CT-HOP',
        kind: 'cumulative',
        answers: [
          {
            value: 7,
            programme: '02-CTr/KHAC',
            round: '2018-Q1',
            status: 'submitted',
            number: 1,
            samePeriod: true,
            receivedOn: '2018-03-07',
          },
        ],
      },
    ]);
    const ruling = await (await api.as('btg.thuong-truc')).post(`/obligations/${there}/acceptance`, { version: 1 });
    expect(ruling.status).toBe(200);
    const [again] = (await officer.get(`/obligations/${here}/offers`)).body.items;
    expect(again.answers).toMatchObject([{ value: 7, status: 'accepted' }]);
  });

  test('a version that was sent back is no answer', async () => {
    const there = await api.obligation('U0002', second.roundId);
    const back = { version: 1, reason: 'figures-missing' };
    expect((await (await api.as('btg.thuong-truc')).post(`/obligations/${there}/return`, back)).status).toBe(200);
    const [offer] = (await (await api.as('u0002.cv')).get(`/obligations/${await api.obligation('U0002')}/offers`)).body
      .items;
    expect(offer.answers).toEqual([]);
  });

  test('never another unit’s answers, and nobody but the unit sees its own', async () => {
    const here = await api.obligation('U0001');
    for (const code of ['u0002.cv', 'u0002.tt', 'bdv.thuong-truc', 'btg.thuong-truc', 'bdv.lanh-dao']) {
      expect((await (await api.as(code)).get(`/obligations/${here}/offers`)).status).toBe(404);
    }
    const [third] = (await (await api.as('u0003.cv')).get(`/obligations/${await api.obligation('U0003')}/offers`)).body
      .items;
    expect(third).toMatchObject({ figure: 'meetings', answers: [] });
  });
});

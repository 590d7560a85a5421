import { PaperOffice } from '../support/paper-office.js';
import { pointersOf } from '../support/people.js';
import { expectOk } from '../support/plan-office.js';

let office: PaperOffice;

beforeAll(async () => {
  office = await PaperOffice.open();
}, 120_000);
afterAll(() => office?.close());

const setBook = async (person: string, body: object, version = 0, book = 'VP-BDV/CV') =>
  (await office.as(person)).put(`/number-books/${book}`, body, { 'if-match': `"${version}"` });

let part = 100;

/** Letters to one unit each, signed by the head of office. */
async function letters(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = await office.made('reminder-letter', await office.api.obligation('U0001'));
    await office.submitted(id);
    ids.push(id);
    part += 1;
    // One is under way at a time: the next is made while the others wait for their signer.
    await office.api.database.query(`update paper set part = $2 where id = $1`, [id, part]);
  }
  return ids;
}

const numbers = async () => {
  const { body } = await (await office.as('vp.tt')).get('/number-books');
  return body[0].numbers.map(({ number }: { number: number }) => number).sort((a: number, b: number) => a - b);
};

test('books are off: a number is what the clerk enters, and none is given by itself', async () => {
  expect((await (await office.as('vp.tt')).get('/number-books')).body).toEqual([]);
  const [id] = await letters(1);
  const signed = await expectOk(office.act('vp.tt', id!, 'signature'));
  expect(signed.body).toMatchObject({ stage: 'signed', number: null, issuedAt: null });
  await expectOk(office.edit('bdv.thuong-truc', id!, { number: '12a', issuedOn: '2018-03-07' }));
  expect((await office.read('vp.tt', id!)).body).toMatchObject({ number: '12a', issuedAt: expect.any(String) });
});

test('only the office itself keeps its book, on the version that was read; a term has to be named', async () => {
  expect((await setBook('snv.tt', { active: true })).body.code).toBe('NOT_FOUND');
  expect((await setBook('u0001.tt', { active: true })).body.code).toBe('NOT_FOUND');
  expect((await setBook('vp.tt', { active: true }, 3)).body.code).toBe('VERSION_STALE');
  expect(pointersOf(await setBook('vp.tt', { active: true, runs: 'term' }))).toEqual(['/term']);
  expect(pointersOf(await setBook('vp.tt', { active: true }, 0, 'VP-BDV/no%20type'))).toEqual(['/type']);
  const set = await expectOk(setBook('vp.tt', { active: true, lastUsed: 40 }));
  expect(set.body).toMatchObject({ unit: { code: 'VP-BDV' }, type: 'CV', active: true, runs: 'year', version: 1 });
  expect(set.headers.get('etag')).toBe('"1"');
});

test('with the book on, eight signings at once get the next numbers without a gap and without a double', async () => {
  const ids = await letters(8);
  const answers = await Promise.all(ids.map((id) => office.act('vp.tt', id, 'signature')));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const given = answers.map(({ body }) => Number(body.number)).sort((a, b) => a - b);
  expect(given).toEqual([41, 42, 43, 44, 45, 46, 47, 48]);
  expect(answers.every(({ body }) => body.issuedOn === '2018-03-07' && body.issuedAt !== null)).toBe(true);
  expect(answers[0]!.body.steps.map(({ step }: { step: string }) => step)).toEqual([
    'drafted',
    'submitted',
    'signed',
    'numbered',
  ]);
});

test('with the book on nobody enters a number by hand', async () => {
  const [id] = await letters(1);
  expect(pointersOf(await office.edit('bdv.thuong-truc', id!, { number: '99' }))).toEqual(['/number']);
  expect(pointersOf(await office.act('vp.tt', id!, 'signature', { number: '99' }))).toEqual(['/number']);
  await expectOk(office.act('vp.tt', id!, 'signature'));
});

test('a signing that is refused takes no number', async () => {
  const before = await numbers();
  const [id] = await letters(1);
  expect((await office.act('snv.tt', id!, 'signature')).status).toBe(403);
  const stale = await (await office.as('vp.tt')).post(`/papers/${id}/signature`, {}, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
  expect(await numbers()).toEqual(before);
  await expectOk(office.act('vp.tt', id!, 'signature'));
  expect(await numbers()).toEqual([...before, before.at(-1)! + 1]);
});

test('the number of a recalled paper is kept as cancelled, and is not given again', async () => {
  const [id] = await letters(1);
  const signed = await expectOk(office.act('vp.tt', id!, 'signature'));
  await expectOk(office.act('vp.tt', id!, 'withdrawal', { reason: 'Sai địa chỉ' }));
  const [book] = (await (await office.as('vp.tt')).get('/number-books')).body;
  expect(book.numbers[0]).toMatchObject({
    number: Number(signed.body.number),
    paper: id,
    cancelled: { why: 'Sai địa chỉ' },
  });
  const [next] = await letters(1);
  const after = await expectOk(office.act('vp.tt', next!, 'signature'));
  expect(Number(after.body.number)).toBe(Number(signed.body.number) + 1);
});

test('a book goes on after what was used elsewhere, never back; by the year it begins anew, by the term it runs on', async () => {
  expect(pointersOf(await setBook('vp.tt', { active: true, lastUsed: 3 }, 1))).toEqual(['/lastUsed']);
  await expectOk(setBook('vp.tt', { active: true, runs: 'term', term: '2015-2020', lastUsed: 200 }, 1));
  const [id] = await letters(1);
  expect((await expectOk(office.act('vp.tt', id!, 'signature'))).body.number).toBe('201');
  await expectOk(setBook('vp.tt', { active: true, runs: 'year' }, 2));
  await office.api.database.setClock('2019-01-03T09:00:00+07:00');
  const [next] = await letters(1);
  expect((await expectOk(office.act('vp.tt', next!, 'signature'))).body).toMatchObject({
    number: '1',
    issuedOn: '2019-01-03',
  });
});

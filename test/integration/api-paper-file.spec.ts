import { createHash } from 'node:crypto';
import { withByteFlipped, withContentCovered, withNotePinned } from '../support/broken-pdf.js';
import { PaperOffice } from '../support/paper-office.js';
import { pointersOf } from '../support/people.js';
import { expectOk } from '../support/plan-office.js';
import { pdf } from '../support/sample-files.js';
import { certified, pemOf, signedPdf, type TestSigner } from '../support/signing.js';

const AT = '2018-03-07T08:30:00+07:00';

let office: PaperOffice;
let leader: TestSigner;
let stranger: TestSigner;

beforeAll(async () => {
  const root = await certified({ name: 'CA thử', ca: true });
  leader = await certified({ name: 'Trưởng ban Dân vận', organisation: 'Ban Dân vận', issuer: root });
  stranger = await certified({ name: 'Trưởng ban Dân vận' });
  office = await PaperOffice.open({ SIGNING_ROOTS: pemOf(root) });
}, 120_000);
afterAll(() => office?.close());

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A letter that the leader signs, in front of the leader, with number and date; and the PDF that went out. */
async function before(kind = 'call-for-reports', subject = office.api.roundId, more: object = {}) {
  const id = await office.made(kind, subject, more);
  await expectOk(
    office.edit('bdv.thuong-truc', id, { signedBy: 'leader', number: '15', symbol: 'CV/BDV', issuedOn: '2018-03-07' }),
  );
  await office.submitted(id, ['vp.tt']);
  await expectOk(office.act('bdv.van-thu', id, 'signing-file'));
  const { bytes: out } = await office.bytes('bdv.van-thu', `/papers/${id}/signing-file`);
  return { id, out };
}

describe('a PDF on its way to the signing tool and back', () => {
  let id: string;
  let out: Buffer;
  beforeAll(async () => {
    ({ id, out } = await before());
  });

  test('what goes out is kept byte for byte, without the watermark, and goes out once', async () => {
    const { body } = await office.read('bdv.van-thu', id);
    expect(body.files).toMatchObject([
      { kind: 'out', sha256: digest(out), contentSha256: body.contentSha256, by: 'bdv.van-thu', found: null },
    ]);
    const draft = (await office.bytes('bdv.van-thu', `/papers/${id}/file?format=pdf`)).bytes;
    expect(draft.equals(out)).toBe(false);
    await expectOk(office.act('bdv.van-thu', id, 'signing-file'));
    expect((await office.read('bdv.van-thu', id)).body.files).toHaveLength(1);
  });

  test.each<[string, string, () => Promise<Buffer>]>([
    [
      'with a byte changed after signing',
      'PAPER_SIGNATURE_BROKEN',
      async () => flipped(await signedPdf(out, leader, AT)),
    ],
    [
      'with a note pinned on after signing',
      'PAPER_FILE_CHANGED',
      async () => withNotePinned(await signedPdf(out, leader, AT)),
    ],
    ['of another paper', 'PAPER_FILE_CHANGED', async () => signedPdf(await draftOf(id), leader, AT)],
    ['that bears no signature', 'PAPER_FILE_UNSIGNED', async () => out],
  ])('a file %s is refused as %s, and nothing is written', async (_, code, file) => {
    const answer = await office.brought('bdv.van-thu', id, 'da-ky.pdf', await file());
    expect([answer.status, answer.body.code]).toEqual([409, code]);
    expect((await office.read('bdv.van-thu', id)).body).toMatchObject({
      stage: 'initialled',
      files: [{ kind: 'out' }],
    });
  });

  test('a certificate that nobody vouches for is no second person: the drafter cannot bring it in', async () => {
    const forged = await signedPdf(out, stranger, AT);
    expect((await office.brought('bdv.thuong-truc', id, 'da-ky.pdf', forged)).body.code).toBe('NOT_ALLOWED');
    expect((await office.read('bdv.thuong-truc', id)).body.stage).toBe('initialled');
  });

  test('the signed PDF, brought in by the clerk, signs the paper; what was checked is kept and shown', async () => {
    const signed = await signedPdf(out, leader, AT);
    const taken = await expectOk(office.brought('bdv.thuong-truc', id, 'da-ky.pdf', signed));
    expect(taken.body).toMatchObject({ stage: 'signed', issuedAt: expect.any(String) });
    expect(taken.body.steps.at(-1)).toMatchObject({ step: 'signed', by: 'bdv.thuong-truc', enteredFor: true });
    expect(taken.body.files[0]).toMatchObject({
      kind: 'signed-pdf',
      name: 'da-ky.pdf',
      sha256: digest(signed),
      found: {
        unchanged: 'prefix',
        signatures: [
          {
            signer: 'Trưởng ban Dân vận',
            organisation: 'Ban Dân vận',
            issuer: 'CA thử',
            signedAt: '2018-03-07T08:30:00.000+07:00',
            digestOk: true,
            validThen: true,
            coversWholeFile: true,
            trusted: true,
          },
        ],
      },
    });
  });

  test('the units that got it read the signed file itself; others do not', async () => {
    const { attachmentId } = (await office.read('u0001.cv', id)).body.files[0];
    expect((await office.bytes('u0001.cv', `/attachments/${attachmentId}`)).status).toBe(200);
    expect((await office.bytes('snv.tt', `/attachments/${attachmentId}`)).status).toBe(200);
    const other = await office.api.addOtherProgramme();
    expect(other.programmeId).toBeDefined();
    expect((await office.bytes('x0001.cv', `/attachments/${attachmentId}`)).status).toBe(404);
    expect((await office.bytes('x0001.cv', `/papers/${id}/signing-file`)).status).toBe(404);
  });

  test('a better copy may be brought in afterwards; the first one stays', async () => {
    const again = await signedPdf(out, leader, '2018-03-07T08:45:00+07:00');
    const taken = await expectOk(office.brought('bdv.thu-ky', id, 'da-ky-2.pdf', again));
    expect(taken.body.files.map(({ kind }: { kind: string }) => kind)).toEqual(['signed-pdf', 'signed-pdf', 'out']);
    expect(taken.body.stage).toBe('signed');
  });
});

/** A byte within the words of the paper's own description, which the signature covers. */
const flipped = (file: Buffer) => withByteFlipped(file, file.indexOf('<?xpacket') + 40);
const draftOf = async (id: string) => (await office.bytes('bdv.van-thu', `/papers/${id}/file?format=pdf`)).bytes;

test('something drawn over the words after signing is taken in as written anew, and says so', async () => {
  const { id, out } = await before('late-list');
  const covered = withContentCovered(await signedPdf(out, leader, AT));
  const taken = await expectOk(office.brought('bdv.van-thu', id, 'da-ky.pdf', covered));
  expect(taken.body.files[0].found).toMatchObject({
    unchanged: 'same-text',
    signatures: [{ digestOk: true, coversWholeFile: false }],
  });
});

test('a paper that changed after its PDF went out is given out and signed again', async () => {
  const obligation = await office.api.obligation('U0001');
  const id = await office.made('reminder-letter', obligation);
  await expectOk(office.edit('bdv.thuong-truc', id, { signedBy: 'leader' }));
  await office.submitted(id, ['vp.tt']);
  const signed = await signedPdf(await out(id), leader, AT);
  await expectOk(office.edit('bdv.thuong-truc', id, { number: '16', symbol: 'CV/BDV' }));
  expect((await office.brought('bdv.van-thu', id, 'da-ky.pdf', signed)).body.code).toBe('PAPER_CHANGED_SINCE_OUT');
  const again = await signedPdf(await out(id), leader, AT);
  const taken = await expectOk(office.brought('bdv.van-thu', id, 'da-ky.pdf', again, { issuedOn: '2018-03-07' }));
  expect(taken.body).toMatchObject({ stage: 'signed', number: '16', issuedOn: '2018-03-07' });
});

/** Gives the paper's PDF out and reads it. */
async function out(id: string): Promise<Buffer> {
  await expectOk(office.act('bdv.van-thu', id, 'signing-file'));
  return (await office.bytes('bdv.van-thu', `/papers/${id}/signing-file`)).bytes;
}

test('a joint paper comes back with one signature, then with both', async () => {
  const { id, out } = await joint();
  const first = await signedPdf(out, leader, AT);
  expect(pointersOf(await office.brought('bdv.van-thu', id, 'mot.pdf', first))).toEqual(['/units']);
  const wrong = await office.brought('bdv.van-thu', id, 'mot.pdf', first, { units: ['U0001'] });
  expect(pointersOf(wrong)).toEqual(['/units/0']);
  const half = await expectOk(office.brought('bdv.van-thu', id, 'mot.pdf', first, { units: ['BDV'] }));
  expect(half.body).toMatchObject({ stage: 'initialled', signers: [{}, {}, { done: true }, { done: false }] });
  const both = await signedPdf(first, leader, '2018-03-07T09:00:00+07:00');
  const whole = await expectOk(office.brought('bdv.van-thu', id, 'hai.pdf', both));
  expect(whole.body).toMatchObject({ stage: 'signed', files: [{ found: { signatures: [{}, {}] } }, {}, {}] });
});

async function joint() {
  const id = await office.made('call-for-reports', office.api.roundId, { parties: ['BDV', 'UBND'] });
  const frame = { signedBy: 'leader', number: '85', symbol: 'CV/BDV-UBND', issuedOn: '2018-03-07' };
  await expectOk(office.edit('bdv.thuong-truc', id, frame));
  await office.submitted(id, ['vp.tt', 'snv.tt']);
  return { id, out: await out(id) };
}

test('where there is no certificate a scan of the signed page will do, kept as a scan; the leader’s secretary enters it', async () => {
  const obligation = await office.api.obligation('U0002');
  const id = await office.made('reminder-letter', obligation);
  await expectOk(office.edit('bdv.thuong-truc', id, { signedBy: 'leader', symbol: 'CV/BDV' }));
  await office.submitted(id, ['vp.tt']);
  const scan = pdf('trang đã ký');
  const entered = { number: '17', issuedOn: '2018-03-07' };
  expect((await office.brought('bdv.thuong-truc', id, 'quet.pdf', scan, entered)).body.code).toBe('NOT_ALLOWED');
  const taken = await expectOk(office.brought('bdv.thu-ky', id, 'quet.pdf', scan, entered));
  expect(taken.body).toMatchObject({
    stage: 'signed',
    number: '17',
    files: [{ kind: 'scan', found: null, by: 'bdv.thu-ky' }],
  });
  expect(taken.body.steps.at(-1)).toMatchObject({ step: 'signed', by: 'bdv.thu-ky', enteredFor: true });
});

test('a file that is not there, another’s, or no page is refused at its place', async () => {
  const id = await office.made('report-form', office.api.roundId);
  await office.submitted(id);
  const unknown = { attachment: '01a203ad-96ac-79e1-b3fb-7641d3e211d2' };
  expect(pointersOf(await office.act('bdv.thuong-truc', id, 'signed-file', unknown, 'PUT'))).toEqual(['/attachment']);
  const theirs = { attachment: await office.uploaded('u0001.cv', 'cua-don-vi.pdf', pdf('x')) };
  expect(pointersOf(await office.act('bdv.thuong-truc', id, 'signed-file', theirs, 'PUT'))).toEqual(['/attachment']);
  const text = await office.uploaded('bdv.thuong-truc', 'ghi-chu.txt', Buffer.from('không phải trang giấy'));
  expect(pointersOf(await office.act('bdv.thuong-truc', id, 'signed-file', { attachment: text }, 'PUT'))).toEqual([
    '/attachment',
  ]);
});

import { createHash } from 'node:crypto';
import type { Paper } from '#documents/model/paper';
import { sampleKey } from '#documents/packet-archive/sample-archive';
import { renderTask } from '#documents/render/render-paper';
import { PaperMaker } from '#record/packet/paper-maker';
import { SigningKeys } from '#record/packet/signing-key';
import { eveOfFreeze, type Reviewed } from '../support/reviewed-programme.js';

const KEY = sampleKey(7).export({ type: 'pkcs8', format: 'pem' }).toString();
const ANOTHER = sampleKey(8).export({ type: 'pkcs8', format: 'pem' }).toString();

let of: Reviewed;
let other: Reviewed | undefined;

beforeAll(async () => {
  of = await eveOfFreeze();
}, 120_000);

afterAll(async () => {
  await of?.api.close();
  await other?.api.close();
});

const ref = ({ packetId }: Reviewed) => ({ kind: 'packet', id: packetId, epoch: 1 }) as const;
const made = ({ api }: Reviewed) =>
  api.database.query(`select name, sha256, bytes from packet_file order by name collate "C"`);
const packetOf = async ({ api }: Reviewed) =>
  (await api.database.query(`select stage, papers_at, manifest_sha256, signing_key from packet`))[0];

/** Freezes the packet; its papers are still to be made. */
async function freeze(on: Reviewed): Promise<void> {
  const { api } = on;
  await api.database.setClock('2018-07-06T08:00:00+07:00');
  await api.office.record.decide(ref(on));
  expect(await api.office.steps.freezePacket!(ref(on))).toBe(true);
}

/** A maker that renders in this very process, until it has rendered so many files: then it is as if it were killed. */
function maker(on: Reviewed, { key = KEY, dies = Number.POSITIVE_INFINITY } = {}) {
  const rendered: string[] = [];
  const { database, record } = on.api.office;
  const papers = new PaperMaker(database, record, new SigningKeys(database, key), async (paper: Paper, format) => {
    if (rendered.length >= dies) throw new Error('killed');
    const bytes = await renderTask({ paper, format });
    rendered.push(`${paper.title}.${format}`);
    return bytes;
  });
  return { papers, rendered };
}

test('as long as papers are to be made the process says so, and a packet is not released without them', async () => {
  await freeze(of);
  expect(await of.api.office.record.decide(ref(of))).toEqual({ step: 'makePapers' });
  const path = `/packets/${of.packetId}`;
  const [secretariat, head] = [await of.api.as('bdv.thuong-truc'), await of.api.as('vp.tt')];
  expect((await secretariat.get(path)).body).toMatchObject({
    stage: 'frozen',
    papersMadeAt: null,
    manifestSha256: null,
  });
  expect((await secretariat.post(`${path}/preparation`, { coverNote: 'Kính trình.' })).status).toBe(200);
  expect((await head.post(`${path}/release`)).body).toMatchObject({ status: 409, code: 'PACKET_PAPERS_NOT_MADE' });
  for (const what of ['archive', 'printed-set']) {
    expect((await secretariat.get(`${path}/${what}`)).body).toMatchObject({ code: 'PACKET_PAPERS_NOT_MADE' });
  }
  expect(await of.api.office.record.decide(ref(of))).toEqual({ step: 'makePapers' });
});

test('killed between papers, whoever comes after goes on where it stopped: each is made once, the manifest once', async () => {
  const first = maker(of, { dies: 4 });
  await expect(first.papers.makePapers(ref(of))).rejects.toThrow('killed');
  const kept = await made(of);
  expect(kept).toHaveLength(2 + 4);
  expect(await packetOf(of)).toMatchObject({ stage: 'prepared', papers_at: null, manifest_sha256: null });

  const second = maker(of);
  expect(await second.papers.makePapers(ref(of))).toBe(true);
  const all = await made(of);
  expect(first.rendered.length + second.rendered.length).toBe(all.length - 4); // packet.json, lineage.csv, the manifest, its signature
  expect(new Set([...first.rendered, ...second.rendered]).size).toBe(all.length - 4);
  for (const file of kept) expect(all.find(({ name }) => name === file.name)).toEqual(file);

  const manifest = all.find(({ name }) => name === 'manifest.json');
  expect(await packetOf(of)).toMatchObject({
    papers_at: new Date('2018-07-06T08:00:00+07:00'),
    manifest_sha256: manifest.sha256,
  });
  expect(await second.papers.makePapers(ref(of))).toBe(false);
  expect(await made(of)).toEqual(all);
  const audited = await of.api.database.query(`select detail from audit_entry where action = 'packet.papers-made'`);
  expect(audited).toEqual([
    { detail: { packet: '2018-annual', manifest: manifest.sha256, files: all.length - 2, key: expect.any(String) } },
  ]);
}, 120_000);

test('the same facts in another record make the same bytes of every file, signature and all', async () => {
  other = await eveOfFreeze();
  await freeze(other);
  expect(await maker(other).papers.makePapers(ref(other))).toBe(true);
  const digests = async (on: Reviewed) => (await made(on)).map(({ name, sha256 }) => `${name} ${sha256}`);
  expect(await digests(other)).toEqual(await digests(of));
  for (const { name, sha256, bytes } of await made(other)) {
    expect([name, sha256]).toEqual([name, createHash('sha256').update(bytes).digest('hex')]);
  }
}, 240_000);

test('a packet in hand is not taken up a second time by the same program', async () => {
  await of.api.database.query(`update packet set papers_at = null`);
  const { papers, rendered } = maker(of);
  const twice = await Promise.all([papers.makePapers(ref(of)), papers.makePapers(ref(of))]);
  expect(twice.sort()).toEqual([false, true]);
  expect(rendered).toEqual([]); // every file is there already
});

test('papers begun with one key are not signed with another: it is said which is missing', async () => {
  await of.api.database.query(`update packet set papers_at = null`);
  await expect(maker(of, { key: ANOTHER }).papers.makePapers(ref(of))).rejects.toThrow(
    /private half of the key \w{16}/,
  );
  expect(await packetOf(of)).toMatchObject({ papers_at: null });
  expect(await maker(of).papers.makePapers(ref(of))).toBe(true);
});

test('told to stop, it leaves off before the next paper, and nothing half made is kept', async () => {
  const { database } = of.api;
  await database.query(`alter table packet_file disable trigger packet_file_append_only`);
  await database.query(`delete from packet_file where name like 'pl-%' or name like 'manifest%'`);
  await database.query(`alter table packet_file enable trigger packet_file_append_only`);
  await database.query(`update packet set papers_at = null`);
  const { papers, rendered } = maker(of);
  papers.stop();
  await expect(papers.makePapers(ref(of))).rejects.toThrow();
  expect(rendered).toEqual([]);
  const files = (await made(of)).map(({ name }) => name);
  expect(files).not.toContain('manifest.json');
});

test('without a key given the record makes one, once, and keeps it; the former stay known', async () => {
  const { database } = of.api.office;
  const [one, two] = await Promise.all([new SigningKeys(database).current(), new SigningKeys(database).current()]);
  expect(one.id).toBe(two.id);
  const listed = (await (await of.api.as('u0001.cv')).get('/installation/signing-key')).body;
  expect(listed).toMatchObject({ keyId: one.id, publicKey: one.publicKey, algorithm: 'Ed25519' });
  expect(listed.former).toHaveLength(2);
  const kept = await of.api.database.query(`select id, private_key is null as given from signing_key`);
  expect(kept.filter(({ given }) => given)).toHaveLength(2); // the private half of one that was given stays outside
  expect(await of.api.anybody().get('/api/v1/installation/signing-key')).toMatchObject({ status: 200 });
});

import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { type Answer, type Client, TestApi } from './api.js';
import { expectOk } from './plan-office.js';
import { twoSided } from './two-sided-programme.js';

/**
 * The two-sided programme (`twoSided`), with a second clerk at VP-BDV (`bdv.van-thu`), a secretary of BDV's leader
 * (`bdv.thu-ky`) and heads who are called by their posts; UBND is a State body, its leader has no secretary.
 */
function withPaperOffice(file: ProgrammeFile): ProgrammeFile {
  const sided = twoSided(file);
  const { units, people } = sided.organisation;
  const leader = people.find(({ code }) => code === 'bdv.lanh-dao')!;
  const clerk = people.find(({ code }) => code === 'bdv.thuong-truc')!;
  const posts: Record<string, string> = {
    'vp.tt': 'Chánh Văn phòng',
    'snv.tt': 'Giám đốc',
    'u0001.tt': 'Trưởng phòng',
  };
  const kinds: Record<string, 'government' | 'department'> = {
    UBND: 'government',
    SNV: 'department',
    'VP-BDV': 'department',
  };
  return {
    ...sided,
    organisation: {
      units: units.map((unit) => (kinds[unit.code] ? { ...unit, kind: kinds[unit.code]! } : unit)),
      people: [
        ...people.map((person) => (posts[person.code] ? { ...person, name: posts[person.code]! } : person)),
        { ...clerk, code: 'bdv.van-thu', email: 'van-thu@office.example' },
        { ...leader, code: 'bdv.thu-ky', roles: ['leader-secretary'], email: 'thu-ky@office.example' },
      ],
    },
    programme: {
      ...sided.programme,
      signedAt: 'Hà Nội',
      parties: sided.programme.parties.map((party) => ({
        ...party,
        signer: party.unit === 'BDV' ? 'Trưởng ban' : 'Chủ tịch Uỷ ban nhân dân',
      })),
    },
  } as ProgrammeFile;
}

/** The API over that office, and the ways people take a paper further. */
export class PaperOffice {
  private constructor(readonly api: TestApi) {}

  static async open(settings: Record<string, string> = {}): Promise<PaperOffice> {
    return new PaperOffice(await TestApi.start(3, withPaperOffice, settings));
  }

  readonly as = (person: string): Promise<Client> => this.api.as(person);

  /** Makes a paper, as the clerk of VP-BDV unless said. Throws unless it was made. */
  async made(kind: string, subject: string, more: object = {}, person = 'bdv.thuong-truc'): Promise<string> {
    const answer = await expectOk((await this.as(person)).post('/papers', { kind, subject, ...more }));
    return answer.body.id;
  }

  /** What the person sees of the paper. */
  read = async (person: string, id: string): Promise<Answer> => (await this.as(person)).get(`/papers/${id}`);

  /** A command of that person on the version that is there now. */
  async act(person: string, id: string, step: string, body: object = {}, method = 'POST'): Promise<Answer> {
    const [row] = await this.api.database.query(`select version from paper where id = $1`, [id]);
    const path = step === '' ? `/papers/${id}` : `/papers/${id}/${step}`;
    return (await this.as(person)).ask(method, path, body, { 'if-match': `"${row.version}"` });
  }

  edit = (person: string, id: string, body: object) => this.act(person, id, '', body, 'PATCH');

  /** Brings a file in as that person and names it for the paper. */
  async brought(person: string, id: string, name: string, bytes: Buffer, more: object = {}): Promise<Answer> {
    return this.act(
      person,
      id,
      'signed-file',
      { attachment: await this.uploaded(person, name, bytes), ...more },
      'PUT',
    );
  }

  async uploaded(person: string, name: string, bytes: Buffer): Promise<string> {
    const client = await this.as(person);
    const [{ unit_id: unit }] = await this.api.database.query(
      `select unit_id from membership join person on person.id = person_id where person.code = $1`,
      [person],
    );
    const answer = await expectOk(client.post(`/attachments?name=${name}&attested=true&unit=${unit}`, bytes));
    return answer.body.id;
  }

  /** The bytes of a file as they were sent. */
  async bytes(person: string, path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const answer = await (await this.as(person)).raw(path);
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  }

  /** `person` codes of whoever was told of that kind. */
  async told(kind: string): Promise<string[]> {
    const rows = await this.api.database.query(
      `select person.code from notification n join person on person.id = n.person_id where n.kind = $1 order by 1`,
      [kind],
    );
    return rows.map(({ code }) => code);
  }

  /** The version of the report that U0001 has sent in the open round. */
  async reportVersion(unit = 'U0001'): Promise<string> {
    const obligation = await this.api.submitted(unit);
    const [row] = await this.api.database.query(`select id from report_version where obligation_id = $1`, [obligation]);
    return row.id;
  }

  /** From the draft to the paper that its signers have in front of them: submitted, and initialled where a leader signs. */
  async submitted(id: string, initials: readonly string[] = []): Promise<void> {
    await expectOk(this.act('bdv.thuong-truc', id, 'submission'));
    for (const person of initials) await expectOk(this.act(person, id, 'initials'));
  }

  close = () => this.api.close();
}

import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { csv } from '#documents/csv';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { createAdministrator } from '#record/organisation/create-administrator';
import { createApiToken } from '#record/person/api-token.service';
import { type Answer, type Client, TestApi } from './api.js';
import { expectOk } from './plan-office.js';

type Rows = readonly (readonly (string | number)[])[];

/** What a row would do, in short: `4 U0001 changed name`. */
interface ReadRow {
  readonly row: number;
  readonly name: string;
  readonly state: string;
  readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  readonly faults: readonly { readonly code: string; readonly cell: string | null; readonly message: string }[];
}

/** The API over the small programme, with an administrator, a secretariat, and the ways they bring sheets in. */
export class ImportDesk {
  private constructor(
    readonly api: TestApi,
    readonly administrator: Client,
    readonly secretariat: Client,
  ) {}

  static async open(units = 3, change?: (file: ProgrammeFile) => ProgrammeFile): Promise<ImportDesk> {
    const api = await TestApi.start(units, change);
    await createAdministrator(api.office.database, {
      userName: 'quan-tri',
      password: 'mat khau rat dai 2026',
      onlyIfNone: false,
    });
    return new ImportDesk(api, await api.as('quan-tri'), await api.as('bdv.thuong-truc'));
  }

  /** Uploads rows as CSV, or bytes as they are; by the secretariat what is of a programme, else by the administrator. */
  upload(
    kind: string,
    file: Rows | Buffer,
    { query = {}, as, name }: { query?: Record<string, string>; as?: Client; name?: string } = {},
  ): Promise<Answer> {
    const ofProgramme = ['tasks', 'results', 'conclusions'].includes(kind);
    const bytes = Buffer.isBuffer(file) ? file : Buffer.from(csv(file));
    const asked = new URLSearchParams({
      kind,
      name: name ?? (Buffer.isBuffer(file) ? 'bang.xlsx' : 'bang.csv'),
      attested: 'true',
      ...(ofProgramme && { programme: this.api.programmeId }),
      ...query,
    });
    return (as ?? (ofProgramme ? this.secretariat : this.administrator)).post(`/imports?${asked}`, bytes);
  }

  /** The same, checked; answers its id. */
  async checked(...asked: Parameters<ImportDesk['upload']>): Promise<string> {
    const { body } = await expectOk(this.upload(...asked));
    if (body.state !== 'checked') throw new Error(JSON.stringify([body.state, body.missing, body.columns]));
    return body.id;
  }

  /** The same, applied. */
  async applied(...asked: Parameters<ImportDesk['upload']>): Promise<Answer['body']> {
    return (await expectOk(this.apply(await this.checked(...asked)))).body;
  }

  apply = (id: string, input: object = {}, as = this.administrator): Promise<Answer> =>
    this.reader(id, as).then((client) => client.post(`/imports/${id}/application`, input));

  async rows(id: string, state = '', as = this.administrator): Promise<ReadRow[]> {
    const client = await this.reader(id, as);
    const rows: ReadRow[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await expectOk(
        client.get(`/imports/${id}/rows?limit=200${state && `&state=${state}`}${cursor && `&cursor=${cursor}`}`),
      );
      rows.push(...body.items);
      if (body.next === null) return rows;
      cursor = encodeURIComponent(body.next);
    }
  }

  /** `cell code` of every fault. */
  faults = async (id: string) =>
    (await this.rows(id, 'error')).flatMap(({ row, faults }) =>
      faults.map(({ cell, code }) => `${cell ?? row} ${code}`),
    );

  /** `name state field: from → to` of every row. */
  outcomes = async (id: string) =>
    (await this.rows(id)).map(({ name, state, changes }) =>
      [name, state, ...changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`)].join(' | '),
    );

  /** Every row of the tables, as text: to see that nothing, or just that, has changed. */
  async contents(...tables: string[]): Promise<string> {
    const read = await Promise.all(
      tables.map((table) =>
        this.api.database.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`),
      ),
    );
    return JSON.stringify(read);
  }

  /** The bytes of a file that the secretariat fetches. */
  async download(path: string): Promise<Buffer> {
    const [person] = await this.api.database.query(`select id from person where code = 'bdv.thuong-truc'`);
    const { token } = await this.api.office.database.write(SYSTEM_ACTOR, (tx) =>
      createApiToken(tx, person.id, { name: 'test' }),
    );
    const answer = await fetch(`${this.api.base}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  close = () => this.api.close();

  /** The administrator's imports are the administrator's; those of a programme the secretariat's. */
  private async reader(id: string, as: Client): Promise<Client> {
    if (as !== this.administrator) return as;
    const [found] = await this.api.database.query(`select programme_id from spreadsheet_import where id = $1`, [id]);
    return found?.programme_id ? this.secretariat : this.administrator;
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { SYSTEM_ACTOR } from '#persistence/actor';
import { readConfig } from '#platform/config';
import { createApiToken } from '#record/person/api-token.service';
import { importProgramme } from '#record/programme/import-programme';
import { createApiApplication } from '../../apps/api/src/api-application.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Office } from './office.js';
import { smallProgramme } from './small-programme.js';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the body it asks for
  readonly body: any;
  readonly headers: Headers;
}

type Headed = Record<string, string>;

/** Number and date of a signed paper of the first quarter's round. */
export const PAPER = { paperNumber: '05/BC-DV', paperDate: '2018-03-07' };

/** One caller of the API, over a real socket. */
export class Client {
  constructor(
    private readonly base: string,
    private readonly headers: Headed,
  ) {}

  get = (path: string, headers?: Headed) => this.ask('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers?: Headed) => this.ask('POST', path, body, headers);
  put = (path: string, body: unknown, headers?: Headed) => this.ask('PUT', path, body, headers);
  delete = (path: string, headers?: Headed) => this.ask('DELETE', path, undefined, headers);

  /** The answer unread, for a file's bytes. */
  raw = (path: string) => fetch(`${this.base}${path}`, { headers: this.headers });

  async ask(method: string, path: string, body?: unknown, headers: Headed = {}): Promise<Answer> {
    const raw = body instanceof Uint8Array;
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw || typeof body === 'string' ? (body as string) : JSON.stringify(body),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  }
}

/** The API over a fresh database that holds one small programme (`smallProgramme`), with its first quarter's round open. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly office: Office,
    readonly base: string,
    readonly programmeId: string,
    readonly roundId: string,
    readonly files: string,
  ) {}

  /** `change` makes the programme another one before it is imported: with a plan calendar, with reviews …; `settings` are the API's. */
  static async start(
    units = 3,
    change: (file: ProgrammeFile) => ProgrammeFile = (file) => file,
    settings: Headed = {},
  ): Promise<TestApi> {
    const database = await createTestDatabase();
    await database.setClock('2018-01-02T09:00:00+07:00');
    const office = await Office.open(database);
    const { programmeId } = await importProgramme(office.database, change(smallProgramme(units)), 'small');
    await database.setClock('2018-03-07T08:00:00+07:00');
    await office.turn('programme', programmeId);
    const [{ id: roundId }] = await database.query(`select id from round`);
    await office.turn('round', roundId);
    const files = await mkdtemp(join(tmpdir(), 'songhanh-files-'));
    const app = await createApiApplication(
      readConfig({
        DATABASE_URL: database.url,
        SONGHANH_CLOCK: 'rehearsal',
        FILES_DIR: files,
        LOG_LEVEL: 'silent',
        ...settings,
      }),
    );
    await app.listen(0, '127.0.0.1');
    return new TestApi(app, database, office, await app.getUrl(), programmeId, roundId, files);
  }

  /** The office holder of that code, by an API token. */
  async as(code: string): Promise<Client> {
    const [person] = await this.database.query(`select id from person where code = $1`, [code]);
    const { token } = await this.office.database.write(SYSTEM_ACTOR, (tx) =>
      createApiToken(tx, person.id, { name: 'test' }),
    );
    return new Client(`${this.base}/api/v1`, { authorization: `Bearer ${token}` });
  }

  anybody(headers: Headed = {}): Client {
    return new Client(this.base, headers);
  }

  /** The obligation of a unit in the open round. */
  async obligation(unit: string, roundId = this.roundId): Promise<string> {
    const [row] = await this.database.query(
      `select o.id from obligation o join unit_version v on v.unit_id = o.unit_id where v.code = $1 and o.round_id = $2`,
      [unit, roundId],
    );
    return row.id;
  }

  /** Saves and has approved a draft of that unit, as its officer and its head. */
  async approvedDraft(unit: string, answers: object = { meetings: 3 }, roundId = this.roundId): Promise<string> {
    const id = await this.obligation(unit, roundId);
    const officer = await this.as(`${unit.toLowerCase()}.cv`);
    const head = await this.as(`${unit.toLowerCase()}.tt`);
    const { version } = (await officer.get(`/obligations/${id}/draft`)).body;
    const saved = await officer.put(`/obligations/${id}/draft`, { answers }, { 'if-match': `"${version}"` });
    const approved = await head.post(
      `/obligations/${id}/draft/approval`,
      {},
      { 'if-match': saved.headers.get('etag')! },
    );
    if (approved.status !== 200) throw new Error(JSON.stringify([saved.body, approved.body]));
    return id;
  }

  /** The same, submitted; answers the obligation's id. */
  async submitted(unit: string, answers?: object, roundId = this.roundId): Promise<string> {
    const id = await this.approvedDraft(unit, answers, roundId);
    const officer = await this.as(`${unit.toLowerCase()}.cv`);
    const sent = await officer.post(`/obligations/${id}/submission`, PAPER);
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
    return id;
  }

  /** The same, accepted. */
  async accepted(unit: string, answers?: object): Promise<string> {
    const id = await this.submitted(unit, answers);
    const secretariat = await this.as('bdv.thuong-truc');
    await secretariat.post(`/obligations/${id}/acceptance`, { version: 1 });
    return id;
  }

  /** Brings a second programme into the same record: other units (`X0001` …), another secretariat (`btg.thuong-truc`). */
  async addOtherProgramme(): Promise<{ programmeId: string; roundId: string }> {
    const text = JSON.stringify(smallProgramme(2, '02-CTr/KHAC'));
    const file = JSON.parse(
      text
        .replaceAll('U0', 'X0')
        .replaceAll('u0', 'x0')
        .replaceAll('BDV', 'BTG')
        .replaceAll('bdv', 'btg')
        .replaceAll('UBND', 'SYT'),
    );
    const { programmeId } = await importProgramme(this.office.database, file, 'other');
    await this.office.turn('programme', programmeId);
    const [{ id: roundId }] = await this.database.query(`select id from round where programme_id = $1`, [programmeId]);
    await this.office.turn('round', roundId);
    return { programmeId, roundId };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.office.close();
    await this.database.drop();
    await rm(this.files, { recursive: true, force: true });
  }
}

import { SYSTEM_ACTOR } from '#persistence/actor';
import { createApiToken } from '#record/person/api-token.service';
import { type FaultStack, pause } from '../support/fault-stack.js';
import type { Command, Ledger } from '../support/ledger.js';
import { OfficeClient, type Patience, UNTIL_ANSWERED, type Word } from '../support/office-client.js';
import type { Chance } from './chance.js';

/** How a unit goes through a round; the number in its code decides. Days are counted by the steps of the round. */
export const CHARACTERS = [
  'punctual',
  'returned',
  'extended',
  'refused',
  'nothing',
  'silent',
  'offered',
  'late',
] as const;
export type Character = (typeof CHARACTERS)[number];

/** The step of a round from which a unit of that character sends its report; the silent ones never do. */
const SENDS_FROM: Readonly<Record<Character, number>> = {
  punctual: 1,
  returned: 2,
  extended: 4,
  refused: 3,
  nothing: 2,
  silent: Number.POSITIVE_INFINITY,
  offered: 4,
  late: 5,
};
const ASKS_FOR_TIME: readonly Character[] = ['extended', 'refused', 'offered'];
const MORE_DAYS = 5;
const MOST_REFUSALS = 50;

export const characterOf = (unit: string): Character => CHARACTERS[(Number(unit.slice(1)) - 1) % CHARACTERS.length]!;

/** Where one unit stands with the present round, read past every line that a fault may have cut. */
interface Standing {
  readonly obligation: string;
  readonly unit: string;
  readonly status: 'open' | 'submitted' | 'returned' | 'accepted';
  readonly due: string;
  readonly draft: number;
  readonly approved: boolean;
  readonly version: number;
  readonly extension: string | null;
  readonly extensionStatus: string | null;
  readonly requestedDue: string | null;
}

const STANDINGS_SQL = `
  select o.id as obligation, v.code as unit, o.status, o.due::text as due, coalesce(d.version, 0) as draft,
    coalesce(d.stage = 'approved', false) as approved, e.id as extension, e.status as "extensionStatus",
    e.requested_due::text as "requestedDue",
    (select coalesce(max(number), 0) from report_version where obligation_id = o.id) as version
  from obligation o
  join round r on r.id = o.round_id and r.stage = 'open'
  join unit_version v on v.unit_id = o.unit_id
  left join report d on d.obligation_id = o.id
  left join lateral (select * from extension where obligation_id = o.id order by ordinal desc limit 1) as e on true
  order by v.code`;

/** The units and the secretariat of one programme, at work through the API while parts of it are killed and lines are cut. */
export class OfficeLife {
  /** Commands that nobody has a word on: their clients gave up, and ask again once everything is healed. */
  private readonly unknown: { readonly client: OfficeClient; readonly command: Command }[] = [];
  private over = false;
  private step = 0;
  private today = '';
  private saved = 0;
  private refusals = 0;

  private constructor(
    private readonly stack: FaultStack,
    private readonly chance: Chance,
    private readonly clients: ReadonlyMap<string, OfficeClient>,
  ) {}

  static async open(stack: FaultStack, ledger: Ledger, chance: Chance): Promise<OfficeLife> {
    const people = await stack.box.query<{ id: string; code: string }>(
      `select id, code from person where code is not null`,
    );
    const clients = new Map<string, OfficeClient>();
    for (const { id, code } of people) {
      const { token } = await stack.database.write(SYSTEM_ACTOR, (tx) => createApiToken(tx, id, { name: 'faults' }));
      clients.set(code, new OfficeClient(code, token, () => stack.apiUrl, ledger));
    }
    return new OfficeLife(stack, chance, clients);
  }

  client(code: string): OfficeClient {
    return this.clients.get(code)!;
  }

  /** Everybody works until `over`, at that step of the round and on that day; resolves when all have put down their pens. */
  async work(step: number, today: string): Promise<void> {
    Object.assign(this, { over: false, step, today });
    const units = (await this.standings()).map(({ unit }) => unit);
    await Promise.all([this.secretariatWorks(), ...units.map((unit) => this.unitWorks(unit))]);
  }

  closeOfDay(): void {
    this.over = true;
  }

  /** Asks again, under the same keys, whatever is still without a word. */
  async askAgain(): Promise<void> {
    for (const { client, command } of this.unknown.splice(0)) {
      const word = await client.ask(command);
      if (!word) throw new Error(`no word on ${command.key}, though everything is healed`);
    }
  }

  private async unitWorks(unit: string): Promise<void> {
    const character = characterOf(unit);
    let sent = false;
    let known = true;
    while (known && (!this.over || !sent)) {
      const standing = (await this.standings()).find((each) => each.unit === unit);
      if (!standing || standing.status === 'submitted' || standing.status === 'accepted') return;
      const sends = this.step >= SENDS_FROM[character];
      const asks = ASKS_FOR_TIME.includes(character) && this.step === 1 && standing.extension === null;
      if (standing.extensionStatus === 'offered') known = await this.answerOffer(standing);
      else if (asks) known = await this.askForTime(standing);
      else if (sends && (this.over || this.chance.next() < 0.3)) known = await this.sendReport(standing, character);
      else if (!this.over) known = await this.save(standing);
      else sent = true;
      await pause(this.chance.whole(60, 240));
    }
  }

  private async sendReport(standing: Standing, character: Character): Promise<boolean> {
    const { obligation, unit, draft, approved } = standing;
    if (character === 'nothing') {
      return this.does(unit, 'cv', 'nothing', obligation, 'POST', `/obligations/${obligation}/nothing-to-report`, {
        confirmed: true,
      });
    }
    if (draft === 0) return this.save(standing);
    if (!approved) {
      return this.does(
        unit,
        'tt',
        'approve',
        obligation,
        'POST',
        `/obligations/${obligation}/draft/approval`,
        {},
        draft,
      );
    }
    return this.does(unit, 'cv', 'submit', obligation, 'POST', `/obligations/${obligation}/submission`, {
      paperNumber: '05/BC-DV',
      paperDate: this.today,
    });
  }

  private save({ obligation, unit, draft }: Standing): Promise<boolean> {
    this.saved += 1;
    const body = { answers: { meetings: this.saved, note: `lần ${this.saved}` } };
    return this.does(unit, 'cv', 'save', obligation, 'PUT', `/obligations/${obligation}/draft`, body, draft);
  }

  private askForTime({ obligation, unit, due }: Standing): Promise<boolean> {
    const requestedDue = addDays(due, MORE_DAYS);
    const body = { requestedDue, reason: 'Chờ số liệu của các xã.' };
    return this.does(unit, 'cv', 'ask', obligation, 'POST', `/obligations/${obligation}/extensions`, body);
  }

  private answerOffer({ obligation, unit, extension }: Standing): Promise<boolean> {
    return this.does(unit, 'tt', 'answer', obligation, 'POST', `/extensions/${extension}/answer`, { accept: true });
  }

  /** Rules on what has come, decides on what is asked; goes home only when nothing is left on the desk. */
  private async secretariatWorks(): Promise<void> {
    for (let known = true; known; await pause(150)) {
      const waiting = (await this.standings()).find(
        ({ status, extensionStatus }) => status === 'submitted' || extensionStatus === 'requested',
      );
      if (waiting) known = await this.ruleOn(waiting);
      else if (this.over) return;
    }
  }

  private ruleOn({ obligation, unit, status, version, extension, requestedDue }: Standing): Promise<boolean> {
    const character = characterOf(unit);
    const does = (deed: string, path: string, body: object) =>
      this.attempt(this.client('bdv.thuong-truc'), deed, obligation, 'POST', path, body);
    if (status !== 'submitted') {
      const decision = character === 'extended' ? 'grant' : character === 'offered' ? 'offer' : 'refuse';
      const due = decision === 'offer' ? { due: addDays(requestedDue!, 2) } : {};
      return does('decide', `/extensions/${extension}/decision`, { decision, ...due });
    }
    if (character === 'returned' && version === 1) {
      return does('return', `/obligations/${obligation}/return`, { version, reason: 'evidence-missing' });
    }
    return does('accept', `/obligations/${obligation}/acceptance`, { version });
  }

  private does(
    unit: string,
    who: 'cv' | 'tt',
    deed: string,
    obligation: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    version?: number,
  ): Promise<boolean> {
    const client = this.client(`${unit.toLowerCase()}.${who}`);
    return this.attempt(client, deed, obligation, method, path, body, version);
  }

  /** One deed; answers whether there is a word on it. Some clients ask until they are answered, some give up. */
  private async attempt(
    client: OfficeClient,
    deed: string,
    obligationId: string,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    version?: number,
  ): Promise<boolean> {
    const ifMatch = version === undefined ? {} : { ifMatch: `"${version}"` };
    const command = client.command({ deed, obligationId, method, path, body, ...ifMatch });
    const patience: Patience = this.chance.next() < 0.3 ? { tries: 1, withinMs: 30_000 } : UNTIL_ANSWERED;
    const word: Word | undefined = await client.ask(command, patience);
    if (!word) this.unknown.push({ client, command });
    if (word && word.status >= 400) this.refused(command, word);
    return word !== undefined;
  }

  /** Somebody else may have been first (a report sent while more time was decided on); again and again it is a fault. */
  private refused({ deed, path }: Command, { status, body }: Word): void {
    this.refusals += 1;
    if (this.refusals > MOST_REFUSALS) throw new Error(`${deed} ${path}: ${status} ${JSON.stringify(body)}`);
  }

  private standings(): Promise<Standing[]> {
    return this.stack.box.query<Standing & Record<string, unknown>>(STANDINGS_SQL);
  }
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

// The web app in a real browser, on the running product with a rehearsed programme: each person's day, and every page.
import type { Browser, Page } from 'playwright-core';
import { type Faults, type Language, openBrowser, visit, type Width } from './browser.js';
import type { Counted } from './counted.js';
import { nothingToReport, readWithoutALine, seenByItself } from './everywhere.js';
import { mailToPacket, numberToSource, packetToDirection } from './leader-day.js';
import { axeFindings, keysShown, settled, shown, textsOverBox, tooWide } from './pages.js';
import { matrixByKeyboard, remindAll, reviewDesk } from './secretariat-day.js';
import { headApproves, headByKeyboard, officerFills, officerSends } from './unit-day.js';
import { ADMINISTRATOR, WebOffice } from './web-office.js';

const OPENING_MS = 300_000;
/** What a unit's first page may fetch of JavaScript, packed as it goes over the line. */
const MOST_SCRIPT_BYTES = 300_000;
const EVERY_PAGE_MS = 600_000;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Kinds of addresses that have been looked at: `/rounds/:id`. */
const looked = new Set<string>();

let office: WebOffice;
let browser: Browser;
const counted: Counted[] = [];

beforeAll(async () => {
  [office, browser] = await Promise.all([WebOffice.open(), openBrowser()]);
}, OPENING_MS);

afterAll(async () => {
  await browser?.close();
  await office?.close();
  for (const { part, steps, seconds } of counted) {
    process.stdout.write(`${part}: ${steps} steps, ${seconds.toFixed(1)} s\n`);
  }
});

/** A person's machine with that office's app. */
const at = (
  language: Language,
  width: Width,
  does: (page: Page, faults: Faults) => Promise<unknown>,
  userName?: string,
): Promise<void> => visit(browser, { base: office.base, language, width, userName }, does);

const dutyOf = async (unit: string): Promise<string> => {
  const [row] = await office.query<{ id: string }>(
    `select o.id from obligation o join round r on r.id = o.round_id
     join unit_version v on v.unit_id = o.unit_id and v.valid_to is null
     where v.code = $1 and r.code = '2023-Q3'`,
    [unit],
  );
  return row!.id;
};

/** The link of the newest mail of those kinds to that person, as the mail has it; of one report, if that is given. */
const linkOf = async (person: string, kinds: readonly string[], duty?: string) => {
  const [row] = await office.query<{ id: string; packet: string | null }>(
    `select n.id, n.data->>'packetId' as packet from notification n join person p on p.id = n.person_id
     where p.code = $1 and n.kind = any($2) and ($3::uuid is null or n.obligation_id = $3) order by n.id desc limit 1`,
    [person, kinds, duty ?? null],
  );
  return { link: `/n/${row!.id}`, packet: row!.packet! };
};

const units = async () =>
  (
    await office.query<{ code: string }>(
      `select v.code from obligation o join round r on r.id = o.round_id
       join unit_version v on v.unit_id = o.unit_id and v.valid_to is null
       where r.code = '2023-Q3' and o.status = 'open' order by v.code`,
    )
  ).map(({ code }) => code);

test.each([
  ['vi', 1440],
  ['en', 390],
] as const)(
  'a unit’s day in %s at %i px: from the mail’s link over a lost line to the receipt',
  async (language, width) => {
    const unit = (await units()).find((code) => ['H1', 'H2', 'H3', 'H4', 'H5', 'H7'].includes(code))!;
    const [officer, head] = [`can-bo-${unit.toLowerCase()}`, `truong-${unit.toLowerCase()}`];
    const duty = await dutyOf(unit);
    const { link } = await linkOf(officer, ['round-opened', 'reminder'], duty);
    await at(language, width, async (page, faults) => {
      counted.push(await officerFills(page, officer, link));
      await at(language, width, async (other) => counted.push(await headApproves(other, head, duty)));
      counted.push(await officerSends(page, duty));
      faults.errors.splice(0); // what could not be fetched without a line was meant to fail
    });
    const [sent] = await office.query<{ status: string }>('select status from obligation where id = $1', [duty]);
    expect(sent).toEqual({ status: 'submitted' });
  },
);

test('a head writes the whole report by keyboard alone', async () => {
  const unit = (await units()).find((code) => ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7'].includes(code))!;
  const duty = await dutyOf(unit);
  await at('vi', 1440, async (page) => counted.push(await headByKeyboard(page, `truong-${unit.toLowerCase()}`, duty)));
});

test('a secretariat’s morning by keyboard: the review desk, the matrix, everybody reminded', async () => {
  const [{ programme } = { programme: '' }] = await office.query<{ programme: string }>(
    `select p.number as programme from round r join programme p on p.id = r.programme_id where r.code = '2023-Q3'`,
  );
  await at('vi', 1440, async (page) => {
    counted.push(await reviewDesk(page, 'tong-hop'));
    counted.push(await matrixByKeyboard(page, programme));
    counted.push(await remindAll(page, '2023-Q3'));
  });
});

test.each([
  ['vi', 390],
  ['en', 1440],
] as const)(
  'a leader’s day in %s at %i px: from the mail to a direction, from a number to its source',
  async (language, width) => {
    const { link, packet } = await linkOf('truong-ban', ['packet-delivered', 'packet-unacknowledged']);
    await at(language, width, async (page) => {
      counted.push(await mailToPacket(page, 'truong-ban', link, packet));
      counted.push(await packetToDirection(page, language));
      counted.push(await numberToSource(page));
    });
  },
);

test('without a line one still reads what was read before, and the page says so', async () => {
  await at(
    'vi',
    390,
    async (page, faults) => {
      const lines = await readWithoutALine(page);
      expect(lines.with).toBeGreaterThan(0);
      expect(lines.without).toBe(lines.with);
      faults.errors.splice(0); // what could not be fetched without a line was meant to fail
    },
    'can-bo-h2',
  );
});

test('what a unit does shows on the secretariat’s open page by itself', async () => {
  const unit = (await units()).at(-1)!;
  const duty = await dutyOf(unit);
  await at(
    'vi',
    1440,
    (page) =>
      seenByItself(page, async () => {
        await at('vi', 390, (other) => nothingToReport(other, office.base, duty), `truong-${unit.toLowerCase()}`);
        return duty;
      }),
    'tong-hop',
  );
});

test('another person’s link tells nothing', async () => {
  const { link } = await linkOf('bi-thu', ['packet-delivered']);
  await at(
    'vi',
    1440,
    async (page) => {
      await page.goto(link);
      await page.locator('.empty').waitFor();
      expect(page.url()).toContain('/n/');
    },
    'truong-ban',
  );
});

test('a unit’s first page fetches less JavaScript than its budget, and nothing from anywhere else', async () => {
  await at(
    'vi',
    390,
    async (page) => {
      const sizes: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        if (request.resourceType() !== 'script') return;
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await page.goto('/work');
      await settled(page);
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
    },
    'can-bo-h1',
  );
});

test.each(['tong-hop', 'can-bo-h2', 'truong-ban', ADMINISTRATOR])(
  'every page that %s sees is whole: in both languages, at a desk and on a phone',
  async (person) => {
    let addresses: string[] = [];
    const inVietnamese = async (page: Page) => {
      const seen = await crawled(page);
      addresses = Object.keys(seen);
      expect(faulty(Object.values(seen))).toEqual([]);
    };
    await at('vi', 1440, inVietnamese, person);
    expect(addresses).toContain('/work');
    const inEnglish = async (page: Page) => {
      const seen: Looked[][] = [];
      for (const address of addresses) {
        await page.goto(address);
        await shown(page);
        seen.push(await lookedAt(page, address, async () => [])); // what axe looks for does not hang on the language
      }
      expect(faulty(seen)).toEqual([]);
    };
    await at('en', 1440, inEnglish, person);
  },
  EVERY_PAGE_MS,
);

test('no kind of page was passed over', () => {
  expect(looked.size).toBeGreaterThan(48);
});

/** What was found on a page, at one width. */
interface Looked {
  readonly where: string;
  readonly wide: number;
  readonly axe: readonly string[];
  readonly over: readonly string[];
  readonly keys: readonly string[];
}

const faulty = (seen: readonly Looked[][]) =>
  seen.flat().filter(({ wide, axe, over, keys }) => wide > 0 || axe.length + over.length + keys.length > 0);

/** The page that is open, as wide as a desk and as a phone. */
async function lookedAt(page: Page, address: string, axe: (page: Page) => Promise<string[]>): Promise<Looked[]> {
  const seen: Looked[] = [];
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    const found = { axe: await axe(page), over: await textsOverBox(page), keys: await keysShown(page) };
    seen.push({ where: `${address} at ${size.width} px`, wide: await tooWide(page), ...found });
  }
  return seen;
}

/**
 * Opens the pages that the person can open: those of the navigation, and one of each kind that they lead to. Looks at
 * those that nobody opened before; the first page is everybody's own.
 */
async function crawled(page: Page): Promise<Record<string, Looked[]>> {
  const own = new Set<string>();
  const seen: Record<string, Looked[]> = {};
  const queue = ['/work'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    await page.goto(address);
    await settled(page);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) => new URL(link.href).pathname),
    );
    for (const link of ['/work', ...links]) {
      if (own.has(kindOf(link)) || /^\/(api|docs)\//.test(link)) continue;
      own.add(kindOf(link));
      if (link !== '/work') queue.push(link);
    }
    if (address !== '/work' && looked.has(kindOf(address))) continue;
    looked.add(kindOf(address));
    seen[address] = await lookedAt(page, address, axeFindings);
  }
  return seen;
}

/** `/rounds/:id`: pages of one kind are looked at once. */
const kindOf = (address: string) =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/^(\/templates)\/.*/, '$1/:kind');

// What needs the worker beside the app, in a real browser on the running product: a plan that goes from stage to stage,
// and a rehearsal that is asked for on a page.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { SMALL } from '../e2e/rehearsal-run.js';
import { openBrowser, recordAt, visit } from './browser.js';
import { type Counted, Counting } from './counted.js';
import { rehearseNew } from './new-programme.js';
import { answerOpinions, approvePlan, giveOpinion, numberPlan, sendOut, submitPlan, writeDraft } from './plan-year.js';
import { WebOffice } from './web-office.js';

const OPENING_MS = 300_000;
/** The heads of both offices give their initials before the leaders of both parties sign. */
const SIGNERS = ['chanh-van-phong', 'giam-doc-snv', 'truong-ban', 'bi-thu'];

let office: WebOffice;
let browser: Browser;
const counted: Counted[] = [];

beforeAll(async () => {
  // The draft opens on the day after.
  [office, browser] = await Promise.all([WebOffice.open({ until: '2023-01-04', live: true }), openBrowser()]);
  await office.clockAt('2023-01-05T09:30:00+07:00');
}, OPENING_MS);

afterAll(async () => {
  await browser?.close();
  await office?.close();
  for (const { part, steps, seconds } of counted) {
    process.stdout.write(`${part}: ${steps} steps, ${seconds.toFixed(1)} s\n`);
  }
});

const as = (userName: string, does: (page: Page) => Promise<unknown>) =>
  visit(browser, { base: office.base, userName }, does);

/** The year's plan, once the process has brought it to that stage. */
async function planAt(stage: string): Promise<string> {
  for (let tries = 0; tries < 120; tries += 1) {
    const [plan] = await office.query<{ id: string; stage: string }>('select id, stage from plan');
    if (plan?.stage === stage) return plan.id;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error(`the plan does not come to ${stage}`);
}

test(
  'a secretariat’s plan: from the first draft over consultation and signatures to its number',
  async () => {
    const plan = await planAt('drafting');
    await as('tong-hop', async (page) => {
      const day = new Counting(page);
      await writeDraft(day, plan);
      await sendOut(day);
      for (const unit of ['H1', 'H2', 'H3', 'H6']) {
        await as(`truong-${unit.toLowerCase()}`, (own) =>
          giveOpinion(own, office.base, plan, unit, unit === 'H2' ? 'Đề nghị lùi hạn nhiệm vụ 1.3.' : undefined),
        );
      }
      await office.clockAt('2023-01-17T08:30:00+07:00'); // who has not answered by then stays silent
      await planAt('revising');
      expect(await answerOpinions(day, plan)).toBe(1);
      await submitPlan(day);
      for (const signer of SIGNERS) await as(signer, (own) => approvePlan(new Counting(own), plan));
      await numberPlan(day, plan, '01/KH-TINH-UY', '17/01/2023');
      const { stage, theme, items, papers } = await recordAt(page, `/plans/${plan}`);
      expect({ stage, theme, tasks: items.length }).toEqual({
        stage: 'issued',
        theme: 'Năm dân vận khéo 2023',
        tasks: 5,
      });
      expect(papers).toMatchObject([{ number: '01/KH-TINH-UY', issuedOn: '2023-01-17' }]);
      const [added] = items.filter(({ title }: { title: string }) => title.startsWith('Tập huấn'));
      expect(added).toMatchObject({ due: '2023-08-31' });
      counted.push(day.told('secretariat: from the first draft to the issued plan'));
    });
  },
  OPENING_MS,
);

test(
  'a rehearsal asked for in the app is lived on the real engine to its last day',
  async () => {
    const text = readFileSync(SMALL, 'utf8').replace('07-CTr/BDVTU-BCSĐ', '08-CTr/BDVTU-BCSĐ');
    await as('tong-hop', async (page) => {
      counted.push(await rehearseNew(page, { name: 'moi.yaml', text }, '10/04/2023'));
      const draft = /drafts\/([^/]+)/.exec(page.url())![1];
      const [rehearsal] = (await recordAt(page, `/programmes/drafts/${draft}/rehearsals`)).items;
      expect(rehearsal).toMatchObject({ state: 'done', until: '2023-04-10', percent: 100 });
      // What the whole rehearsal of the same file says of its first quarter.
      expect(rehearsal.digest).toMatchObject({ rounds: 1, owed: 8, onTime: 4, late: 3, missing: 1, plans: 1 });
    });
  },
  2 * OPENING_MS,
);

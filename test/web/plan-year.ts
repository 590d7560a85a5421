// The year's plan on its way from the first draft to its number, as the secretariat and the signers do it in the app.
import type { Page } from 'playwright-core';
import type { Counting } from './counted.js';

/** To the programme's tasks, which the draft begins with, a theme and one task more are written, due on a day that is worked. */
export async function writeDraft(day: Counting, plan: string): Promise<void> {
  const { page } = day;
  await day.open(`/plans/${plan}`);
  await page.locator('[data-row]').first().waitFor();
  await day.fill('.builder-theme input', 'Năm dân vận khéo 2023');
  await page.locator('[data-row]').nth(1).focus();
  await day.key('Insert');
  await day.type('Tập huấn cán bộ làm công tác dân vận');
  await day.click('.builder-editor [id$=lead]');
  await day.type('noi vu');
  await page.locator('.ant-select-item-option-active').waitFor();
  await day.key('Enter');
  await day.fill('.builder-editor [id$=due]', '02/09/2023');
  await page.keyboard.press('Tab');
  await day.click('.builder-editor .builder-link'); // nothing falls due on National Day: the working day before it
  await day.key('Escape');
  await page.locator('.draft-save.tone-green').waitFor();
}

/** What comes next is done: the button, and the form it opens. */
async function doNext(day: Counting, part: string): Promise<void> {
  await day.click(`${part} .acts-buttons .ant-btn`);
  await day.click(`${part} .command-form button[type=submit]`);
}

/** The draft goes to the units that are to do something in it. */
export async function sendOut(day: Counting): Promise<void> {
  await doNext(day, '.builder-drafting');
  await day.page.locator('.builder-opinions').waitFor();
}

/** Every unit that has not simply agreed is told what became of its words. */
export async function answerOpinions(day: Counting, plan: string): Promise<number> {
  const { page } = day;
  await day.open(`/plans/${plan}`);
  const open = page.locator('.builder-answer');
  await open.first().waitFor();
  const all = await open.count();
  for (let left = all; left > 0; left -= 1) {
    const form = open.first();
    await day.step(() => form.locator('.ant-radio-wrapper').first().click());
    await day.step(() => form.locator('textarea').first().fill('Đã sửa trong dự thảo.'));
    await day.key('Control+Enter');
    await page.waitForFunction((before) => document.querySelectorAll('.builder-answer').length < before, left);
  }
  return all;
}

/** The revised draft goes to those who sign. */
export async function submitPlan(day: Counting): Promise<void> {
  await doNext(day, '.builder-drafting');
  await day.page.locator('.builder-strip').waitFor();
}

/** A signer, or the head of the office that gives the initials, approves from the plan's page. */
export async function approvePlan(day: Counting, plan: string): Promise<void> {
  const { page } = day;
  await day.open(`/plans/${plan}`);
  const done = page.locator('.builder-papers .builder-strip .tone-green');
  await page.locator('.builder-papers .command-form button[type=submit]').first().waitFor();
  const before = await done.count();
  await day.click('.builder-papers .command-form button[type=submit]');
  await page.waitForFunction(
    (count) => document.querySelectorAll('.builder-papers .builder-strip .tone-green').length > count,
    before,
  );
}

/** Number and date of the signed paper: with them the plan is issued. */
export async function numberPlan(day: Counting, plan: string, number: string, issuedOn: string): Promise<void> {
  await day.open(`/plans/${plan}`);
  await day.click('.builder-papers .acts-buttons .ant-btn');
  await day.fill('#number', number);
  await day.fill('#issuedOn', issuedOn);
  await day.click('.builder-papers .command-form button[type=submit]');
  await day.page.locator('.builder-next').waitFor();
}

/** What a unit says of the draft, as its own person and past the page: the pages of the units have tests of their own. */
export async function giveOpinion(page: Page, base: string, plan: string, unit: string, text?: string): Promise<void> {
  const data = { agrees: text === undefined, unit, ...(text && { text }) };
  const answer = await page.request.put(`/api/v1/plans/${plan}/opinion`, { data, headers: { origin: base } });
  if (!answer.ok()) throw new Error(`${unit}: ${answer.status()} ${await answer.text()}`);
}

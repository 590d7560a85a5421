import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Password of everybody in the office under test. */
export const PASSWORD = 'song-hanh-1';
export type Language = 'vi' | 'en';
/** Of a desk and of a phone, in CSS pixels. */
export type Width = 1440 | 390;

/** The browser that `npm test` found or fetched. Throws, with what to do, where there is none. */
export function openBrowser(): Promise<Browser> {
  const { CHROMIUM, PLAYWRIGHT_BROWSERS_PATH } = process.env;
  if (!CHROMIUM && !PLAYWRIGHT_BROWSERS_PATH) {
    throw new Error(
      'No browser for the tests of the web app: run them with `npm test`, or set CHROMIUM to the path of one.',
    );
  }
  // Chromium's own sandbox does not start as root in a container; what it opens here is ours alone.
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

export interface Machine {
  readonly base: string;
  readonly language?: Language;
  readonly width?: Width;
}

/** What went wrong on a page without anybody seeing it. */
export interface Faults {
  readonly errors: string[];
  /** Addresses outside the installation that were asked for. */
  readonly outside: string[];
}

/** One person's browser: nobody is signed in yet. */
export async function machineOf(browser: Browser, { base, language = 'vi', width = 1440 }: Machine) {
  const phone = width < 500;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: phone ? 844 : 900 },
    hasTouch: phone,
    isMobile: phone,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => {
    if (window.origin !== 'null') localStorage.setItem('songhanh.language', chosen); // a sandboxed paper has none
  }, language);
  const faults: Faults = { errors: [], outside: [] };
  context.on('page', (page) => watch(page, base, faults));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // the other core may be busy with another test
  return { context, page, faults };
}

/** Who sits at a machine, and what the machine is like. */
export interface Visit extends Machine {
  readonly userName?: string;
}

/** A folder for a picture of the page whenever a test fails. */
const PICTURES = process.env.WEB_PICTURES;

/** A machine for one person; afterwards nothing may have gone wrong unseen. */
export async function visit(
  browser: Browser,
  { userName, ...machine }: Visit,
  does: (page: Page, faults: Faults) => Promise<unknown>,
): Promise<void> {
  const { context, page, faults } = await machineOf(browser, machine);
  try {
    if (userName) await signedIn(context, machine.base, userName);
    await does(page, faults);
    expect(faults).toEqual({ errors: [], outside: [] });
  } catch (error) {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `fault-${Date.now()}.png`), fullPage: true });
    throw error;
  } finally {
    await context.close();
  }
}

function watch(page: Page, base: string, faults: Faults): void {
  page.on('pageerror', ({ message }) => faults.errors.push(message));
  page.on('response', (response) => {
    const missing = response.status() === 404 && new URL(response.url()).pathname.startsWith('/assets/');
    if (missing) faults.errors.push(`there is no ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(base)) faults.outside.push(url);
  });
}

/** Signs in without the page: what a test begins with, not what it is about. */
export async function signedIn(context: BrowserContext, base: string, userName: string): Promise<void> {
  const answer = await context.request.post('/api/v1/sessions', {
    data: { userName, password: PASSWORD },
    headers: { origin: base },
  });
  if (!answer.ok()) throw new Error(`${userName} cannot sign in: ${await answer.text()}`);
}

/** The record's own answer to the person who is signed in on that page. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the body it asks for
export async function recordAt(page: Page, path: string): Promise<any> {
  const answer = await page.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

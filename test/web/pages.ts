import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = ['serious', 'critical'];

/** What a page has when it is there: its title, and nothing that is still on its way. */
export async function settled(page: Page): Promise<void> {
  await shown(page);
  await page.waitForLoadState('networkidle');
}

/** The title is there and nothing turns any more; what a page reads beside its own matter may still come. */
export async function shown(page: Page): Promise<void> {
  await page.locator('main h1, main .empty').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .waiting, main .ant-spin-spinning') === null);
}

/** What axe finds that is serious or worse, each in a line. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE); // not by a script tag: the page's own policy forbids any but its own
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (what: unknown) => Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    return axe.run({ exclude: ['iframe'] });
  });
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)} (${nodes.length} in all)`);
}

/** Pixels by which the page is wider than the window: then it scrolls sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts that run out of their box or are cut off without a sign; what scrolls by itself or ends in `…` is meant so. */
export const textsOverBox = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const over: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.closest('svg, .sr-only, [aria-hidden=true]')) continue;
      const style = getComputedStyle(element);
      const meant = style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX + style.overflowY);
      if (meant || style.display === 'inline' || element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight * 1.5 + 8) {
        over.push(`${element.className || element.tagName}: ${element.textContent?.trim().slice(0, 60)}`);
      }
    }
    return over;
  });

/** Keys of words that stand on the page instead of the words: `round.title`. */
export const keysShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (texts.nextNode()) words.push(...(texts.currentNode.textContent?.split(/\s+/) ?? []));
    return words.filter(
      (word) =>
        /^[a-z]+(\.[a-zA-Z-]+)+$/.test(word) && !/\.(pdf|docx|xlsx|zip|html|example|json|csv|png|vn)$/.test(word),
    );
  });

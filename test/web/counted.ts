import type { Page } from 'playwright-core';

/** One part of a person's day, as it was done. */
export interface Counted {
  readonly part: string;
  readonly steps: number;
  readonly seconds: number;
}

const MOST_TABS = 60;

/** Counts what a person does: one step is one act (a press, a touch, a text typed or spoken); the seconds are the clock's. */
export class Counting {
  private steps = 0;
  private readonly begun = Date.now();

  constructor(readonly page: Page) {}

  async step(act: () => Promise<unknown>): Promise<void> {
    await act();
    this.steps += 1;
  }

  readonly open = (address: string) => this.step(() => this.page.goto(address));
  readonly click = (selector: string) => this.step(() => this.page.locator(selector).first().click());
  readonly fill = (selector: string, text: string) => this.step(() => this.page.locator(selector).first().fill(text));
  readonly key = (key: string) => this.step(() => this.page.keyboard.press(key));
  readonly type = (text: string) => this.step(() => this.page.keyboard.type(text));

  /** Three steps: the name, the password, Enter. */
  async signIn(userName: string, password: string): Promise<void> {
    await this.fill('input[autocomplete=username]', userName);
    await this.fill('input[autocomplete=current-password]', password);
    await this.key('Enter');
  }

  /** By keyboard alone: the page to sign in has the focus where the name goes. */
  async signInByKeyboard(userName: string, password: string): Promise<void> {
    await this.page.locator('input[autocomplete=username]').waitFor();
    await this.type(userName);
    await this.key('Tab');
    await this.type(password);
    await this.key('Enter');
  }

  /** Tab, until what is looked for has the focus. Throws where it does not lead there. */
  async tabTo(selector: string): Promise<void> {
    const isThere = () => this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    for (let tries = 0; !(await isThere()); tries += 1) {
      if (tries === MOST_TABS) throw new Error(`Tab does not lead to ${selector}`);
      await this.key('Tab');
    }
  }

  /** By the palette to what is found under those words. */
  async goTo(words: string): Promise<void> {
    await this.key('Control+k');
    await this.page.locator('.palette input').waitFor();
    await this.type(words);
    await this.page.locator('#palette-0').waitFor();
    await this.key('Enter');
  }

  told(part: string): Counted {
    return { part, steps: this.steps, seconds: (Date.now() - this.begun) / 1000 };
  }
}

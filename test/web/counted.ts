import type { Page } from 'playwright-core';

/** One part of a person's day, as it was done. */
export interface Counted {
  readonly part: string;
  readonly steps: number;
  readonly seconds: number;
}

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

  told(part: string): Counted {
    return { part, steps: this.steps, seconds: (Date.now() - this.begun) / 1000 };
  }
}

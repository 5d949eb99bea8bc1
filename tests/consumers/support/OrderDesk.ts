import type { Page } from 'playwright';
import { expect } from 'vitest';

/** A server that compiles a page for the first time takes a while. */
const PATIENCE = { timeout: 30_000 };

/** The page of an example, as a person uses it. */
export class OrderDesk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(button: string): Promise<void> {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
  }

  async logIn(name: string): Promise<void> {
    await this.click(name);
    await this.expectText(`${name} is signed in`);
  }

  async send(to: string, item: string): Promise<void> {
    await this.#page.getByRole('combobox').selectOption(to);
    await this.#page.getByRole('textbox').fill(item);
    await this.click('Send');
    await this.expectText(`Sent to ${to}.`);
  }

  async expectText(text: string): Promise<void> {
    await expect.poll(() => this.#page.innerText('body'), PATIENCE).toContain(text);
  }

  /** Expects the list in the section with this heading to have these items. */
  async expectList(heading: string, items: readonly string[]): Promise<void> {
    const list = this.#page.getByRole('region', { name: heading }).getByRole('listitem');
    await expect.poll(() => list.allInnerTexts(), PATIENCE).toEqual(items);
  }
}

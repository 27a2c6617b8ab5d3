import type { Locator, Page } from '@playwright/test'
import { expect } from './journey'

const furthest = 150

/** Somebody who has no mouse: Tab to get there, and where one is has to be seen. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async types(label: string, text: string) {
    await this.tabsTo(this.page.getByLabel(label).first())
    await this.page.keyboard.type(text)
  }

  /** Follows a link to the page with that heading. */
  async follows(link: string, heading: string | RegExp = link) {
    await this.tabsTo(this.page.getByRole('link', { name: link }).first())
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  async presses(button: string) {
    await this.tabsTo(this.page.getByRole('button', { name: button }))
    await this.page.keyboard.press('Enter')
  }

  /** Something that is folded away. */
  async opens(summary: string) {
    await this.tabsTo(this.page.locator('summary', { hasText: summary }))
    await this.page.keyboard.press('Enter')
  }

  /** Tab leads to a group of radio buttons, the arrows to one of them. */
  async chooses(option: RegExp) {
    const wanted = this.page.getByRole('radio', { name: option }).first()
    const group = await wanted.getAttribute('name')
    await this.tabsUntil(`a choice of ${group}`, () =>
      this.page.evaluate(
        (name) => (document.activeElement as HTMLInputElement | null)?.name === name,
        group,
      ),
    )
    await this.page.keyboard.press('Space')
    for (let arrows = 0; arrows < 10 && !(await wanted.isChecked()); arrows += 1) {
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(wanted).toBeChecked()
  }

  /** In a list that drops down, the first letters of an option choose it. */
  async picks(list: Locator, option: string) {
    await this.tabsTo(list)
    await this.page.keyboard.type(option)
    await expect(list).toHaveValue(option)
  }

  async ticks(box: RegExp) {
    const wanted = this.page.getByRole('checkbox', { name: box })
    await this.tabsTo(wanted)
    await this.page.keyboard.press('Space')
    await expect(wanted).toBeChecked()
  }

  private async tabsTo(target: Locator) {
    await target.waitFor()
    await this.tabsUntil(String(target), () =>
      target.evaluate((element) => element === document.activeElement),
    )
    await expect(target).toBeInViewport()
    expect(await target.evaluate(isOutlined), `${target} shows that it has the focus`).toBe(true)
  }

  private async tabsUntil(what: string, there: () => Promise<boolean>) {
    for (let tabs = 0; tabs < furthest; tabs += 1) {
      await this.page.keyboard.press('Tab')
      if (await there()) return
    }
    throw new Error(`${furthest} times Tab, and still not at ${what}`)
  }
}

function isOutlined(element: Element) {
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
}

import type { BrowserContextOptions, Page } from '@playwright/test'
import { moves } from '../clock'
import { type Somebody, signInAs } from '../sign-in'

type SitDown = (options?: BrowserContextOptions) => Promise<Page>
type Step = Parameters<typeof moves>[1]

/** Everybody who takes part in an election, each at a device of their own, for as many days as it takes. */
export class Hall {
  private readonly devices = new Map<Somebody, Page>()
  private clock?: Page

  constructor(
    private readonly sitDown: SitDown,
    private readonly peculiar: Partial<Record<Somebody, BrowserContextOptions>> = {},
  ) {}

  /** Somebody's page, signed in when they come for the first time. */
  async at(slug: Somebody): Promise<Page> {
    const known = this.devices.get(slug)
    if (known) return known
    const page = await this.sitDown(this.peculiar[slug])
    await signInAs(page, slug)
    this.devices.set(slug, page)
    return page
  }

  async waits(...steps: Step[]) {
    this.clock ??= await this.sitDown()
    for (const step of steps) await moves(this.clock, step)
  }
}

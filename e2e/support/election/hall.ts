import type { BrowserContextOptions, Page } from '@playwright/test'
import type { Slug } from '@/db/seed/cast'
import { moves } from '../clock'
import { signInAs } from '../sign-in'

type SitDown = (options?: BrowserContextOptions) => Promise<Page>
type Step = Parameters<typeof moves>[1]

/** Everybody who takes part in an election, each at a device of their own, for as many days as it takes. */
export class Hall {
  private readonly devices = new Map<Slug, { page: Page; signedInOn: number }>()
  private clock?: Page
  private day = 0

  constructor(
    private readonly sitDown: SitDown,
    private readonly peculiar: Partial<Record<Slug, BrowserContextOptions>> = {},
  ) {}

  /** Somebody's page. They sign in once a day: an officer's session lasts no longer. */
  async at(slug: Slug): Promise<Page> {
    const known = this.devices.get(slug)
    const page = known?.page ?? (await this.sitDown(this.peculiar[slug]))
    if (known?.signedInOn !== this.day) await signInAs(page, slug)
    this.devices.set(slug, { page, signedInOn: this.day })
    return page
  }

  async waits(...steps: Step[]) {
    this.clock ??= await this.sitDown()
    for (const step of steps) await moves(this.clock, step)
    this.day += 1
  }
}

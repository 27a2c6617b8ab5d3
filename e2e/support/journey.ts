import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test'

type People = {
  /** Somebody sits down at a browser of their own: nobody else's cookies, an empty page. */
  sitDown: (options?: BrowserContextOptions) => Promise<Page>
}

/** Every journey also fails when a page of its people breaks: a script that throws, a blocked resource, a status 500. */
export const test = base.extend<People>({
  sitDown: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const broken: string[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      noteWhatBreaks(context, broken)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    expect(broken).toEqual([])
  },
})

export const { expect } = test

function noteWhatBreaks(context: BrowserContext, broken: string[]) {
  context.on('weberror', (event) => broken.push(`${event.error()}`))
  context.on('response', (response) => {
    if (response.status() >= 500) broken.push(`${response.status()} ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    // A page that is refused or missing is an answer; whoever expects another one checks it.
    if (/status of 4\d\d/.test(message.text())) return
    // A network that a journey itself cuts off.
    if (/ERR_INTERNET_DISCONNECTED/.test(message.text())) return
    broken.push(`${message.text()} (${message.location().url})`)
  })
}

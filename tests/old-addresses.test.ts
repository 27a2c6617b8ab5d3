import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import config from '@/next.config'

const folder = (address: string) =>
  `app${address.replace('/:path*', '').replaceAll(/:(\w+)/g, '[$1]')}`

test('an address that changed its name leads to where the page is now', async () => {
  const redirects = (await config.redirects?.()) ?? []
  expect(redirects.map(({ source }) => source)).toContain('/membership/dues/back')
  for (const { source, destination } of redirects) {
    expect(existsSync(folder(source)), `${source} is no page any more`).toBe(false)
    const there = existsSync(folder(destination)) || existsSync(`public${destination}`)
    expect(there, `${destination} is a page`).toBe(true)
  }
})

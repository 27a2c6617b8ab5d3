import { cast } from '@/lib/demo/cast'
import { crawl } from '../support/crawl'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

const site = process.env.E2E_SITE!

test('every page that a visitor reaches is open to everybody', async ({ sitDown }) => {
  expect(await crawl(await sitDown(), site)).toEqual([])
})

for (const { slug, name } of cast) {
  test(`every page that ${name} reaches is open to everybody`, async ({ sitDown }) => {
    const page = await sitDown()
    await signInAs(page, slug)
    expect(await crawl(page, site)).toEqual([])
  })
}

import { cast } from '@/lib/demo/cast'
import { crawl } from '../support/crawl'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

const site = process.env.E2E_SITE!
const people = [{ slug: undefined, name: 'A visitor' }, ...cast]

// One test for all of them: what one person's pages share with another's is looked at once.
test('every page that anybody reaches is open to everybody', async ({ sitDown }) => {
  test.setTimeout(300_000)
  for (const { slug, name } of people) {
    await test.step(name, async () => {
      const page = await sitDown()
      if (slug) await signInAs(page, slug)
      expect.soft(await crawl(page, site), name).toEqual([])
      await page.context().close()
    })
  }
})

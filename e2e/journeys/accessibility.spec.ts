import { pathToFileURL } from 'node:url'
import { cast } from '@/lib/demo/cast'
import { isAccessible } from '../support/accessible'
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

test('the second verifier checks the counted election, on the site and from a disk', async ({
  sitDown,
}) => {
  const page = await sitDown()
  await page.goto('/elections')
  await page.locator('h2:has-text("Past elections") ~ * a').first().click()
  await page.getByRole('link', { name: 'Result' }).click()
  await page.getByRole('link', { name: 'Check with a second, independent program' }).click()
  const holds = page.getByRole('heading', { name: 'Everything on this board holds' })
  await expect(holds).toBeVisible()
  await isAccessible(page)
  const elected = await page.locator('section:has(> h2:text-is("Elected")) li').allTextContents()
  expect(elected.length).toBeGreaterThan(2)

  const board = new URL(page.url()).searchParams.get('board')!
  const buffer = await (await page.request.get(board)).body()
  await page.goto(pathToFileURL('public/verify/index.html').href)
  await page
    .getByLabel('The board')
    .setInputFiles({ name: 'board.ndjson', mimeType: 'application/x-ndjson', buffer })
  await expect(holds).toBeVisible()
  await expect(page.locator('section:has(> h2:text-is("Elected")) li')).toHaveText(elected)
  const half = buffer.subarray(0, buffer.length / 2)
  await page
    .getByLabel('The board')
    .setInputFiles({ name: 'board.ndjson', mimeType: 'application/x-ndjson', buffer: half })
  await expect(page.getByRole('heading', { name: 'This board fails' })).toBeVisible()
})

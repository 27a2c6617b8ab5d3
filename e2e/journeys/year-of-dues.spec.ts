import type { Page } from '@playwright/test'
import { inventedName } from '@/lib/demo/story/names'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { mailsTo, mailTo } from '../support/mail'
import { signInAs } from '../support/sign-in'

/** Somebody who pays for a year at a time, and whose year is over in about six weeks. */
const yearly = inventedName(14)
const address = `${yearly.toLowerCase().replace(' ', '.')}@post.example`

// The last thing that happens in this organisation: after it the officers’ terms are nearly over.
test('a year goes by: dues are taken each month once, and a yearly renewal is announced before', {
  tag: '@clock',
}, async ({ sitDown }) => {
  const hers = await sitDown()
  await signInAs(hers, 'siobhan')
  const before = await daysPaid(hers)

  const isAnnounced = async () => (await mailsTo(address, 'renewal-announced')).length > 0
  for (let week = 0; week < 5 && !(await isAnnounced()); week += 1) {
    await clock.moves(hers, 'Move on a week')
  }
  const announced = await mailTo(address, 'renewal-announced')
  expect(announced.text).toContain('£12')
  expect(await mailsTo(address, 'renewal-announced')).toHaveLength(1)
  expect(await mailsTo(address, 'payment-received')).toHaveLength(0)

  // Mails are kept for thirty days, so each is looked for while it is there.
  await clock.moves(hers, 'Move on four weeks')
  await mailTo(address, 'payment-received')
  expect(await mailsTo(address, 'payment-received')).toHaveLength(1)
  for (let month = 1; month < 12; month += 1) await clock.moves(hers, 'Move on four weeks')
  await signInAs(hers, 'siobhan')
  await expect
    .poll(async () => (await daysPaid(hers)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(before.length + 11)
  const days = await daysPaid(hers)
  expect(new Set(days).size).toBe(days.length)
  await expect(hers.getByText(/^We will take the next £25 on/)).toBeVisible()
})

async function daysPaid(page: Page) {
  await page.goto('/membership/dues')
  const rows = page.getByRole('table', { name: 'Your payments' }).getByRole('rowheader')
  return rows.allTextContents()
}

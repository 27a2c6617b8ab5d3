import type { Page } from '@playwright/test'
import { inventedName } from '@/lib/demo/story/names'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { linkIn, mailsTo, mailTo } from '../support/mail'
import * as payer from '../support/payer'
import { signInAs } from '../support/sign-in'
import * as treasurer from '../support/treasurer'

/** Somebody who pays for a year at a time, and whose year is over in about six weeks. */
const yearly = inventedName(14)
const address = addressOf(yearly)

/** Somebody whose card died long ago, and who brings cash now. */
const byHand = { name: inventedName(27), email: addressOf(inventedName(27)) }

// The last thing that happens in this organisation: after it the officers’ terms are nearly over.
test('a year goes by: dues are taken each month once, and a yearly renewal is announced before', {
  tag: '@clock',
}, async ({ sitDown }) => {
  const hers = await sitDown()
  await signInAs(hers, 'siobhan')
  const before = await daysPaid(hers)

  // How far the clock has gone by now is for the journeys before. Mails are kept for thirty days, so each is looked for while it is there.
  const untilMailed = async (message: string) => {
    for (let week = 0; week < 7 && (await mailsTo(address, message)).length === 0; week += 1)
      await clock.moves(hers, 'Move on a week')
    return mailTo(address, message)
  }
  const announced = await untilMailed('renewal-announced')
  expect(announced.text).toContain('£12')
  expect(await mailsTo(address, 'renewal-announced')).toHaveLength(1)
  expect(await mailsTo(address, 'payment-received')).toHaveLength(0)

  await bringsCash(await sitDown())
  for (const _ of [1, 2]) await clock.moves(hers, 'Move on a week')
  await paysAhead(await sitDown())
  await untilMailed('payment-received')
  expect(await mailsTo(address, 'payment-received')).toHaveLength(1)
  for (let month = 0; month < 12; month += 1) await clock.moves(hers, 'Move on four weeks')
  await signInAs(hers, 'siobhan')
  await expect
    .poll(async () => (await daysPaid(hers)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(before.length + 11)
  const days = await daysPaid(hers)
  expect(new Set(days).size).toBe(days.length)
  await expect(hers.getByText(/^We will take the next £25 on/)).toBeVisible()
})

/** Enters a month in cash for somebody whose card died long ago, as the treasurer, eleven days after it came. */
async function bringsCash(joyce: Page) {
  const day = new Date((await clock.today(joyce)).getTime() - 11 * 86_400_000)
  await signInAs(joyce, 'joyce')
  await treasurer.opensMember(joyce, byHand.name)
  await joyce.getByRole('link', { name: 'Record cash' }).click()
  await treasurer.enters(joyce, { how: 'Cash', pounds: '3', band: 'Basic', months: '1', day })
  await joyce.goto('/desk/money/subscriptions')
  await joyce.getByRole('link', { name: /^Pays by hand/ }).click()
  await expect(joyce.getByRole('row', { name: byHand.name })).toContainText('In good standing')
}

/** Told a week before it ends, with a link by which a card takes over, and three months are paid at once without signing in. */
async function paysAhead(theirs: Page) {
  const mail = await mailTo(byHand.email, 'hand-paid-ending')
  await theirs.goto(linkIn(mail, /^\/pay\//))
  await expect(theirs.getByRole('heading', { level: 1, name: 'Pay early' })).toBeVisible()
  await expect(theirs.getByRole('main')).not.toContainText(byHand.name)
  await isAccessible(theirs)
  await theirs.getByRole('radio', { name: '£9 for 3 months' }).check()
  await theirs.getByRole('button', { name: 'Continue to payment' }).click()
  await payer.fillsInCard(theirs, payer.card.good, byHand)
  await payer.presses(theirs)
  await expect(theirs.getByRole('heading', { name: 'Paid. Thank you.' })).toBeVisible()
  await mailTo(byHand.email, 'payment-received', '£9')
}

function addressOf(name: string) {
  return `${name.toLowerCase().replace(' ', '.')}@post.example`
}

async function daysPaid(page: Page) {
  await page.goto('/membership/dues')
  const rows = page.getByRole('table', { name: 'Your payments' }).getByRole('rowheader')
  return rows.allTextContents()
}

import { isAccessible } from '../support/accessible'
import { anApplicant } from '../support/applicants'
import * as dues from '../support/dues'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import * as officer from '../support/officer'
import * as payer from '../support/payer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

test('a member changes, pauses, stops and keeps her dues, asks for money back, and leaves', async ({
  sitDown,
}) => {
  const connie = anApplicant('Connie Hebburn', { band: 'Basic' })
  const hers = await sitDown()
  await stranger.applies(hers, connie)
  await referee.bothVouch(await sitDown(), connie)
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, connie)
  await officer.approves(nasreen)
  await payer.paysByCard(hers, payer.card.good, connie)
  await payer.isMember(hers)

  await dues.looksAhead(hers, { band: 'Concession' }, /is £1 on .*, instead of £3/)
  await dues.confirms(hers)
  await mailTo(connie.email, 'dues-changed', 'Concession')

  await dues.looksAhead(hers, { band: 'Solidarity', amount: '6' }, /is £6 on .*, instead of £1/)
  await isAccessible(hers)
  await hers.getByRole('button', { name: 'Choose something else' }).click()
  await expect(hers.getByRole('radio', { name: /^Solidarity/ })).toBeChecked()
  await dues.choosesTerms(hers, { amount: '3' })
  await expect(hers.getByRole('link', { name: /dues start at £4 a month/ })).toBeVisible()
  await dues.choosesTerms(hers, { often: 'Each year', amount: '60' })
  await expect(hers.getByText(/^Your next payment is £60 on/)).toBeVisible()
  await dues.confirms(hers)
  await expect(dues.line(hers, 'You pay')).toContainText('£60 a year')
  await expect(hers.getByRole('row').filter({ hasText: '£' })).toHaveCount(1)
  await dues.looksAhead(hers, { band: 'Basic', often: 'Each month' }, /£3 on/)
  await dues.confirms(hers)

  await hers.getByRole('link', { name: 'Take a break from paying' }).click()
  await hers.getByRole('button', { name: 'Take a break' }).click()
  await expect(hers.getByRole('link', { name: /^Enter the date/ })).toBeVisible()
  const day = new Date(Date.now() + 60 * 24 * 3600_000)
  await hers.getByLabel('Day').fill(String(day.getUTCDate()))
  await hers.getByLabel('Month').fill(String(day.getUTCMonth() + 1))
  await hers.getByLabel('Year').fill(String(day.getUTCFullYear()))
  await isAccessible(hers)
  await hers.getByRole('button', { name: 'Take a break' }).click()
  await expect(dues.line(hers, 'Next payment')).toContainText('We take nothing before')
  await hers.getByRole('link', { name: 'End your break from paying' }).click()
  await hers.getByRole('button', { name: 'End my break' }).click()
  await expect(dues.line(hers, 'Next payment')).toContainText('We will take the next £3 on')
  await dues.stopsAndGoesOn(hers)
  await isAccessible(hers)

  const mail = await mailTo(connie.email, 'payment-received')
  await hers.goto(linkIn(mail, /\/receipts\//))
  await expect(dues.line(hers, 'Received from')).toContainText('Connie Hebburn')
  const pdf = await hers.request.get(`${hers.url()}/receipt.pdf`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await nasreen.request.get(`${hers.url()}/receipt.pdf`)).status()).toBe(404)
  await isAccessible(hers)
  await hers.getByRole('button', { name: 'Ask for a refund of £3' }).click()
  await expect(
    hers.getByText('You asked for a refund of £3. The Treasurer will look at it.'),
  ).toBeVisible()

  await hers.goto('/membership')
  await hers.getByRole('link', { name: 'Leave', exact: true }).click()
  await isAccessible(hers)
  await hers.getByRole('button', { name: 'Leave now' }).click()
  await expect(hers.getByRole('heading', { name: 'You have left' })).toBeVisible()
  await isAccessible(hers)
  await mailTo(connie.email, 'membership-left')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a member changes what she pays and back, stops and goes on', async ({ sitDown }) => {
    const siobhan = await sitDown()
    await signInAs(siobhan, 'siobhan')
    await siobhan.goto('/membership/dues/change')
    await dues.choosesTerms(siobhan, { amount: '3' })
    await expect(siobhan.getByRole('link', { name: /dues start at £4 a month/ })).toBeVisible()
    await expect(siobhan.getByLabel('How much do you want to pay each time?')).toHaveValue('3')
    await dues.choosesTerms(siobhan, { amount: '30' })
    await expect(siobhan.getByText(/is £30 on .*, instead of £25/)).toBeVisible()
    await dues.confirms(siobhan)
    await dues.looksAhead(siobhan, { amount: '25' }, /is £25 on .*, instead of £30/)
    await dues.confirms(siobhan)
    await dues.stopsAndGoesOn(siobhan)
  })
})

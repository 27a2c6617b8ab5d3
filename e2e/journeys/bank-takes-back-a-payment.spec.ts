import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { emailOf, signInAs, signsInByCode } from '../support/sign-in'
import { stripeBehind } from '../support/stripe'

test('a bank takes back an older payment: the member and the treasurer hear of it, and the desk keeps it until it is over', async ({
  sitDown,
}) => {
  const theirs = await sitDown()
  const stripe = await stripeBehind(theirs)
  const { name, email, decidesForUs } = await stripe.anOlderPaymentIsTakenBack()
  await mailTo(email, 'payment-disputed', 'Your bank has taken back')
  await mailTo(emailOf('joyce'), 'dispute-to-answer', 'Stripe takes an answer until')
  await signsInByCode(theirs, email)
  await theirs.goto('/membership')
  await expect(theirs.getByRole('main')).toContainText('In grace')

  const joyce = await sitDown()
  await signInAs(joyce, 'joyce')
  await joyce.goto('/desk')
  const line = joyce.getByRole('row', { name })
  await expect(line).toContainText('Answer the bank by')
  await line.getByRole('link', { name }).click()
  await expect(joyce.getByRole('heading', { level: 1, name: /^A bank questions £/ })).toBeVisible()
  await expect(joyce.getByText('Ask the member first.', { exact: false })).toBeVisible()
  await isAccessible(joyce)

  await decidesForUs()
  await expect(async () => {
    await joyce.reload()
    await expect(joyce.getByText('Closed: the money is ours')).toBeVisible({ timeout: 500 })
  }).toPass()
  await joyce.getByRole('button', { name: 'Remove it from the list' }).click()
  await expect(joyce.getByText('Noted. It waits for you again if it changes.')).toBeVisible()
  await expect(joyce.getByRole('link', { name })).toHaveCount(0)
  await isAccessible(joyce)
  await theirs.goto('/membership')
  await expect(theirs.getByRole('main')).toContainText('In good standing')
})

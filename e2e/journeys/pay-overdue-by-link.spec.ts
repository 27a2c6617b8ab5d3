import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import * as payer from '../support/payer'
import { signInAs, signsInByCode } from '../support/sign-in'
import { stripeBehind } from '../support/stripe'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`a card dies, and the link in the mail mends it without signing in${how}`, async ({
    sitDown,
  }) => {
    const theirs = await sitDown({ javaScriptEnabled })
    const stripe = await stripeBehind(theirs)
    const member = await stripe.aCardDies()
    const link = linkIn(await mailTo(member.email, 'payment-failed'), /^\/pay\//)
    await theirs.goto(link)
    await expect(theirs.getByRole('heading', { level: 1, name: /^£.* is due$/ })).toBeVisible()
    await expect(theirs.getByRole('main')).not.toContainText(member.name)
    if (javaScriptEnabled) await isAccessible(theirs)

    await payer.presses(theirs)
    await payer.fillsInCard(theirs, payer.card.good, member)
    await payer.presses(theirs)
    await expect(theirs.getByText(/^Paid on .* Thank you\.$/)).toBeVisible()

    // The page waits for what Stripe tells us, and asks for nothing itself.
    await expect(async () => {
      await theirs.goto(link)
      const thanks = theirs.getByRole('heading', { name: 'Paid. Thank you.' })
      await expect(thanks).toBeVisible({ timeout: 500 })
    }).toPass()
    if (javaScriptEnabled) await isAccessible(theirs)
    await mailTo(member.email, 'payment-received', 'You are in good standing again')
    await signsInByCode(theirs, member.email)
    await theirs.goto('/membership')
    await expect(theirs.getByRole('main')).toContainText('In good standing')

    await theirs.goto('/pay/a-link-that-was-cut-off')
    await expect(theirs.getByText('This link no longer works')).toBeVisible()
  })

  test(`the treasurer has an event of Stripe read again${how}`, async ({ sitDown }) => {
    const joyce = await sitDown({ javaScriptEnabled })
    await signInAs(joyce, 'joyce')
    await joyce.goto('/desk/money/stripe-messages?show=failed')
    const all = joyce.getByRole('link', { name: 'All', exact: true })
    await all.click()
    await expect(all).toHaveAttribute('aria-current', 'page')
    await joyce.getByRole('link', { name: 'Invoices' }).click()
    if (javaScriptEnabled) await isAccessible(joyce)
    await joyce.getByRole('link', { name: 'invoice.paid' }).first().click()
    await joyce.getByRole('button', { name: 'Process it again' }).click()
    await expect(joyce.getByText('Checked again.')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(joyce)
    await joyce.goto('/desk/audit')
    await expect(joyce.getByText('had a Stripe message processed again').first()).toBeVisible()
  })
}

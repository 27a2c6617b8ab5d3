import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'
import { stripeBehind } from '../support/stripe'
import { watchesUntil } from '../support/wait-for-progress'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`the treasurer compares a payout with the bank${how}`, async ({ sitDown }) => {
    const hers = await sitDown({ javaScriptEnabled })
    await signInAs(hers, 'joyce')
    await hers.goto('/desk')
    await hers.getByRole('link', { name: 'Payouts to compare' }).click()
    await expect(hers.getByRole('heading', { level: 1, name: 'Payouts' })).toBeVisible()
    if (javaScriptEnabled) await isAccessible(hers)
    await hers.getByRole('region', { name: 'Payouts' }).getByRole('link').first().click()
    await expect(hers.getByText(/^\d+ payments?.* = £/)).toBeVisible()
    const right = await hers.getByLabel('Amount').inputValue()
    const wrong = (Number(right.replaceAll(',', '')) - 2).toFixed(2)

    await hers.getByLabel('Amount').fill('two pounds')
    await hers.getByRole('button', { name: 'Compare' }).click()
    await expect(hers.getByRole('link', { name: /^Enter the amount/ })).toBeVisible()
    await hers.getByLabel('Amount').fill(wrong)
    await hers.getByRole('button', { name: 'Compare' }).click()
    await expect(hers.getByText('The bank shows £2.00 less')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(hers)
    await hers.getByLabel('Amount').fill(right)
    await hers.getByRole('button', { name: 'Correct it' }).click()
    await expect(hers.getByText('Agrees with the bank')).toBeVisible()

    await hers.goto('/desk/audit')
    await expect(hers.getByText(/the bank shows .* which differs by £2/).first()).toBeVisible()
  })

  test(`the treasurer reconciles: what no webhook told is put right${how}`, async ({ sitDown }) => {
    const hers = await sitDown({ javaScriptEnabled })
    const stripe = await stripeBehind(hers)
    const takeBack = await stripe.endsOneUnheard()
    await signInAs(hers, 'joyce')
    await hers.goto('/desk/money/reconciliation')
    await hers.getByRole('button', { name: 'Compare now' }).click()
    await expect(hers.getByText(/customers checked|now checking payouts/)).toBeVisible()
    await watchesUntil(hers, hers.getByText('The money matches'))
    await expect(hers.getByText(/^Our books say Stripe holds £/)).toBeVisible()
    if (javaScriptEnabled) await isAccessible(hers)
    const [, newest] = await hers
      .getByRole('region', { name: 'Recent comparisons' })
      .getByRole('row')
      .all()
    await expect(newest!).toContainText('Joyce')
    await newest!.getByRole('link').click()
    const found = hers.getByRole('region', { name: 'Differences' }).getByRole('row').nth(1)
    await expect(found).toContainText('Status differs')
    await expect(found).toContainText(/next on .*ends on /)
    await expect(found).toContainText('Corrected')
    if (javaScriptEnabled) await isAccessible(hers)
    await takeBack()
  })
}

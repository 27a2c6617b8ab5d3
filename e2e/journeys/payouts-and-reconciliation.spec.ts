import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'
import { stripeBehind } from '../support/stripe'
import { fillsDay } from '../support/treasurer'
import { watchesUntil } from '../support/wait-for-progress'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`the treasurer compares a payout with the bank${how}`, async ({ sitDown }) => {
    const hers = await sitDown({ javaScriptEnabled })
    await signInAs(hers, 'joyce')
    await hers.goto('/desk')
    await hers.getByRole('link', { name: /payouts? to compare/ }).click()
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

  test(`the treasurer uploads the bank’s statement, and sees what is left${how}`, async ({
    sitDown,
  }) => {
    const hers = await sitDown({ javaScriptEnabled })
    await signInAs(hers, 'joyce')
    await hers.goto('/desk/money/bank')
    const sends = async (...lines: string[]) => {
      const text = ['Date,Description,Money In,Money Out,Balance', ...lines].join('\n')
      const file = { name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
      await hers.getByLabel('Bank statement, as a CSV or OFX file').setInputFiles(file)
      await hers.getByRole('button', { name: 'Upload the statement' }).click()
    }
    await sends('31/02/2026,NO SUCH DAY,1.00,,1.00', '1/2/2026,TWICE,1.00,2.00,1.00')
    await expect(
      hers.getByText('Line 2 has no date that we can read, like 27/11/2026'),
    ).toBeVisible()
    await expect(hers.getByText('Line 3 has money in and money out')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(hers)

    // Each journey has a sum and a day of its own, because they share the site.
    const [sum, day] = javaScriptEnabled ? ['17.31', '3'] : ['18.42', '4']
    const line = `${day}/2/2026,ADA LOVELACE RAFFLE,${sum},,517.31`
    await sends(line, `${day}/2/2026,SOMETHING ELSE,,${sum},500.00`)
    await expect(hers.getByRole('heading', { level: 1, name: /^2 lines left/ })).toBeVisible()
    const statement = hers.url().replace(/\?.*/, '')
    const left = hers.getByRole('region', { name: 'Lines that fit nothing in our books' })
    await expect(left.getByRole('row')).toHaveCount(3)
    if (javaScriptEnabled) await isAccessible(hers)

    await hers.goto('/desk/money/entries/new')
    await hers.getByRole('radio', { name: 'Bank transfer' }).check()
    await hers.getByLabel('How much?').fill(sum!)
    await fillsDay(hers, 'When did we receive it?', new Date(`2026-02-0${day}T12:00:00Z`))
    await hers.getByLabel('Who gave it?').fill('Ada Lovelace')
    await hers.getByRole('button', { name: 'Record it' }).click()
    await expect(hers.getByText('Ada Lovelace')).toBeVisible()

    await hers.goto(statement)
    await expect(hers.getByRole('checkbox', { name: /ADA LOVELACE RAFFLE/ })).toBeChecked()
    await hers.getByRole('button', { name: 'Match the ticked lines' }).click()
    await expect(hers.getByRole('heading', { level: 1, name: /^1 line left/ })).toBeVisible()
    await expect(hers.getByText('On the statement, not matched with our books')).toBeVisible()

    await hers.goto('/desk/money/bank')
    await sends(line)
    await expect(
      hers.getByText('Nothing added: every line of this file is here already.'),
    ).toBeVisible()
    await hers.goto('/desk/audit')
    await expect(hers.getByText(/uploaded a bank statement: 2 lines new/).first()).toBeVisible()
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

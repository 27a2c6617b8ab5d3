import { readFileSync } from 'node:fs'
import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`the treasurer sees where the money stands, and takes the arrears out with a reason${how}`, async ({
    sitDown,
  }) => {
    const width = javaScriptEnabled ? 1280 : 320
    const hers = await sitDown({ javaScriptEnabled, viewport: { width, height: 800 } })
    await signInAs(hers, 'joyce')
    await hers.goto('/desk/money')
    await expect(
      hers.getByRole('heading', { level: 1, name: /^In \w+ .+ came in, / }),
    ).toBeVisible()
    const height = await hers.evaluate(() => document.documentElement.scrollHeight)
    if (javaScriptEnabled) {
      expect(height, 'two screens').toBeLessThanOrEqual(2 * 800)
      await isAccessible(hers)
    }
    await hers.getByRole('link', { name: 'Month by month', exact: true }).click()
    await expect(
      hers.getByRole('heading', { level: 1, name: /expected over the next 12 months/ }),
    ).toBeVisible()
    await hers.getByRole('link', { name: 'Money overview' }).click()
    await hers.getByRole('link', { name: 'As a table' }).click()
    const income = hers.getByRole('region', { name: 'What came in by month and band' })
    await expect(income).toBeVisible()
    expect(await income.getByRole('row').count()).toBeGreaterThan(12)
    await hers.getByRole('link', { name: 'Money overview' }).click()
    await hers.getByRole('link', { name: 'By standing', exact: true }).click()
    const standing = hers.getByRole('region', { name: 'Members by standing and band' })
    await expect(standing.getByRole('row', { name: 'In good standing' })).toContainText(/\d{2,}/)
    if (javaScriptEnabled) await isAccessible(hers)

    await hers.goto('/desk/money')
    await hers.getByRole('link', { name: 'Failed payments in grace' }).click()
    const ages = hers.getByRole('navigation', { name: 'Unpaid for' })
    await expect(ages.getByRole('link', { name: /^In grace/ })).toHaveAttribute('aria-current')
    const list = hers.getByRole('region', { name: 'Members in arrears' })
    const inGrace = (await list.getByRole('row').count()) - 1
    await expect(ages.getByRole('link', { name: `In grace (${inGrace})` })).toBeVisible()
    const bands = hers.getByRole('navigation', { name: 'Band' })
    await bands.getByRole('link', { name: /^Basic/ }).click()
    await expect(bands.getByRole('link', { name: /^Basic/ })).toHaveAttribute('aria-current')
    await expect(list.getByRole('row').nth(1)).toContainText('Basic')
    if (javaScriptEnabled) await isAccessible(hers)

    await hers.getByText('Download this list').click()
    await hers.getByRole('button', { name: 'Download the list' }).click()
    await expect(hers.getByRole('link', { name: 'Choose what you need it for' })).toBeVisible()
    await hers.getByRole('radio', { name: 'For a committee decision' }).check()
    const download = hers.waitForEvent('download')
    await hers.getByRole('button', { name: 'Download the list' }).click()
    const file = readFileSync(await (await download).path(), 'utf8')
    const lines = file.trimEnd().split('\r\n')
    expect(lines[0]).toContain('Member,Name')
    expect(lines[1]).toMatch(/^NELL-\d{4},.*,basic,/)

    await hers.goto('/desk/audit')
    const said = `exported ${lines.length - 1} rows of the arrears (committee)`
    await expect(hers.getByText(said).first()).toBeVisible()

    await hers.goto('/desk/money/subscriptions?standing=good')
    await expect(hers.getByRole('region', { name: 'Members and their dues' })).toContainText(
      'In good standing',
    )
    const wide = await hers.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
  })
}

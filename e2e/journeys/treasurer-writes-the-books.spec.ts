import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs } from '../support/sign-in'
import * as treasurer from '../support/treasurer'

/**
 * From the story's year: who pays £120 a year, who pays £10 a month, and whose card died. Derek, the one in grace, is so no more
 * at the end: that is why this comes after the journeys that look for him. Pauline stays lapsed for the officers' election.
 */
const [padma, wendy, janice] = ['Padma Elliott', 'Wendy Ridley', 'Janice Gibson']

test('the treasurer’s hand in the books: cash, a correction, refunds, a write-off, relief, a report and an export', async ({
  sitDown,
}) => {
  const joyce = await sitDown()
  await signInAs(joyce, 'joyce')

  await treasurer.opensMember(joyce, padma!)
  await isAccessible(joyce)
  await joyce.getByRole('link', { name: 'Record cash' }).click()
  await joyce.getByRole('button', { name: 'Record it' }).click()
  await expect(joyce.getByRole('link', { name: 'Choose how it was paid' })).toBeVisible()
  await isAccessible(joyce)
  await treasurer.enters(joyce, { how: 'Cash', pounds: '25', reference: 'Raffle' })
  await isAccessible(joyce)
  await treasurer.putsRight(joyce, '20')
  await expect(joyce.getByRole('row', { name: /Correction/ })).toContainText('−£5')

  await treasurer.opensMember(joyce, padma!)
  await treasurer.opensEntry(joyce, /^Solidarity dues/)
  await treasurer.givesBack(joyce, '120')
  await expect(joyce.getByText('Proposed, waiting for a second officer')).toBeVisible()
  const maureen = await sitDown()
  await signInAs(maureen, 'maureen')
  await maureen.goto('/desk')
  await isAccessible(maureen)
  await maureen.getByRole('link', { name: padma }).click()
  await maureen.getByRole('button', { name: 'Confirm the refund of £120' }).click()
  await treasurer.soonSays(maureen, 'Refunded')
  await isAccessible(maureen)

  const derek = nameOf('derek')
  await treasurer.opensMember(joyce, derek)
  await treasurer.opensEntry(joyce, /^Basic dues/)
  await treasurer.givesBack(joyce, '3')
  await treasurer.soonSays(joyce, 'Refunded')
  await mailTo(emailOf('derek'), 'refund-on-its-way', '£3')

  await treasurer.opensMember(joyce, derek)
  await joyce.getByRole('link', { name: /^Write off/ }).click()
  await joyce.getByRole('button', { name: /^Write off/ }).click()
  await expect(joyce.getByText('Written off.')).toBeVisible()
  await treasurer.soonSays(joyce, 'In good standing')

  await treasurer.opensMember(joyce, wendy!)
  await joyce.getByRole('link', { name: 'Move to the free band' }).click()
  await joyce.getByRole('button', { name: 'Move to the free band' }).click()
  await expect(joyce.getByText('We have emailed the member.')).toBeVisible()
  await expect(joyce.getByText('Nothing to pay.')).toBeVisible()

  await joyce.goto('/desk/money/reports')
  await joyce.getByRole('table').getByRole('link').nth(1).click()
  await expect(joyce.getByRole('table', { name: 'Where the money is' })).toBeVisible()
  await isAccessible(joyce)
  const file = async (name: string) => {
    const link = joyce.getByRole('link', { name })
    return joyce.request.get((await link.getAttribute('href'))!)
  }
  expect((await (await file('Download as PDF')).body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await (await file('Download as CSV')).text()).toContain('At the start')

  await joyce.goto('/desk/money/export')
  await joyce.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(joyce.getByRole('link', { name: 'Choose what you need it for' })).toBeVisible()
  await isAccessible(joyce)
  await joyce.getByLabel('From').selectOption({ index: 2 })
  await joyce.getByLabel('To', { exact: true }).selectOption({ index: 1 })
  const books = await treasurer.exportsBooks(joyce)
  expect(books.split('\r\n').length).toBeGreaterThan(20)
  expect(books).toContain('Raffle')
  expect(books).not.toContain(derek)
  await joyce.goto('/desk/audit')
  await expect(joyce.getByText(/exported \d+ rows of the books/).first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a year’s dues in cash make a lapsed member good again; taken back, they do not', async ({
    sitDown,
  }) => {
    const joyce = await sitDown()
    await signInAs(joyce, 'joyce')
    await treasurer.opensMember(joyce, janice)
    await expect(joyce.getByText('Lapsed', { exact: true })).toBeVisible()
    await joyce.getByRole('link', { name: 'Record cash' }).click()
    await joyce.getByRole('button', { name: 'Record it' }).click()
    await expect(joyce.getByRole('link', { name: 'Enter the amount' })).toBeVisible()
    await treasurer.enters(joyce, {
      how: 'Cheque',
      pounds: '36',
      reference: '100042',
      band: 'Basic',
    })
    await mailTo('janice.gibson@post.example', 'paid-by-hand', '£36')
    await treasurer.opensMember(joyce, janice)
    await expect(joyce.getByText('In good standing')).toBeVisible()

    await treasurer.opensEntry(joyce, /^Cheque: basic dues/)
    await treasurer.givesBack(joyce, '6')
    await treasurer.fillsDay(joyce, 'When did you pay it back?', new Date())
    await joyce.getByRole('button', { name: 'Record as paid back' }).click()
    await expect(joyce.getByText('Refunded', { exact: true })).toBeVisible()

    await treasurer.opensMember(joyce, janice)
    await joyce.getByRole('link', { name: 'Record cash' }).click()
    await treasurer.enters(joyce, { how: 'Cheque', pounds: '36', band: 'Basic' })
    await treasurer.putsRight(joyce, '0')

    await joyce.goto('/desk/money/export')
    await joyce.getByLabel('From').selectOption({ index: 1 })
    await joyce.getByLabel('To', { exact: true }).selectOption({ index: 1 })
    expect(await treasurer.exportsBooks(joyce)).toContain('100042')
  })
})

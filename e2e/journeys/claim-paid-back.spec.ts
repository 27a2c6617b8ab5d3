import { isAccessible } from '../support/accessible'
import * as claims from '../support/claims'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs } from '../support/sign-in'

const day = new Date(Date.now() - 2 * 24 * 3600 * 1000)

test('a member claims a train fare, two officers approve it, the treasurer pays it, and the accounts show it without a name', async ({
  sitDown,
}) => {
  const hannah = await sitDown()
  await signInAs(hannah, 'hannah')
  const purpose = 'Train from Hexham to the training day and back'
  await claims.claimsExpense(hannah, { purpose, pounds: '23.40', day })

  await hannah.getByRole('button', { name: 'Send your claim' }).click()
  await expect(hannah.getByText('Add a receipt before you send this claim.')).toBeVisible()
  await claims.addsFile(hannah, 'film.jpg', Buffer.alloc(12_000_000, 1))
  const tooLarge = 'This file is larger than 5 MB'
  await expect(hannah.getByRole('link', { name: tooLarge })).toBeVisible()
  await expect(hannah.getByText(`Error: ${tooLarge}`)).toBeVisible()
  await isAccessible(hannah)
  await claims.addsFile(hannah, 'ticket.jpg', await claims.photographs(hannah))
  await expect(hannah.getByRole('link', { name: 'ticket.jpg' })).toBeVisible()
  const number = await claims.sendsClaim(hannah)

  const told = await mailTo(emailOf('tom'), 'claim-waiting', `Claim ${number} `)
  expect(told.text).not.toContain('Train')
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await tom.goto(new URL(linkIn(told, /^\/desk\/money\/claims/)).pathname)
  await expect(tom.getByText(purpose)).toBeVisible()
  await expect(tom.getByText('12345678')).toHaveCount(0)
  await isAccessible(tom)
  await claims.grants(tom, number)
  await expect(tom.getByText('Waiting for one more officer')).toBeVisible()

  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await claims.grants(kwame, number, '20')
  await mailTo(emailOf('hannah'), 'claim-approved', '£20 of the £23.40')

  const joyce = await sitDown()
  await signInAs(joyce, 'joyce')
  await claims.opensClaim(joyce, number)
  await expect(joyce.getByText('30-94-52')).toBeVisible()
  await isAccessible(joyce)
  await joyce.getByRole('button', { name: 'Record as paid' }).click()
  await expect(joyce.getByText('£20 was paid')).toBeVisible()
  await expect(joyce.getByText('12345678')).toHaveCount(0)

  await mailTo(emailOf('hannah'), 'claim-paid', `claim ${number}`)
  await hannah.reload()
  await expect(hannah.getByRole('heading', { level: 1, name: 'Paid' })).toBeVisible()
  await isAccessible(hannah)

  await hannah.goto('/accounts')
  await hannah
    .getByRole('link', { name: /^Accounts for/ })
    .first()
    .click()
  const spent = hannah.getByRole('table', { name: 'Spent, by heading' })
  await expect(spent.getByRole('row', { name: /^Training and mentoring/ })).toBeVisible()
  const main = hannah.getByRole('main')
  await expect(main).not.toContainText(nameOf('hannah'))
  await expect(main).not.toContainText(purpose)
  await isAccessible(hannah)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a claim is made, its receipt added and removed, sent, declined with a reason', async ({
    sitDown,
  }) => {
    const page = await sitDown()
    await signInAs(page, 'siobhan')
    await page.goto('/membership/claims/new/hardship')
    await page.getByRole('button', { name: 'Check your answers' }).click()
    await expect(page.getByText('Error: Enter what you need')).toBeVisible()
    await claims.claimsExpense(page, { purpose: 'Stamps for the letters', pounds: '11', day })
    await claims.addsFile(page, 'page.jpg', Buffer.from('<html>'))
    await expect(page.getByText('Error: Choose a PDF, a JPEG or a PNG.')).toBeVisible()
    await expect(page).toHaveTitle(/^Error: /)
    await claims.addsFile(page, 'film.jpg', Buffer.alloc(12_000_000, 1))
    await expect(page.getByText('Error: This file is larger than 5 MB')).toBeVisible()
    const photo = await claims.photographs(page)
    await claims.addsFile(page, 'stamps.jpg', photo)
    await page.getByRole('button', { name: 'Remove stamps.jpg' }).click()
    await expect(page.getByRole('link', { name: 'stamps.jpg' })).toHaveCount(0)
    await claims.addsFile(page, 'stamps.jpg', photo)
    const number = await claims.sendsClaim(page)

    const maureen = await sitDown()
    await signInAs(maureen, 'maureen')
    await claims.opensClaim(maureen, number)
    await maureen.getByRole('radio', { name: 'Decline' }).check()
    await maureen.getByRole('button', { name: 'Confirm your decision' }).click()
    await expect(maureen.getByText('Error: Enter the reason')).toBeVisible()
    await maureen.getByLabel('The reason').fill('The branch paid for these stamps already.')
    await maureen.getByRole('button', { name: 'Confirm your decision' }).click()
    await expect(maureen.getByText('Declined. We have emailed your reason')).toBeVisible()

    await page.reload()
    await expect(page.getByText('The branch paid for these stamps already.')).toBeVisible()
  })
})

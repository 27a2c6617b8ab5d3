import { readFileSync } from 'node:fs'
import { isAccessible } from '../support/accessible'
import {
  bringsAlong,
  confirmsImport,
  looksThrough,
  prepares,
  whoPaysAlready,
} from '../support/import-list'
import { expect, test } from '../support/journey'
import { mailsTo, mailTo } from '../support/mail'
import { signInAs, signsInByCode } from '../support/sign-in'
import { watchesUntil } from '../support/wait-for-progress'

const email = 'olive.lister@post.example'

test('members come along from another system, and whoever pays at Stripe goes on paying', async ({
  sitDown,
}) => {
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  const customer = await whoPaysAlready(nasreen, email)
  const text = `Email;Name;Member since;Stripe customer ID
${email};Olive Lister;04/05/2019;${customer}
nobody;Nobody at all;yesterday;
`
  await bringsAlong(nasreen, { name: 'members.xlsx', text: 'PK\x03\x04' })
  await expect(nasreen.getByText('This is a spreadsheet')).toBeVisible()
  await bringsAlong(nasreen, { name: 'from-the-old-site.csv', text })
  await expect(nasreen.getByLabel('Joined on')).toHaveValue('Member since')
  await nasreen.getByLabel('Email address').selectOption('')
  await nasreen.getByRole('button', { name: 'Check the rows' }).click()
  await nasreen.getByRole('link', { name: 'Choose the column that holds the email' }).click()
  await nasreen.getByLabel('Email address').selectOption('Email')
  await looksThrough(nasreen)

  await expect(nasreen.getByText('1 of 2 rows is good. 1 is to correct.')).toBeVisible()
  await expect(nasreen.getByRole('cell', { name: 'continues through Stripe' })).toBeVisible()
  await isAccessible(nasreen)
  const download = nasreen.waitForEvent('download')
  await nasreen.getByRole('button', { name: 'Download the rows to correct' }).click()
  const mended = readFileSync(await (await download).path(), 'utf8')
  expect(mended).toContain('3,Email address is not written in a way we can read.')

  await nasreen.getByRole('button', { name: 'Prepare 1 member' }).click()
  await expect(nasreen.getByRole('link', { name: /^Confirm this first/ })).toBeVisible()
  await prepares(nasreen)
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await confirmsImport(tom)
  await isAccessible(tom)
  await nasreen.reload()
  expect(await mailsTo(email)).toHaveLength(0)
  await nasreen.getByRole('button', { name: 'Email them how to sign in' }).click()
  await mailTo(email, 'member-imported')
  await isAccessible(nasreen)

  const hers = await sitDown()
  await signsInByCode(hers, email)
  await hers.goto('/membership/dues')
  await expect(hers.getByText('£3 a month', { exact: true })).toBeVisible()
  await expect(hers.getByText(/We will take the next £3 on/)).toBeVisible()
  await expect(hers.getByRole('row').filter({ hasText: '£3' })).toHaveCount(1)
  expect(await mailsTo(email, 'payment-received')).toHaveLength(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a list is looked through, taken in and undone', async ({ sitDown }) => {
    const nasreen = await sitDown({ javaScriptEnabled: false })
    await signInAs(nasreen, 'nasreen')
    const text = readFileSync('lib/demo/members-to-import.csv', 'utf8')
    await bringsAlong(nasreen, { name: 'members-to-import.csv', text })
    await looksThrough(nasreen)
    await expect(nasreen.getByText('8 of 15 rows are good.')).toBeVisible()
    await nasreen.getByRole('link', { name: 'Already known' }).click()
    await expect(nasreen.getByText('belongs to someone we already have')).toBeVisible()
    await prepares(nasreen)
    const tom = await sitDown({ javaScriptEnabled: false })
    await signInAs(tom, 'tom')
    await confirmsImport(tom)
    await nasreen.reload()
    await nasreen.getByText('Undo this import (until').click()
    await nasreen.getByLabel('Yes, undo this import').check()
    await nasreen.getByRole('button', { name: 'Undo the import' }).click()
    await watchesUntil(nasreen, nasreen.getByText('8 members removed again'))
  })
})

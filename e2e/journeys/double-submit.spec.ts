import type { Page } from '@playwright/test'
import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailsTo, mailTo } from '../support/mail'
import { titles } from '../support/motions'
import * as officer from '../support/officer'
import * as payer from '../support/payer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'
import * as voter from '../support/voter'

/** The same page once more, in the same browser: two tabs on one form. */
async function again(page: Page) {
  const other = await page.context().newPage()
  await other.goto(page.url())
  return other
}

test('an application that is sent, decided and paid for twice is one', async ({ sitDown }) => {
  const dilys = anApplicant('Dilys Wharton')
  const hers = await sitDown()
  await stranger.asksToJoin(hers, dilys)
  await stranger.provesAddressByCode(hers, dilys)
  await stranger.fillsIn(hers, dilys)
  const numbers = await Promise.all([hers, await again(hers)].map(stranger.sends))
  expect(numbers[0]).toBe(numbers[1])
  expect(await mailsTo(dilys.email, 'application-received')).toHaveLength(1)

  await referee.bothVouch(await sitDown(), dilys)
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, dilys)
  await Promise.all([nasreen, await again(nasreen)].map((page) => officer.decides(page, 'Approve')))
  await expect(nasreen.getByText(/^Application approved|^This has changed/)).toBeVisible()
  await mailTo(dilys.email, 'application-approved')
  expect(await mailsTo(dilys.email, 'application-approved')).toHaveLength(1)

  await payer.goesToPayment(hers, dilys)
  const tabs = [hers, await again(hers)]
  for (const tab of tabs) await payer.fillsInCard(tab, payer.card.good, dilys)
  await Promise.all(tabs.map(payer.presses))
  const own = await Promise.all(tabs.map(payer.isMember))
  expect(own[0]).toBe(own[1])
  await mailTo(dilys.email, 'member-welcomed')
  expect(await mailsTo(dilys.email, 'member-welcomed')).toHaveLength(1)
  expect(await mailsTo(dilys.email, 'payment-received')).toHaveLength(1)
  await hers.goto('/membership/dues')
  await expect(hers.getByRole('row').filter({ hasText: '£' })).toHaveCount(1)
})

test('two payment pages, both paid, charge once', async ({ sitDown }) => {
  const edith = anApplicant('Edith Marley')
  const hers = await sitDown()
  await stranger.applies(hers, edith)
  await referee.bothVouch(await sitDown(), edith)
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, edith)
  await officer.approves(nasreen)
  const tabs = [hers, await hers.context().newPage()]
  for (const tab of tabs) {
    await payer.goesToPayment(tab, edith)
    await payer.fillsInCard(tab, payer.card.good, edith)
  }
  await Promise.all(tabs.map(payer.presses))
  await mailTo(edith.email, 'member-welcomed')
  await hers.goto('/membership')
  await expect(hers.getByText(/^NELL-\d{4,}$/)).toBeVisible()
  await hers.goto('/membership/dues')
  await expect(hers.getByRole('row').filter({ hasText: '£' })).toHaveCount(1)
})

test('a ballot sent twice is one ballot', async ({ sitDown }) => {
  const hers = await sitDown()
  await signInAs(hers, 'siobhan')
  await voter.takesPaper(hers, titles.warm)
  const tabs = [hers, await again(hers)]
  for (const tab of tabs) await voter.marks(tab, 'Against')
  await Promise.all(tabs.map(voter.casts))
})

test('a motion is seconded once', async ({ sitDown }) => {
  const hers = await sitDown()
  await signInAs(hers, 'ellie')
  await hers.goto('/motions')
  await hers.getByRole('link', { name: titles.podcast }).click()
  await expect(hers.getByRole('button', { name: 'Second this motion' })).toBeVisible()
  const tabs = [hers, await again(hers)]
  await Promise.all(
    tabs.map((tab) => tab.getByRole('button', { name: 'Second this motion' }).click()),
  )
  for (const tab of tabs) {
    await expect(
      tab
        .getByText(/^You have seconded this motion|^This motion has already been seconded/)
        .first(),
    ).toBeVisible()
  }
  await hers.goto(new URL(hers.url()).pathname)
  await expect(hers.getByText('The Secretary will call a vote on it.')).toBeVisible()
})

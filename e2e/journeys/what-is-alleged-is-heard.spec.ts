import type { Page } from '@playwright/test'
import { inventedName } from '@/lib/demo/story/names'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { addressOf, type Somebody, signInAs } from '../support/sign-in'

/** Members on the free band whom no other journey knows: who it is about, who decides, and who hears the appeal. */
const accused = inventedName(20)
const panel = [29, 38, 47].map(inventedName) as [string, string, string]
const appealPanel = [56, 65, 74].map(inventedName) as [string, string, string]

/** Members read and answer without JavaScript as well. */
const withoutScript = { javaScriptEnabled: false }

async function proposesPanel(page: Page, address: string, names: readonly string[]) {
  await page.goto(address)
  for (const [place, name] of names.entries())
    await page.getByLabel(`Member ${place + 1}`).fill(name)
  await page.getByRole('button', { name: 'Send to a second officer' }).first().click()
  await expect(page.getByText('Sent to a second officer.')).toBeVisible()
}

async function confirmsPanel(page: Page, address: string, names: readonly string[]) {
  await page.goto(address)
  await expect(page.getByRole('main')).toContainText(names[0]!)
  await page.getByRole('button', { name: 'Confirm it' }).click()
  await expect(page.getByText('Confirmed.')).toBeVisible()
}

async function drafts(page: Page, address: string, outcome: string, reasons: string) {
  await page.goto(address)
  const another = page.getByText('Write another draft')
  if (await another.isVisible()) await another.click()
  await page.getByRole('radio', { name: outcome }).check()
  await page.getByLabel('Reasons').fill(reasons)
  await page.getByRole('button', { name: 'Save this draft' }).click()
  await expect(page.getByText('Saved. It is the decision once')).toBeVisible()
}

test('what is alleged of a member is heard, decided by others whom two officers named, and decided again on appeal', {
  tag: '@clock',
}, async ({ sitDown }) => {
  const signedIn = async (who: Somebody, options?: object) => {
    const page = await sitDown(options)
    await signInAs(page, who)
    return page
  }
  const stranger = await sitDown(withoutScript)
  await stranger.goto('/complaints')
  await stranger.getByRole('radio', { name: 'How someone behaved' }).check()
  await stranger.getByLabel('What happened?').fill(`${accused} shouted at us at the stall.`)
  await stranger.getByRole('radio', { name: 'No, please do not' }).check()
  await stranger.getByLabel('Your name').fill('Agnes Pringle')
  await stranger.getByLabel('Your email address').fill('agnes.pringle@post.example')
  await stranger.getByRole('button', { name: 'Send your complaint' }).click()
  await expect(stranger.getByRole('heading', { name: 'We have your complaint' })).toBeVisible()
  const complaint = await stranger.locator('strong.code').textContent()

  const tom = await signedIn('tom')
  await tom.goto(`/desk/complaints/${complaint}`)
  await tom.getByRole('link', { name: 'Propose a case from this complaint' }).click()
  await tom.getByLabel('The member', { exact: true }).fill(accused)
  await tom.getByRole('radio', { name: /with respect/ }).check()
  await tom.getByLabel('What is alleged?').fill('It is alleged that they shouted at the stall.')
  await isAccessible(tom)
  await tom.getByRole('button', { name: 'Send to a second officer' }).click()
  await expect(tom.getByText('Add the evidence now')).toBeVisible()
  const atDesk = new URL(tom.url()).pathname
  const own = atDesk.replace('/desk/', '/membership/')

  const hers = await signedIn(addressOf(accused), withoutScript)
  await hers.goto(own)
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page')
  const maureen = await signedIn('maureen')
  await maureen.goto(atDesk)
  await expect(maureen.getByText(/lapses if nobody confirms it by/)).toBeVisible()
  await isAccessible(maureen)
  await maureen.getByRole('button', { name: 'Bring this case' }).click()
  await expect(maureen.getByText('Brought.')).toBeVisible()
  // Who brought it names nobody.
  await expect(maureen.getByLabel('Member 1')).toHaveCount(0)

  const kwame = await signedIn('kwame')
  await proposesPanel(kwame, atDesk, panel)
  await expect(kwame.getByRole('button', { name: 'Confirm it' })).toHaveCount(0)
  const one = await signedIn(addressOf(panel[0]), withoutScript)
  await one.goto(own)
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page')
  const nasreen = await signedIn('nasreen')
  await nasreen.goto(atDesk)
  await isAccessible(nasreen)
  await confirmsPanel(nasreen, atDesk, panel)

  await hers.goto('/membership')
  await expect(hers.getByText('You are presumed innocent.')).toBeVisible()
  await hers.getByRole('link', { name: 'Open the case' }).click()
  await expect(hers.getByText('You are presumed innocent. Nothing has been decided.')).toBeVisible()
  for (const name of panel) await expect(hers.getByRole('main')).toContainText(name)
  await hers.getByLabel('Your answer').fill('I was in Carlisle that day.')
  await hers.getByRole('button', { name: 'Send your answer' }).click()
  await expect(hers.getByText('Sent. Everyone who looks after your case')).toBeVisible()

  for (const step of ['week', 'week', 'day'] as const)
    await clock.moves(await sitDown(), `Move on a ${step}`)
  const [second, third] = await Promise.all(panel.slice(1).map((name) => signedIn(addressOf(name))))
  await signInAs(one, addressOf(panel[0]))
  await drafts(one, own, 'Expulsion', 'Two people heard it.')
  await drafts(third!, own, 'Words of advice', 'It was one evening.')
  await second!.goto(own)
  await expect(second!.getByText('Draft 2: Words of advice')).toBeVisible()
  await isAccessible(second!)
  // Another draft takes nothing from the first.
  await second!.getByRole('button', { name: 'Agree to draft 1' }).click()
  await expect(second!.getByText('You have agreed to these words.')).toBeVisible()
  await expect(second!.getByRole('heading', { level: 1 })).toHaveText('Decided: Expulsion')

  const hersWithScript = await signedIn(addressOf(accused))
  await hersWithScript.goto(own)
  await isAccessible(hersWithScript)
  await signInAs(hers, addressOf(accused))
  await hers.goto(own)
  await expect(hers.getByText('Two people heard it.')).toBeVisible()
  await hers.getByLabel('Why do you appeal?').fill('Nobody asked who was in Carlisle.')
  await hers.getByRole('button', { name: 'Send your appeal' }).click()
  await expect(hers.getByText('Only members who had no part in your case')).toBeVisible()

  await signInAs(kwame, 'kwame')
  await signInAs(nasreen, 'nasreen')
  await proposesPanel(kwame, atDesk, appealPanel)
  await confirmsPanel(nasreen, atDesk, appealPanel)
  const [hears, agrees] = await Promise.all(
    appealPanel.slice(0, 2).map((name) => signedIn(addressOf(name), withoutScript)),
  )
  await drafts(hears!, own, 'Words of advice', 'The rota says Carlisle.')
  await agrees!.goto(own)
  await agrees!.getByRole('button', { name: 'Agree to draft 1' }).click()
  await expect(agrees!.getByText('You have agreed to these words.')).toBeVisible()
  await hers.goto(own)
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(
    'Decided on appeal: Words of advice',
  )
  await nasreen.goto(atDesk)
  await isAccessible(nasreen)
})

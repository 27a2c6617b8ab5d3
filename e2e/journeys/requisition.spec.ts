import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import * as meetings from '../support/meetings'
import { addressOf, emailOf, nameOf, signInAs } from '../support/sign-in'

const business = 'The council sells our park. What do we do before it votes?'

test('enough members call for a special meeting, officers are late with it, and two of them answer @clock', async ({
  sitDown,
}) => {
  const ellie = await sitDown({ viewport: { width: 320, height: 640 } })
  await signInAs(ellie, 'ellie')
  await ellie.goto('/meetings/requisitions/new')
  await isAccessible(ellie)
  await ellie.getByLabel('What is the meeting to deal with?').fill(business)
  await ellie.getByRole('button', { name: 'Call for this meeting' }).click()
  await expect(ellie.getByText('You have called for a special meeting.')).toBeVisible()
  await isAccessible(ellie)
  const page = new URL(ellie.url()).pathname

  const tom = await sitDown()
  await signInAs(tom, 'tom')
  const member = await sitDown({ javaScriptEnabled: false })
  for (const name of meetings.othersWithVote) {
    if (await isReached(ellie, page)) break
    await signInAs(member, addressOf(name))
    await member.goto(page)
    await member.getByRole('button', { name: 'Add my name' }).click()
  }
  await isAccessible(ellie)
  // Members read how many, and officers who.
  await expect(ellie.getByText('Who has called for it')).toHaveCount(0)
  await mailTo(emailOf('tom'), 'requisition-to-call', business)
  await tom.goto(page)
  await expect(tom.getByText(nameOf('ellie')).last()).toBeVisible()

  for (let week = 0; week < 3; week += 1) await clock.moves(tom, 'Move on a week')
  await signInAs(tom, 'tom')
  await ellie.reload()
  await expect(ellie.getByRole('heading', { level: 1 })).toContainText('and is overdue')
  await isAccessible(ellie)
  await ellie.getByRole('link', { name: 'Propose a date' }).click()
  await expect(ellie.getByRole('button', { name: 'Propose this date' })).toBeVisible()
  await isAccessible(ellie)
  await ellie.goto(page)
  await tom.goto('/desk')
  await expect(tom.getByRole('link', { name: business })).toBeVisible()
  const number = await meetings.drafts(tom, 'Special meeting', await meetings.inDays(tom, 8))
  await meetings.adds(tom, 'What we do about the park')
  await meetings.givesNotice(tom)

  // Whoever gave notice is not the one who says that this meeting deals with it.
  await tom.goto(page)
  await expect(tom.getByText('another officer has to say so')).toBeVisible()
  await expect(tom.getByRole('button', { name: 'Record the meeting' })).toHaveCount(0)
  await isAccessible(tom)
  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await kwame.goto(page)
  await kwame.getByLabel('Which meeting deals with it?').selectOption(number)
  await isAccessible(kwame)
  await kwame.getByRole('button', { name: 'Record the meeting' }).click()
  await expect(kwame.getByText('Recorded: members can see')).toBeVisible()
  await mailTo(emailOf('ellie'), 'requisition-answered', business)
  await ellie.reload()
  await ellie.getByRole('link', { name: 'See the meeting that deals with it' }).click()
  await expect(ellie.getByRole('heading', { name: 'What we do about the park' })).toBeVisible()
})

async function isReached(page: Page, address: string): Promise<boolean> {
  await page.goto(address)
  const headline = page.getByRole('heading', { level: 1 })
  return (await headline.textContent())!.startsWith('Enough members have called')
}

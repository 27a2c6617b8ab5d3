import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

test('a meeting from its notice to its minutes, in the room and online @clock', async ({
  sitDown,
}) => {
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  // A meeting opens from an hour before it begins. Whatever the time is now, this one can be opened in a fortnight, and is not over.
  const day = await clock.time(tom)
  day.setDate(day.getDate() + 14)
  day.setMinutes(day.getMinutes() + 30)
  await tom.goto('/desk/meetings')
  await tom.getByRole('link', { name: 'Call a meeting' }).click()
  await tom.getByRole('radio', { name: 'Ordinary meeting' }).check()
  await tom.getByLabel('Day').fill(String(day.getDate()))
  await tom.getByLabel('Month').fill(String(day.getMonth() + 1))
  await tom.getByLabel('Year').fill(String(day.getFullYear()))
  await tom.getByLabel('It begins at').fill(`${String(day.getHours()).padStart(2, '0')}:00`)
  await tom.getByLabel('It ends at').fill('23:59')
  await tom.getByLabel('House and street').fill('Old Town Hall, West Street')
  await tom.getByLabel('Town (optional)').fill('Gateshead')
  await tom.getByLabel('Link to join online').fill('https://meet.example/hall')
  await isAccessible(tom)
  await tom.getByRole('button', { name: 'Continue to the agenda' }).click()
  await expect(tom.getByText('Saved as a draft.')).toBeVisible()
  await tom.getByLabel('Title').fill('Welcome')
  await tom.getByLabel('How long does it take?').fill('20')
  await tom.getByRole('button', { name: 'Add this item' }).click()
  await expect(tom.getByText('Item saved.')).toBeVisible()
  await tom.getByRole('button', { name: 'Give notice' }).click()
  await expect(tom.getByText('The meeting is called.')).toBeVisible()
  await isAccessible(tom)
  const number = /\/desk\/meetings\/(\d+)/.exec(tom.url())![1]!

  const siobhan = await sitDown()
  await signInAs(siobhan, 'siobhan')
  await siobhan.goto(`/meetings/${number}`)
  await isAccessible(siobhan)
  await siobhan.getByRole('button', { name: 'Online' }).click()
  await expect(siobhan.getByRole('heading', { name: 'You are coming online' })).toBeVisible()

  await clock.moves(tom, 'Move on a week')
  await clock.moves(tom, 'Move on a week')
  const maureen = await sitDown()
  await signInAs(maureen, 'maureen')
  await maureen.goto(`/desk/meetings/${number}/chair`)
  await maureen.getByRole('button', { name: 'Open the meeting' }).click()
  const figures = await maureen.getByRole('definition').locator('.code').textContent()
  const hannah = await sitDown()
  await signInAs(hannah, 'hannah')
  await hannah.goto('/here')
  await isAccessible(hannah)
  await hannah.getByLabel('The four figures').fill(figures!)
  await hannah.getByRole('main').getByRole('button', { name: 'Check in' }).click()
  await expect(hannah.getByText('1 here.')).toBeVisible()
  await signInAs(siobhan, 'siobhan')
  await siobhan.goto(`/meetings/${number}/live`)
  await siobhan.getByRole('button', { name: 'I am here, online' }).click()

  // Both pages hear it without being loaded again.
  await expect(hannah.getByText('2 here.')).toBeVisible()
  await expect(maureen.getByText('2 here.')).toBeVisible()
  await maureen.getByRole('button', { name: 'On to: Welcome' }).click()
  await expect(hannah.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await hannah.reload()
  await hannah.getByRole('radio', { name: 'For', exact: true }).check()
  await hannah.getByRole('button', { name: 'Ask to speak' }).click()
  await expect(hannah.getByText('You are on the list.')).toBeVisible()
  await isAccessible(hannah)
  await maureen.getByRole('button', { name: /^Next: / }).click()
  await expect(maureen.getByRole('button', { name: 'Thank the speaker' })).toBeVisible()
  await isAccessible(maureen)
  await maureen.goto(`/desk/meetings/${number}/screen`)
  await expect(maureen.getByText('2 here')).toBeVisible()
  await maureen.goto(`/desk/meetings/${number}/chair`)

  // A quorum, from the list at the door; then a vote on phones, and one by hands that two tellers count.
  await maureen.goto(`/desk/meetings/${number}/arrivals`)
  for (let member = 1; !(await hasQuorum(hannah)); member += 1) {
    await maureen.getByLabel('Who is here?').fill(String(member))
    await maureen.getByRole('button', { name: 'Check them in' }).click()
    await expect(maureen.getByText(/^Checked in\.$|There is a problem/).first()).toBeVisible()
    await maureen.goto(`/desk/meetings/${number}/arrivals`)
  }
  await putToVote(maureen, number, 'Confidential vote')
  await hannah.getByRole('radio', { name: 'For', exact: true }).first().check()
  await isAccessible(hannah)
  await hannah.getByRole('button', { name: 'Check your ballot' }).click()
  await hannah.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(hannah.getByText('Your ballot is in the ballot box.').first()).toBeVisible()
  // Not everybody has voted, so nobody closes it in its first minute, at whose end it closes automatically.
  await maureen.getByRole('button', { name: 'Close the vote' }).click()
  await expect(maureen.getByText('Members are still voting.').first()).toBeVisible()
  await expect(async () => {
    await maureen.goto(`/desk/meetings/${number}/chair`)
    await expect(maureen.getByRole('heading', { name: /^Closed: / })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 90_000 })
  await maureen.getByRole('button', { name: 'Count and declare the result' }).click()
  await expect(hannah.getByRole('heading', { name: 'Carried, by 1 vote to 0' })).toBeVisible()

  await maureen.getByText('Appoint two tellers').click()
  await maureen.getByLabel('First teller').fill('Hannah Liddell')
  await maureen.getByLabel('Second teller').fill('Siobhan Keane')
  await maureen.getByRole('button', { name: 'Appoint these two' }).click()
  await expect(maureen.getByText(/^Tellers: /)).toBeVisible()
  await putToVote(maureen, number, 'Show of hands')
  await isAccessible(maureen)
  for (const teller of [hannah, siobhan]) {
    await teller.goto(`/meetings/${number}/live`)
    await teller.getByLabel('Hands for', { exact: true }).fill('2')
    await teller.getByLabel('Hands against').fill('1')
    await teller.getByLabel('Hands for abstaining').fill('0')
    await teller.getByRole('button', { name: 'Write down these figures' }).click()
    await expect(teller.getByText('Your figures are written down.').first()).toBeVisible()
  }
  await maureen.getByRole('button', { name: 'Declare the result' }).click()
  await expect(maureen.getByText('Carried, by 2 votes to 1')).toBeVisible()
  await maureen.getByText('Close the meeting').first().click()
  await maureen.getByRole('button', { name: 'Close the meeting' }).click()
  await expect(maureen.getByText('The meeting is closed.')).toBeVisible()

  await signInAs(tom, 'tom')
  await tom.goto(`/desk/meetings/${number}/minutes`)
  await expect(tom.getByRole('textbox', { name: 'The minutes' })).toHaveValue(
    /members were there.*Carried, by 1 vote to 0\..*by a show of hands.*Carried, by 2 votes to 1\./s,
  )
  await tom.getByRole('button', { name: 'Save the minutes' }).click()
  await expect(
    tom.getByText('Two officers who wrote no version have to approve them'),
  ).toBeVisible()
  await isAccessible(tom)
  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  for (const chair of [maureen, kwame]) {
    await chair.goto(`/desk/meetings/${number}/minutes`)
    await chair.getByRole('button', { name: 'Approve these minutes' }).click()
    await expect(chair.getByText('Your approval is recorded.')).toBeVisible()
  }
  await siobhan.goto(`/meetings/${number}`)
  await siobhan.getByRole('link', { name: 'Read the minutes' }).click()
  await expect(siobhan.getByRole('heading', { name: '1. Welcome' })).toBeVisible()
  await isAccessible(siobhan)
})

async function hasQuorum(page: Page): Promise<boolean> {
  await page.reload()
  return page.getByText('Quorum met').first().isVisible()
}

async function putToVote(chair: Page, number: string, kind: string) {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByRole('link', { name: 'Put something to the vote' }).click()
  await chair.getByLabel('The question').fill('That we go on to the next business')
  await chair.getByRole('radio', { name: kind }).check()
  await chair.getByLabel('It closes automatically after').fill('1')
  await chair.getByRole('button', { name: 'Open the vote' }).click()
  await expect(chair.getByRole('heading', { name: /next business$/ })).toBeVisible()
}

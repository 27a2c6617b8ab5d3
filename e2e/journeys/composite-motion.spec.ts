import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

const creche = {
  title: 'A crèche at every meeting',
  text: 'We note that parents stay away.\n\nWe resolve to pay for a crèche at every meeting.',
}
const hours = {
  title: 'Meetings at hours that parents can keep',
  text: 'We note that evenings are hard.\n\nWe resolve to meet on Saturdays, in the morning.',
}
const both = {
  title: 'Meetings that parents can come to',
  text: 'We note that parents stay away.\n\nWe resolve to meet on Saturdays, in the morning, and to pay for a crèche.',
}

async function moves(page: Page, { title, text }: typeof creche) {
  await page.goto('/motions/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Text of the motion').fill(text)
  await page.getByRole('button', { name: 'Check your motion' }).click()
  await page.getByRole('button', { name: 'Move this motion' }).click()
  await expect(page.getByText('You have moved your motion.')).toBeVisible()
  return Number(/\/motions\/(\d+)/.exec(page.url())![1])
}

async function seconds(page: Page, number: number) {
  await page.goto(`/motions/${number}`)
  await page.getByRole('button', { name: 'Second this motion' }).click()
  await expect(page.getByText('You have seconded this motion.')).toBeVisible()
}

test('two motions become one with the consent of both movers, one of them without JavaScript, and come back', async ({
  sitDown,
}) => {
  const hannah = await sitDown()
  await signInAs(hannah, 'hannah')
  const first = await moves(hannah, creche)
  const siobhan = await sitDown({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  await signInAs(siobhan, 'siobhan')
  const second = await moves(siobhan, hours)
  const george = await sitDown()
  await signInAs(george, 'george')
  for (const number of [first, second]) await seconds(george, number)

  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await tom.goto('/meetings')
  await tom.getByRole('main').getByRole('link', { name: 'Ordinary meeting' }).first().click()
  await expect(tom).toHaveURL(/\/meetings\/\d+$/)
  const meeting = new URL(tom.url()).pathname
  for (const { number, title } of [
    { number: first, ...creche },
    { number: second, ...hours },
  ]) {
    await tom.goto(`/desk${meeting}`)
    await tom.getByText('Add an item', { exact: true }).click()
    await tom
      .getByLabel('A motion (optional)')
      .selectOption({ label: `Motion ${number}: ${title}` })
    await tom.getByLabel('How long does it take?').fill('15')
    await tom.getByRole('button', { name: 'Add this item' }).click()
    await expect(tom.getByText('Item saved.')).toBeVisible()
  }

  await hannah.goto(meeting)
  await hannah.getByRole('link', { name: 'Make one motion of several' }).click()
  await hannah.getByRole('button', { name: 'Show them side by side' }).click()
  await expect(hannah).toHaveURL(/composites\/new/)
  await hannah.getByLabel(`Motion ${first}: ${creche.title}`).check()
  await hannah.getByLabel(`Motion ${second}: ${hours.title}`).check()
  await isAccessible(hannah)
  await hannah.getByRole('button', { name: 'Show them side by side' }).click()
  await expect(hannah.getByRole('heading', { level: 1 })).toHaveText(
    `One text for Motions ${first} and ${second}`,
  )
  await expect(hannah.getByLabel('Text of the composite')).toHaveValue(/crèche[\s\S]*Saturdays/)
  await isAccessible(hannah)
  await hannah.getByLabel('Title').fill(both.title)
  await hannah.getByLabel('Text of the composite').fill(both.text)
  await hannah.getByRole('button', { name: 'Check the composite' }).click()
  await hannah.getByRole('button', { name: 'Ask the movers' }).click()
  await expect(hannah.getByText('You have proposed this composite.')).toBeVisible()

  // Nobody else reads of it yet.
  await george.goto(`/motions/${first}`)
  await expect(george.getByText('composite')).toHaveCount(0)
  await siobhan.goto(`/motions/${second}`)
  await expect(siobhan.getByText('You are asked to consent to a composite')).toBeVisible()
  await siobhan.getByRole('link', { name: /^One text in place of Motions/ }).click()
  await expect(siobhan.locator('ins').first()).toContainText('Saturdays')
  await siobhan.getByRole('button', { name: 'I consent to this text' }).click()
  await expect(siobhan.getByText('with that all movers have')).toBeVisible()

  await george.goto(`/motions/${first}`)
  await expect(george.getByText(/^Composited into Motion \d+$/).first()).toBeVisible()
  await expect(
    george.getByText('With the consent of Hannah Liddell and Siobhan Keane.'),
  ).toBeVisible()
  await isAccessible(george)
  await george
    .getByRole('link', { name: new RegExp(both.title) })
    .first()
    .click()
  await expect(george.getByRole('heading', { level: 1 })).toHaveText(both.title)
  await george.goto(meeting)
  const agenda = george.getByRole('region', { name: 'Agenda and papers' })
  await expect(agenda).toContainText(both.title)
  await expect(agenda).not.toContainText(creche.title)

  await siobhan.goto(`/motions/${second}`)
  await siobhan
    .getByRole('link', { name: new RegExp(both.title) })
    .first()
    .click()
  await siobhan.getByText('Withdraw this composite').click()
  await siobhan.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(siobhan.getByText('The motions stand as they did before.')).toBeVisible()
  await george.reload()
  await expect(agenda).toContainText(creche.title)
  await expect(agenda).toContainText(hours.title)
  await expect(agenda).not.toContainText(both.title)
})

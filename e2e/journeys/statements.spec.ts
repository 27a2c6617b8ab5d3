import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { signInAs } from '../support/sign-in'

const address = '/statements/hands-off-the-right-to-strike'
const union = 'Kielder Foresters’ Branch'

test('an organisation signs and shows when an officer has looked, a person is only counted, and takes it back', async ({
  sitDown,
}) => {
  const tom = await sitDown()
  const branch = await sitDown({ javaScriptEnabled: false })
  const person = await sitDown()
  await signInAs(tom, 'tom')

  await branch.goto(address)
  await branch.getByLabel('Email address').fill('kielder@branch.example')
  await branch.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(branch.getByText('Check your email.')).toBeVisible()
  const proof = await mailTo('kielder@branch.example', 'statement-address-to-prove')
  await branch.goto(linkIn(proof, /sign$/))
  await branch.getByRole('link', { name: 'Sign for an organisation instead' }).click()
  await branch.getByRole('button', { name: 'Sign for this organisation' }).click()
  await expect(branch.getByText('Enter the name of the organisation').first()).toBeVisible()
  await branch.getByLabel('Name of the organisation').fill(union)
  await branch.getByLabel('Your office in it').fill('Secretary')
  await branch.getByLabel('Who decided that it signs?').selectOption('conference')
  await branch.getByLabel('Day').fill('2')
  await branch.getByLabel('Month').fill('3')
  await branch.getByLabel('Year').fill('2026')
  await branch.getByRole('button', { name: 'Sign for this organisation' }).click()
  await expect(branch.getByText('Thank you. You have signed')).toBeVisible()

  await person.goto(address)
  await expect(person.getByText(union)).toHaveCount(0)
  const before = await person
    .getByText(/people, each confirmed by email/)
    .locator('..')
    .innerText()
  await isAccessible(person)
  await person.getByLabel('Email address').fill('quiet@post.example')
  await person.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(person.getByText('Check your email.')).toBeVisible()
  const own = await mailTo('quiet@post.example', 'statement-address-to-prove')
  await person.goto(linkIn(own, /sign$/))
  await isAccessible(person)
  await person.getByLabel('Not at all: I am only counted').check()
  await person.getByRole('button', { name: 'Sign this statement' }).click()
  await expect(person.getByText('You are counted, and your name shows nowhere.')).toBeVisible()

  await tom.goto('/desk')
  await tom.getByRole('link', { name: 'Hands off the right to strike' }).click()
  await expect(tom.getByRole('heading', { name: 'Who signs' })).toBeVisible()
  await isAccessible(tom)
  const line = tom.getByRole('listitem').filter({ hasText: union })
  await line.getByRole('button', { name: 'Let it show' }).click()
  await expect(
    tom.getByText('Approved. It shows wherever the statement can be read.'),
  ).toBeVisible()

  await person.goto(address)
  await expect(person.getByText(union)).toBeVisible()
  const after = await person
    .getByText(/people, each confirmed by email/)
    .locator('..')
    .innerText()
  expect(Number.parseInt(after, 10)).toBe(Number.parseInt(before, 10) + 1)
  const signed = await mailTo('quiet@post.example', 'statement-signed')
  await person.goto(linkIn(signed, /signature/))
  await person.getByRole('button', { name: 'Withdraw my signature' }).click()
  await expect(person.getByText('You have withdrawn your signature.')).toBeVisible()
})

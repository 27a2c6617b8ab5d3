import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { signInAs } from '../support/sign-in'

const union = 'Kielder Foresters’ Branch'
const email = 'secretary@foresters.example'

test('an organisation asks to affiliate, two officers admit it, and its delegate has a credential', async ({
  sitDown,
}) => {
  const [branch, tom, maureen] = [await sitDown(), await sitDown(), await sitDown()]
  const delegate = await sitDown({ javaScriptEnabled: false })

  await branch.goto('/affiliates')
  await expect(branch.getByRole('heading', { name: 'Wearside Trades Union Council' })).toBeVisible()
  await isAccessible(branch)
  await branch.getByLabel('Email address').fill(email)
  await branch.getByRole('button', { name: 'Email me a link' }).click()
  await expect(branch.getByText('Check your email.')).toBeVisible()
  await branch.goto(linkIn(await mailTo(email, 'affiliate-address-to-prove'), /ask/))
  await branch.getByLabel('Name of the organisation').fill(union)
  await branch.getByLabel('Who are you?').fill('We plant trees and we strike together.')
  await branch.getByLabel('How many members do you have?').fill('60')
  await branch.getByLabel('How do you decide').fill('By a show of hands.')
  await branch.getByRole('button', { name: 'Send this request' }).click()
  await expect(branch.getByText('Choose who decided it').first()).toBeVisible()
  await isAccessible(branch)
  await branch.getByLabel('Who decided to affiliate?').selectOption('meeting')
  await branch.getByLabel('Day').fill('2')
  await branch.getByLabel('Month').fill('3')
  await branch.getByLabel('Year').fill('2026')
  await branch.getByLabel('Your name').fill('Mo Birch')
  await branch.getByLabel('Your office in it').fill('Secretary')
  await branch.getByLabel('Name our organisation on the public list').check()
  await branch.getByRole('button', { name: 'Send this request' }).click()
  await expect(branch.getByText('We have emailed you a link to this page')).toBeVisible()

  await signInAs(tom, 'tom')
  await tom.goto('/desk/affiliates')
  await tom.getByRole('link', { name: union }).click()
  await isAccessible(tom)
  await tom.getByRole('button', { name: 'Ask a second officer to admit it' }).click()
  await expect(tom.getByText('This waits for a second officer.')).toBeVisible()
  await signInAs(maureen, 'maureen')
  await maureen.goto(new URL(tom.url()).pathname)
  await maureen.getByRole('button', { name: 'Admit this organisation' }).click()
  await expect(maureen.getByText('Admitted. We have emailed its contact.')).toBeVisible()

  await branch.goto(linkIn(await mailTo(email, 'affiliate-admitted'), /own/))
  await expect(branch.getByText('fee £50')).toBeVisible()
  await isAccessible(branch)
  await branch.getByRole('link', { name: /^Your delegates/ }).click()
  await branch.getByLabel('Their name').fill('Ash Rowan')
  await branch.getByLabel('Their email address').fill('ash@foresters.example')
  await branch.getByRole('button', { name: 'Name this delegate' }).click()
  await expect(branch.getByText('Has not answered yet')).toBeVisible()
  await isAccessible(branch)
  const named = await mailTo('ash@foresters.example', 'affiliate-delegate-named')
  // Without JavaScript a form that comes back from behind a summary shows what is wrong with it.
  await delegate.goto(new URL(branch.url()).pathname.replace('/delegates', ''))
  await delegate.getByText('Hand over to someone else').click()
  await delegate.getByRole('button', { name: 'Ask them to be its contact' }).click()
  await expect(delegate.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  await delegate.goto(linkIn(named, /delegate/))
  await delegate.getByRole('button', { name: 'Yes, I will be a delegate' }).click()
  await expect(delegate.getByText('We have emailed you your credential.')).toBeVisible()
  await expect(delegate.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible()
})

import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { signInAs } from '../support/sign-in'

const address = '/outside-elections/who-should-sit-on-the-regional-executive'

test('a candidate answers by the link in an email, and everybody compares', async ({ sitDown }) => {
  const chidi = await sitDown({ javaScriptEnabled: false })
  const reader = await sitDown({ viewport: { width: 320, height: 700 } })
  const tom = await sitDown()

  const asked = await mailTo('chidi@candidate.example', 'candidate-asked')
  await chidi.goto(linkIn(asked, /answer/))
  const first = chidi.getByRole('group', { name: /^1\. Report on every meeting/ })
  await first.getByLabel('Agree', { exact: true }).check()
  const second = chidi.getByRole('group', { name: /^2\. Accept to be chosen/ })
  await second.getByLabel('Agree, in my own words').check()
  await chidi.getByRole('button', { name: 'Publish my answers' }).click()
  await expect(chidi.getByText('Tick this if everyone may read your answers').first()).toBeVisible()
  await chidi.getByLabel(/^My answers show with my name/).check()
  await chidi.getByRole('button', { name: 'Publish my answers' }).click()
  await expect(chidi.getByText('Write how you qualify your answer').first()).toBeVisible()
  await chidi.getByLabel('Your words on 2').fill('By all of them, and by post.')
  await chidi.getByRole('button', { name: 'Publish my answers' }).click()
  await expect(chidi.getByText('Thank you. Everyone can read it now')).toBeVisible()

  await reader.goto(address)
  await expect(reader.getByText('4 of 5 candidates have answered')).toBeVisible()
  await isAccessible(reader)
  await reader
    .getByRole('row', { name: /Accept to be chosen/ })
    .getByRole('link', { name: /^why.*Chidi Usher/ })
    .click()
  await expect(reader.getByText('By all of them, and by post.')).toBeVisible()
  await isAccessible(reader)

  await signInAs(tom, 'tom')
  await tom.goto('/desk/outside-elections')
  await tom.getByRole('link', { name: 'Who should sit on the Regional Executive?' }).click()
  await isAccessible(tom)
  await expect(tom.getByRole('button', { name: /^Remove.*Gordon Peel/ })).toBeVisible()
  await tom.getByRole('link', { name: 'Who we endorse' }).click()
  await expect(tom.getByText('at least 20% of the members on its roll')).toBeVisible()
  await isAccessible(tom)
})

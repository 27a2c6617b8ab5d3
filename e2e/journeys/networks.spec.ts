import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs } from '../support/sign-in'

const network = 'NELL Women'

test('a member joins a network, is seen, is put in touch and ends it, is on the convenor’s list, and leaves', async ({
  sitDown,
}) => {
  const joyce = await sitDown()
  const hannah = await sitDown({ javaScriptEnabled: false })
  await signInAs(joyce, 'joyce')
  await signInAs(hannah, 'hannah')

  await joyce.goto('/networks/women')
  await expect(joyce.getByText('Members you can meet here')).toHaveCount(0)
  await joyce.getByRole('link', { name: 'Join this network' }).click()
  await joyce.getByLabel(network).check()
  await joyce.getByLabel('I choose to be in this network').check()
  await joyce.getByRole('button', { name: 'Join this network' }).click()
  await expect(joyce.getByText('You have joined the network.')).toBeVisible()
  const own = joyce.getByRole('listitem').filter({ hasText: network })
  await expect(own.getByText('Its other members cannot see you.')).toBeVisible()

  await own.getByRole('link', { name: 'Choose what they see' }).click()
  await joyce.getByLabel('can see me here').check()
  await joyce.getByLabel('Name to show').fill('Joy')
  await joyce.getByLabel('A line about you').fill('I keep the books and like to sing.')
  await isAccessible(joyce)
  await joyce.getByRole('button', { name: 'Save what they see' }).click()
  await own.getByRole('link', { name: network, exact: true }).click()
  await isAccessible(joyce)
  const others = joyce.locator('section').filter({ hasText: 'Members you can meet here' })
  await others
    .getByRole('listitem')
    .filter({ hasText: nameOf('hannah') })
    .getByRole('link', { name: 'Put me in touch' })
    .click()
  await joyce.getByLabel('Your words to them').fill('Shall we sing together?')
  await joyce.getByLabel('My email address').check()
  await joyce.getByRole('button', { name: 'Ask to be put in touch' }).click()
  await expect(joyce.getByText('No answer yet')).toBeVisible()

  const asked = await mailTo(emailOf('hannah'), 'introduction-asked')
  expect(asked.text).not.toContain('Joy')
  await hannah.goto('/membership/networks')
  await hannah.getByRole('link', { name: /Read and answer the request of Joy$/ }).click()
  await expect(hannah.getByText('Shall we sing together?')).toBeVisible()
  await hannah.getByLabel('My email address').check()
  await hannah.getByRole('button', { name: 'Say yes and share' }).click()
  await expect(hannah.getByRole('link', { name: emailOf('joyce') })).toBeVisible()
  await joyce.reload()
  await expect(joyce.getByRole('link', { name: emailOf('hannah') })).toBeVisible()
  await joyce.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(joyce.getByText('Ended.')).toBeVisible()
  await hannah.reload()
  await expect(hannah.getByRole('link', { name: emailOf('joyce') })).toHaveCount(0)

  await hannah.goto('/networks/women/list')
  await expect(hannah.getByText('Joy', { exact: true })).toBeVisible()
  await own.getByRole('link', { name: 'Choose what they see' }).click()
  const looked = joyce.locator('section').filter({ hasText: 'Convenors who looked' })
  await expect(looked.getByText(nameOf('hannah'))).toBeVisible()

  await joyce.goto('/membership/networks')
  await joyce.getByRole('button', { name: `Leave ${network}` }).click()
  await expect(joyce.getByText('You have left the network.')).toBeVisible()
  await hannah.reload()
  await expect(hannah.getByText('Joy', { exact: true })).toHaveCount(0)
})

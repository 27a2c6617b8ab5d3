import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { nameOf, signInAs } from '../support/sign-in'

test('two officers appoint a member to a group, she agrees, and the minutes she writes are approved', async ({
  sitDown,
}) => {
  const group = 'Communications and Social Media Group'
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await tom.goto('/desk/groups')
  await isAccessible(tom)
  await tom.getByRole('link', { name: 'Propose an appointment' }).click()
  await tom.getByLabel('Search for a member').fill(nameOf('ellie'))
  await tom.getByRole('button', { name: 'Search' }).click()
  await tom.getByRole('radio', { name: group }).check()
  await tom.getByRole('button', { name: 'Propose' }).click()
  await expect(tom.getByRole('link', { name: 'Enter a reason' })).toBeVisible()
  await tom.getByLabel('Why?').fill('She takes our pictures.')
  await tom.getByRole('button', { name: 'Propose' }).click()
  await expect(tom.getByText('Proposed. A second officer has to confirm it')).toBeVisible()

  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await kwame.goto('/desk/groups')
  const hers = kwame.getByRole('listitem').filter({ hasText: 'She takes our pictures.' })
  await hers.getByRole('button', { name: /^Confirm/ }).click()
  await expect(kwame.getByText('Confirmed.')).toBeVisible()

  const ellie = await sitDown()
  await signInAs(ellie, 'ellie')
  await ellie.goto('/membership')
  await ellie.getByRole('link', { name: 'You are asked to join a group' }).click()
  await expect(ellie.getByText('They say why: She takes our pictures.')).toBeVisible()
  await isAccessible(ellie)
  await ellie.getByRole('radio', { name: 'Our members as well' }).first().check()
  await ellie.getByRole('button', { name: `I agree to join the ${group}` }).click()
  await expect(ellie.getByText('You are in the group now')).toBeVisible()

  await ellie.getByRole('link', { name: group, exact: true }).click()
  await ellie.getByRole('link', { name: 'Write minutes' }).click()
  await ellie.getByLabel('Title').fill('Pictures for the spring')
  await ellie.getByLabel('Day').fill('2')
  await ellie.getByLabel('Month').fill('March')
  await ellie.getByLabel('Year').fill('2026')
  await ellie.getByRole('radio', { name: 'All our members' }).check()
  await ellie.getByRole('button', { name: 'Continue' }).click()
  await ellie.getByLabel('The minutes').fill('## Decided\n- A picture a week.')
  await isAccessible(ellie)
  await ellie.getByRole('button', { name: 'Check' }).click()
  await ellie.getByRole('button', { name: 'Send to the group' }).click()
  await expect(ellie.getByText('Sent to the group.')).toBeVisible()

  const siobhan = await sitDown()
  await signInAs(siobhan, 'siobhan')
  const readsMinutes = async (page: typeof siobhan) => {
    await page.goto('/groups/communications')
    await page.getByRole('link', { name: 'Pictures for the spring' }).click()
  }
  await siobhan.goto('/groups/communications')
  await expect(siobhan.getByText(nameOf('ellie'))).toBeVisible()
  await expect(siobhan.getByText('Pictures for the spring')).toHaveCount(0)

  const george = await sitDown()
  await signInAs(george, 'george')
  await readsMinutes(george)
  await george.getByRole('button', { name: 'Approve these minutes' }).click()
  await expect(george.getByText('Approved.')).toBeVisible()
  await readsMinutes(siobhan)
  await expect(siobhan.getByText('A picture a week.')).toBeVisible()
  await isAccessible(siobhan)

  const visitor = await sitDown()
  await visitor.goto('/groups/communications')
  await expect(visitor.getByRole('heading', { level: 1, name: group })).toBeVisible()
  await expect(visitor.getByText(nameOf('ellie'))).toHaveCount(0)
  await expect(visitor.getByText('Pictures for the spring')).toHaveCount(0)
  await isAccessible(visitor)
})

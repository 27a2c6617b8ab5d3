import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { between } from '../support/motions'
import * as objector from '../support/objector'
import * as secretary from '../support/secretary'
import { signInAs } from '../support/sign-in'
import * as voter from '../support/voter'

test('members choose between several options: one numbers them on a phone without JavaScript, one changes the order by name', async ({
  sitDown,
}) => {
  const hannah = await sitDown()
  await signInAs(hannah, 'hannah')
  await objector.moves(hannah, between.title)
  const george = await sitDown()
  await signInAs(george, 'george')
  await objector.seconds(george, between.title)

  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await secretary.asksBetween(tom, between.title, between.options)
  await isAccessible(tom)

  const siobhan = await sitDown({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
  })
  await signInAs(siobhan, 'siobhan')
  await voter.takesPaper(siobhan, between.title)
  await siobhan.getByLabel('Durham').selectOption('1')
  await siobhan.getByLabel('Gateshead').selectOption('1')
  await siobhan.getByRole('button', { name: 'Check your ballot' }).click()
  await siobhan.getByRole('link', { name: 'Give the number 1 to one option only' }).click()
  await siobhan.getByLabel('Gateshead').selectOption('2')
  await siobhan.getByRole('button', { name: 'Check your ballot' }).click()
  await expect(siobhan.getByRole('listitem').filter({ hasText: /^Durham$/ })).toBeVisible()
  await voter.casts(siobhan)
  await expect(siobhan.getByText('Durham, then Gateshead')).toBeVisible()

  await voter.takesPaper(george, between.title)
  await isAccessible(george)
  await george.getByLabel('None of these').selectOption('1')
  await george.getByRole('button', { name: 'Check your ballot' }).click()
  await voter.casts(george)
  await george.getByRole('link', { name: 'change your vote' }).click()
  await expect(george.getByLabel('None of these')).toHaveValue('1')
  await george.getByLabel('None of these').selectOption('')
  await george.getByLabel('Carlisle').selectOption('1')
  await george.getByRole('button', { name: 'Check your ballot' }).click()
  await isAccessible(george)
  await voter.casts(george)
  await expect(george.getByText('You voted Carlisle')).toBeVisible()

  // How others have voted stands nowhere before the result.
  await hannah.goto('/motions')
  await hannah.getByRole('link', { name: between.title }).click()
  await expect(hannah.getByText('Durham, then Gateshead')).toHaveCount(0)
  await expect(hannah.getByText(/Its fingerprint \(SHA-256\) is/)).toBeVisible()
})

import * as chair from '../support/chair'
import { expect, test } from '../support/journey'
import { consent } from '../support/motions'
import { signInAs } from '../support/sign-in'

// Continues "decided by consent": a week has gone by, and one member has objected.
test('what fewer object to is declared carried, with the sentence for all and the reasons for members', {
  tag: '@clock',
}, async ({ sitDown }) => {
  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await chair.declaresCarried(kwame, consent.banner)

  const siobhan = await sitDown()
  await signInAs(siobhan, 'siobhan')
  await siobhan.goto('/motions/archive?kind=consent')
  await expect(siobhan.getByText('Carried by consent').last()).toBeVisible()
  await siobhan.getByRole('link', { name: consent.banner }).click()
  const sentence = 'Carried: 1 of the 3 objections that would have stopped it.'
  await expect(siobhan.getByText(sentence)).toBeVisible()
  await expect(siobhan.getByText('We have enough of the old ones.')).toBeVisible()

  const visitor = await sitDown()
  await visitor.goto('/motions')
  await visitor.getByRole('link', { name: consent.banner }).click()
  await expect(visitor.getByText(sentence)).toBeVisible()
  await expect(visitor.getByText('We have enough of the old ones.')).toHaveCount(0)
})

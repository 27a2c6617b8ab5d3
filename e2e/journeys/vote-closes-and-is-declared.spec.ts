import { iris } from '../support/applicants'
import * as chair from '../support/chair'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { titles } from '../support/motions'
import { signInAs, signsInByCode } from '../support/sign-in'

// Continues "from stranger to vote": Iris has voted, and no number has been shown to anybody.
test('a vote closes, the chairs declare, a member reads the result', { tag: '@clock' }, async ({
  sitDown,
}) => {
  const maureen = await sitDown()
  await signInAs(maureen, 'maureen')
  await maureen.goto('/desk/motions')
  await maureen.getByRole('link', { name: titles.school }).click()
  await expect(maureen.getByText('Voting opened on')).toBeVisible()
  await expect(maureen.getByRole('button', { name: /declare/ })).toHaveCount(0)

  await clock.moves(maureen, 'Move on a week')
  await clock.moves(maureen, 'Move on a day')
  await chair.declares(maureen, titles.school)
  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await chair.declares(kwame, titles.warm)

  const hers = await sitDown()
  await signsInByCode(hers, iris.email)
  await hers.goto('/motions')
  await hers.getByRole('link', { name: titles.school }).click()
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(
    `Carried, 1 to 0: ${titles.school}`,
  )
  await expect(hers.getByText(/^1 of \d+ members entitled to vote/)).toBeVisible()

  // What was decided is public; who voted how stands nowhere.
  const visitor = await sitDown()
  await visitor.goto('/motions')
  await visitor.getByRole('link', { name: titles.warm }).click()
  // 44 ballots were in the box before; George, Siobhan (who sent hers twice) and Derek added theirs.
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(
    `Carried, 32 to 10: ${titles.warm}`,
  )
  await expect(visitor.getByText(/^47 of \d+ members/)).toBeVisible()
  await expect(visitor.getByRole('main').getByText(iris.name)).toHaveCount(0)
})

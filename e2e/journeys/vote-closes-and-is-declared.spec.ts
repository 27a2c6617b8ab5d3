import { iris } from '../support/applicants'
import * as chair from '../support/chair'
import * as challenge from '../support/challenge'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { titles } from '../support/motions'
import { signInAs, signsInByCode } from '../support/sign-in'

// Continues "from stranger to vote": Iris has voted, and no number has been shown to anybody.
test('a vote closes, the chairs declare, a member reads the result and challenges it', {
  tag: '@clock',
}, async ({ sitDown }) => {
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
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(`Lost, 1 to 0: ${titles.school}`)
  await expect(hers.getByText(/^One member voted, and \d+ had to/)).toBeVisible()
  await expect(hers.getByText(/^1 of \d+ members entitled to vote/)).toBeVisible()
  await expect(hers.getByRole('heading', { name: 'For: 1' })).toBeVisible()
  await expect(hers.getByRole('main').getByText(iris.name)).toBeVisible()

  // She doubts it. An officer who declared nothing answers, another one confirms, and the result stands.
  const doubt = 'Most members were at conference and could not vote.'
  await hers.getByRole('link', { name: 'Challenge the result' }).click()
  await hers.getByLabel('What is wrong with this result?').fill(doubt)
  await hers.getByRole('button', { name: 'Challenge the result' }).click()
  await expect(hers.getByText('You have challenged this result.')).toBeVisible()
  await maureen.goto('/desk')
  await expect(maureen.getByText('A challenge to the result of Motion')).toHaveCount(0)
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await challenge.opens(nasreen, titles.school)
  await expect(nasreen.getByText('Counted again just now: the same as declared')).toBeVisible()
  await nasreen.getByRole('radio', { name: 'No: the result stands' }).check()
  await nasreen.getByLabel('Your reasons').fill('Voting was open for a week, at home too.')
  await nasreen.getByRole('button', { name: 'Propose this answer' }).click()
  await expect(nasreen.getByText('This waits for another officer.')).toBeVisible()
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await challenge.opens(tom, titles.school)
  await tom.getByRole('button', { name: 'Confirm this answer' }).click()
  await expect(tom.getByText('Answered. The member has been told.')).toBeVisible()
  await hers.reload()
  await expect(hers.getByText('Not upheld: the result stands')).toBeVisible()

  // What was decided is public; how members voted by name is theirs, and of the other vote nobody can say.
  const visitor = await sitDown()
  await visitor.goto('/motions')
  await visitor.getByRole('link', { name: titles.school }).click()
  await expect(visitor.getByText(/^One member voted/)).toBeVisible()
  await expect(visitor.getByRole('main').getByText(iris.name)).toHaveCount(0)
  await visitor.goto('/motions')
  await visitor.getByRole('link', { name: titles.warm }).click()
  // 44 ballots were in the box before; George, Siobhan (who sent hers twice) and Derek added theirs.
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(
    `Carried, 32 to 10: ${titles.warm}`,
  )
  await expect(visitor.getByText(/^47 of \d+ members/)).toBeVisible()
  await expect(visitor.getByRole('main').getByText(iris.name)).toHaveCount(0)
})

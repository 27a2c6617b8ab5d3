import { iris } from '../support/applicants'
import { expect, test } from '../support/journey'
import { titles } from '../support/motions'
import * as officer from '../support/officer'
import * as payer from '../support/payer'
import * as referee from '../support/referee'
import * as secretary from '../support/secretary'
import { signInAs, signsInByCode } from '../support/sign-in'
import * as stranger from '../support/stranger'
import * as voter from '../support/voter'

const motion = titles.school

test('a stranger applies, is vouched for, approved, pays, and votes', async ({ sitDown }) => {
  const herLaptop = await sitDown()
  await stranger.applies(herLaptop, iris)
  await referee.bothVouch(await sitDown(), iris)

  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, iris)
  await officer.approves(nasreen)

  await payer.paysByCard(herLaptop, payer.card.good, iris)
  const number = await payer.isMember(herLaptop)

  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await secretary.callsVote(tom, motion)
  await secretary.cancelsVote(tom, 'Iris was not a member yet when the roll was frozen.')
  await secretary.callsVote(tom, motion, 'Open vote')

  const herPhone = await sitDown()
  await signsInByCode(herPhone, iris.email)
  await expect(herPhone.getByText(number)).toBeVisible()
  await voter.takesPaper(herPhone, motion)
  await expect(herPhone.getByText('How you vote will be in the minutes.')).toBeVisible()
  await voter.marks(herPhone, 'Against')
  await voter.casts(herPhone)
  await expect(herPhone.getByText('You voted Against on')).toBeVisible()
  // A slip on a phone: until the close an open vote can be put right.
  await herPhone.getByRole('link', { name: 'change your vote' }).click()
  await voter.marks(herPhone, 'For')
  await voter.casts(herPhone)
  await expect(herPhone.getByText('You voted For on')).toBeVisible()

  await herLaptop.goto('/motions')
  await herLaptop.getByRole('link', { name: motion }).click()
  await expect(
    herLaptop.getByText('You have voted. Your ballot is in the ballot box.'),
  ).toBeVisible()
  await expect(herLaptop.getByRole('link', { name: 'Vote on this motion' })).toHaveCount(0)
  await expect(herLaptop.getByText('Vote cancelled before anyone had voted: Iris')).toBeVisible()
  await herLaptop.goto(`${new URL(herLaptop.url()).pathname}/vote`)
  await expect(
    herLaptop.getByRole('heading', { name: 'Your ballot is in the ballot box' }),
  ).toBeVisible()
  await expect(herLaptop.getByRole('radio')).toHaveCount(0)
})

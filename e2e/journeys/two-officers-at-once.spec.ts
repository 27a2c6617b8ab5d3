import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailsTo } from '../support/mail'
import * as officer from '../support/officer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

test('two officers decide at once: one decision counts, the other officer is told', async ({
  sitDown,
}) => {
  const arthur = anApplicant('Arthur Penrose')
  const his = await sitDown()
  await stranger.applies(his, arthur)
  await referee.bothVouch(await sitDown(), arthur)
  const [nasreen, kwame] = [await sitDown(), await sitDown()]
  await signInAs(nasreen, 'nasreen')
  await signInAs(kwame, 'kwame')
  await officer.acceptsReferences(nasreen, arthur)
  await officer.opensApplication(kwame, arthur)
  await kwame.getByLabel('The reason').fill('Kwame’s reason.')

  await Promise.all([officer.decides(nasreen, 'Approve'), officer.decides(kwame, 'Decline')])
  const done = (page: typeof nasreen) => page.getByText(/^Application (approved|declined)/).first()
  const told = (page: typeof nasreen) =>
    page.getByText('This has changed since you opened it. See how it is now').first()
  await expect(done(nasreen).or(told(nasreen))).toBeVisible()
  await expect(done(kwame).or(told(kwame))).toBeVisible()
  const won = [await done(nasreen).count(), await done(kwame).count()]
  expect(won.sort(), 'one of them decides').toEqual([0, 1])

  const approved = await mailsTo(arthur.email, 'application-approved')
  const declined = await mailsTo(arthur.email, 'application-declined')
  expect(approved.length + declined.length).toBe(1)
  await his.goto('/join/application')
  await expect(
    his.getByRole('heading', {
      name: approved.length ? 'Your application is approved' : 'We have declined your application',
    }),
  ).toBeVisible()
})

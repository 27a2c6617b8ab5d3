import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import * as officer from '../support/officer'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

const reason = 'You wrote that you stand for another party in May. Our members cannot.'

test('an application is declined, and the applicant reads why', async ({ sitDown }) => {
  const rupert = anApplicant('Rupert Hallam')
  const his = await sitDown()
  await stranger.applies(his, rupert)

  const maureen = await sitDown()
  await signInAs(maureen, 'maureen')
  await officer.opensApplication(maureen, rupert)
  await officer.decides(maureen, 'Decline')
  await expect(maureen.getByRole('link', { name: 'Enter the reason' })).toBeVisible()
  await officer.declines(maureen, reason)

  expect((await mailTo(rupert.email, 'application-declined')).text).toContain(reason)
  await his.goto('/join/application')
  await expect(
    his.getByRole('heading', { name: 'We have declined your application' }),
  ).toBeVisible()
  await expect(his.getByText(reason)).toBeVisible()
  await his.goto('/membership/dues')
  await expect(his.getByRole('button', { name: 'Continue to payment' })).toHaveCount(0)
})

import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import * as officer from '../support/officer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

test('on the free band the approval makes a member, and nobody asks for money', async ({
  sitDown,
}) => {
  const jodie = anApplicant('Jodie Farrow', { band: 'Free' })
  const hers = await sitDown()
  await stranger.applies(hers, jodie)
  await referee.bothVouch(await sitDown(), jodie)

  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await officer.acceptsReferences(kwame, jodie)
  await expect(kwame.getByText('They become a member straight away.')).toBeVisible()
  await officer.approves(kwame)

  await mailTo(jodie.email, 'member-welcomed')
  await hers.goto('/membership')
  await expect(hers.getByText(/^NELL-\d{4,}$/)).toBeVisible()
  await hers.goto('/membership/dues')
  await expect(hers.getByRole('button', { name: 'Continue to payment' })).toHaveCount(0)
})

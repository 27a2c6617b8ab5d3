import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailsTo, mailTo } from '../support/mail'
import * as payer from '../support/payer'
import { emailOf, nameOf, signInAs } from '../support/sign-in'

test('a card fails, another one pays, and money moves once', async ({ sitDown }) => {
  const sunita = anApplicant(nameOf('sunita'), { email: emailOf('sunita') })
  const hers = await sitDown()
  await signInAs(hers, 'sunita')
  await payer.paysByCard(hers, payer.card.empty, sunita)
  await expect(hers.getByRole('heading', { name: 'There is a problem' })).toBeVisible()

  await hers.goto('/membership')
  await expect(hers.getByRole('heading', { name: 'One step left' })).toBeVisible()
  expect(await mailsTo(sunita.email, 'member-welcomed')).toHaveLength(0)

  await payer.paysByCard(hers, payer.card.good, sunita)
  await payer.isMember(hers)
  await mailTo(sunita.email, 'payment-received')
  await hers.goto('/membership/dues')
  await expect(hers.getByRole('row').filter({ hasText: '£' })).toHaveCount(1)
})

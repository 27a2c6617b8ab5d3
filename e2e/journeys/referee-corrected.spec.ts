import { isAccessible } from '../support/accessible'
import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { mailsTo } from '../support/mail'
import * as referee from '../support/referee'
import * as stranger from '../support/stranger'

test('an applicant corrects the address of a referee who has not answered', async ({ sitDown }) => {
  const dilys = anApplicant('Dilys Ferrier')
  const seconder = dilys.seconder
  const hers = await sitDown()
  await stranger.applies(hers, {
    ...dilys,
    seconder: { ...seconder, email: `typo.${seconder.email}` },
  })
  expect(await mailsTo(`typo.${seconder.email}`)).toHaveLength(0)

  await hers.goto('/join/application')
  await expect(hers.getByText('We have asked')).toHaveCount(0)
  await hers.getByRole('link', { name: `Correct your seconder, ${seconder.name}` }).click()
  await isAccessible(hers)
  const contact = hers.getByLabel('Email address or membership number of your seconder')
  await contact.fill(dilys.proposer.email)
  await hers.getByRole('button', { name: 'Save this seconder' }).click()
  await expect(hers.getByText('You have already named this person').first()).toBeVisible()
  await contact.fill(seconder.email)
  await hers.getByRole('button', { name: 'Save this seconder' }).click()
  await expect(hers.getByText('We have saved your referee.')).toBeVisible()

  const mailbox = await sitDown()
  await referee.vouches(mailbox, seconder, dilys)
  await hers.goto('/join/application')
  await expect(
    hers.getByRole('link', { name: `Correct your seconder, ${seconder.name}` }),
  ).toHaveCount(0)
  await expect(hers.getByText('Has answered')).toBeVisible()
})

import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import * as officer from '../support/officer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import { fillsInPaper } from '../support/typist'

test('somebody without an email address applies on paper, becomes a member, and is written a letter', async ({
  sitDown,
}) => {
  const edna = anApplicant('Edna Wilkes', { band: 'Free' })
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await nasreen.goto('/desk/applications')
  await nasreen.getByRole('link', { name: 'Type a paper application' }).click()
  await fillsInPaper(nasreen, edna)
  await nasreen.getByRole('button', { name: 'Send the application' }).click()
  await expect(nasreen.getByText('Another officer decides it.')).toBeVisible()
  await expect(nasreen.getByText('Another officer has to decide this')).toBeVisible()

  await referee.bothVouch(await sitDown(), edna)
  const kwame = await sitDown()
  await signInAs(kwame, 'kwame')
  await officer.acceptsReferences(kwame, edna)
  await officer.approves(kwame)

  await nasreen.goto('/desk/post')
  const welcome = nasreen
    .getByRole('row')
    .filter({ hasText: edna.name })
    .filter({ hasText: 'Welcome to a new member' })
  const print = welcome.getByRole('link', { name: /^Print/ })
  const pdf = await nasreen.request.get((await print.getAttribute('href'))!)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await welcome.getByRole('button', { name: /^Posted/ }).click()
  await expect(nasreen.getByText('Marked as posted.')).toBeVisible()
  await expect(welcome).toHaveCount(0)

  await nasreen.goto(`/desk/members?q=${encodeURIComponent(edna.name)}`)
  await nasreen.getByRole('link', { name: edna.name }).first().click()
  await expect(nasreen.getByText('None. They get letters by post.')).toBeVisible()
})

import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import * as officer from '../support/officer'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

const question = 'Which branch do you go to? Two have the same name.'
const answer = 'The one in Jesmond, since I moved.'

test('an application comes back with a question and goes on with the answer', async ({
  sitDown,
}) => {
  const meera = anApplicant('Meera Joshi')
  const hers = await sitDown()
  await stranger.applies(hers, meera)

  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.opensApplication(nasreen, meera)
  await officer.asks(nasreen, question)

  await hers.goto(linkIn(await mailTo(meera.email, 'application-returned'), /^\/join/))
  await expect(hers.getByRole('heading', { name: 'We have a question for you' })).toBeVisible()
  await expect(hers.getByText(question)).toBeVisible()
  await hers.getByLabel('Your answer').fill(answer)
  await hers.getByRole('button', { name: 'Send your answer' }).click()
  await expect(hers.getByText('We have your answer.')).toBeVisible()

  await officer.opensApplication(nasreen, meera)
  await expect(nasreen.getByText(answer)).toBeVisible()
})

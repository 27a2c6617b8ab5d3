import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { emailOf, signInAs } from '../support/sign-in'

const topic = 'Training and mentoring'
const subject = 'Speaking without notes: an evening to practise'

test('an officer writes a letter, another confirms it, it arrives, and a member stops such letters with one click', async ({
  sitDown,
}) => {
  const ellie = await sitDown({ javaScriptEnabled: false })
  await signInAs(ellie, 'ellie')
  await ellie.goto('/membership/emails')
  await expect(ellie.getByLabel(topic)).not.toBeChecked()
  await ellie.getByLabel(topic).check()
  await ellie.getByRole('button', { name: 'Save your emails' }).click()
  await expect(ellie.getByText('We have saved what you want emails about.')).toBeVisible()

  const [tom, maureen] = [await sitDown(), await sitDown()]
  await signInAs(tom, 'tom')
  await signInAs(maureen, 'maureen')
  await tom.goto('/desk/letters/new')
  await tom.getByRole('radio', { name: topic }).check()
  await tom.getByLabel('Subject').fill('For NELL members')
  await tom.getByLabel('Letter', { exact: true }).fill('Come along, {name}.\n\n- Bring a topic')
  await tom.getByRole('button', { name: 'Save and preview' }).click()
  await expect(tom.getByText('Leave “NELL” out of the subject').first()).toBeVisible()
  await tom.getByLabel('Subject').fill(subject)
  await tom.getByRole('button', { name: 'Save and preview' }).click()
  await expect(tom.getByRole('heading', { name: subject })).toBeVisible()
  await expect(tom.getByRole('article')).toContainText('Come along, Tom Hesketh.')
  await isAccessible(tom)
  await tom.getByLabel('As soon as a second officer has confirmed it').check()
  await tom.getByRole('button', { name: 'Ask a second officer to confirm it' }).click()
  await expect(tom.getByText('It waits for a second officer')).toBeVisible()

  const asked = await mailTo(emailOf('maureen'), 'letter-to-confirm')
  await maureen.goto(linkIn(asked, /^\/desk\/letters\/\d+$/))
  await maureen.getByRole('button', { name: 'Confirm this letter' }).click()
  await expect(maureen.getByText('Confirmed.')).toBeVisible()

  const letter = await mailTo(emailOf('ellie'), 'letter', 'Bring a topic')
  expect(letter.subject).toBe(subject)
  const page = linkIn(letter, /^\/unsubscribe\//)
  const stranger = await sitDown()
  const oneClick = page.replace('/unsubscribe/', '/api/unsubscribe/')
  const answer = await stranger.request.post(oneClick, {
    form: { 'List-Unsubscribe': 'One-Click' },
  })
  expect(answer.status()).toBe(200)
  await stranger.goto(page)
  await expect(stranger.getByText('You do not get these emails any more.')).toBeVisible()
  await isAccessible(stranger)
  await ellie.goto('/membership/emails')
  await expect(ellie.getByLabel(topic)).not.toBeChecked()
  await ellie.goto('/membership/letters')
  await ellie.getByRole('link', { name: subject }).click()
  await expect(ellie.getByText('Bring a topic')).toBeVisible()
})

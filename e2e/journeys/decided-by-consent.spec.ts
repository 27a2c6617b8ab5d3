import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { consent } from '../support/motions'
import * as objector from '../support/objector'
import * as secretary from '../support/secretary'
import { nameOf, signInAs } from '../support/sign-in'

// What nobody stops is declared a week on: see "what nobody stops is carried".
test('a motion is carried unless three object: one takes it back on a phone without JavaScript, three stop it, and their reasons stay', async ({
  sitDown,
}) => {
  const hannah = await sitDown()
  await signInAs(hannah, 'hannah')
  const george = await sitDown()
  await signInAs(george, 'george')
  for (const title of [consent.hall, consent.banner]) {
    await objector.moves(hannah, title)
    await objector.seconds(george, title)
  }

  const tom = await sitDown()
  await signInAs(tom, 'tom')
  for (const title of [consent.hall, consent.banner]) {
    await secretary.opensConsentDecision(tom, title)
    await isAccessible(tom)
  }

  const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }
  const siobhan = await sitDown(phone)
  await signInAs(siobhan, 'siobhan')
  await objector.reads(siobhan, consent.hall)
  await siobhan.getByRole('button', { name: 'Object', exact: true }).click()
  await expect(siobhan.getByRole('link', { name: 'Enter why you object' })).toBeVisible()
  await objector.objects(siobhan, 'There is no lift.')
  await expect(siobhan.getByText('1 objection', { exact: true })).toBeVisible()
  await siobhan.getByRole('button', { name: 'Take my objection back' }).click()
  await expect(siobhan.getByText('You have taken your objection back.')).toBeVisible()
  await expect(siobhan.getByText('Nobody has objected.')).toBeVisible()
  await objector.objects(siobhan, 'There is no lift to the first floor.')

  await objector.reads(george, consent.hall)
  await expect(george.getByText('There is no lift to the first floor.')).toBeVisible()
  await isAccessible(george)
  await objector.objects(george, 'We have no money for the rent.')
  const ellie = await sitDown()
  await signInAs(ellie, 'ellie')
  await objector.reads(ellie, consent.hall)
  await expect(ellie.getByText('Yours would be the one that stops it.')).toBeVisible()
  await ellie.getByLabel('Why do you object?').fill('It is too far from the station.')
  await ellie.getByRole('button', { name: 'Object', exact: true }).click()
  await expect(ellie.getByText('Yours was the last objection that it took.')).toBeVisible()

  // Where it stands now, and why, everybody reads who reads the motion.
  await hannah.goto('/motions')
  await hannah.getByRole('link', { name: consent.hall }).click()
  await expect(hannah.getByRole('heading', { name: 'Objections that stopped it' })).toBeVisible()
  for (const reason of ['There is no lift to the first floor.', 'We have no money for the rent.'])
    await expect(hannah.getByText(reason)).toBeVisible()
  await expect(hannah.getByText(nameOf('siobhan')).first()).toBeVisible()
  await expect(hannah.getByText('Stopped by three objections')).toBeVisible()
  await expect(hannah.getByRole('link', { name: 'Write an amendment' }).first()).toBeVisible()
  await isAccessible(hannah)

  // The other is still open, with one objection.
  await objector.reads(ellie, consent.banner)
  await objector.objects(ellie, 'We have enough of the old ones.')
})

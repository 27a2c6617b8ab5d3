import type { CDPSession, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs, signsInByCode } from '../support/sign-in'

const here = '/membership/second-factor'

/** What an app with this key shows, so many half minutes from now. */
function codeOf(key: string, steps = 0) {
  const secret = Secret.fromBase32(key.replaceAll(' ', ''))
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
}

/** A colleague makes the code at the desk and reads it out. */
async function getsCode(desk: Page, number: string): Promise<string> {
  await desk.goto('/desk/officers')
  await desk.getByRole('link', { name: 'Second factors of officers' }).click()
  await desk.getByLabel('Your colleague’s membership number').fill(number)
  await desk.getByRole('button', { name: 'Make an enrolment code' }).click()
  const shown = desk.getByRole('status').filter({ hasText: 'Their enrolment code' })
  return (await shown.locator('code').textContent())!
}

async function numberOf(page: Page): Promise<string> {
  await page.goto('/membership')
  const words = await page.getByRole('main').innerText()
  return /\b(?:NELL )?(\d{1,6})\b/.exec(words.slice(words.search(/number/i)))![1]!
}

/** A key in software, as Chromium gives one to tests: it says yes to everything it is asked. */
async function withPasskeys(page: Page): Promise<CDPSession> {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return devices
}

test('a second factor needs a colleague, works without JavaScript as an app, and with it as a passkey', async ({
  sitDown,
}) => {
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  const hers = await sitDown({ javaScriptEnabled: false })
  await signsInByCode(hers, emailOf('george'))
  const number = await numberOf(hers)

  // The mailbox alone is not enough.
  await hers.goto(here)
  await hers.getByLabel('Enrolment code').fill('k7mq-3xvd-9ths')
  await hers.getByRole('button', { name: 'Continue' }).click()
  await expect(hers.getByRole('link', { name: /^That enrolment code is wrong/ })).toBeVisible()
  await hers.getByLabel('Enrolment code').fill(await getsCode(tom, number))
  await hers.getByRole('button', { name: 'Continue' }).click()
  const key = (await hers.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent())!
  await hers.getByLabel('6-digit code from the app').fill(codeOf(key, -1))
  await hers.getByRole('button', { name: 'Finish' }).click()
  await expect(hers.getByText('Your app is set up. Now make backup codes.')).toBeVisible()
  await expect(hers.getByText(/^Your powers begin on /)).toBeVisible()
  const told = await mailTo(
    emailOf('nasreen'),
    'colleague-second-factor-changed',
    'authenticator app',
  )
  expect(told.text).toContain(nameOf('george'))

  const laptop = await sitDown()
  await withPasskeys(laptop)
  await signsInByCode(laptop, emailOf('george'))
  await laptop.goto(here)
  await laptop.getByLabel('6-digit code from your app').fill(codeOf(key))
  await laptop.getByRole('button', { name: 'Confirm', exact: true }).click()
  await laptop.getByLabel('Name of this passkey').fill('My laptop')
  await laptop.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(laptop.getByText('Your passkey is added.')).toBeVisible()
  await laptop.getByText('Rename or remove My laptop').click()
  await laptop.getByLabel('Name', { exact: true }).fill('The red laptop')
  await laptop.getByRole('button', { name: 'Save the name' }).click()
  await expect(laptop.getByRole('heading', { name: 'The red laptop' })).toBeVisible()

  await laptop.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await signsInByCode(laptop, emailOf('george'))
  await laptop.goto(`${here}?next=/membership/devices`)
  await laptop.getByRole('button', { name: 'Use your passkey' }).click()
  await expect(laptop.getByRole('heading', { level: 1, name: 'Your devices' })).toBeVisible()
  await laptop.goto(here)
  await laptop.getByText('Rename or remove The red laptop').click()
  await laptop.getByRole('button', { name: 'Remove this passkey' }).click()
  // It is not an hour old, so it throws nothing out.
  await expect(
    laptop.getByText(/^You set up your app or passkey less than an hour ago/).first(),
  ).toBeVisible()
})

test('two officers reset the second factor that a third has lost, and tell everybody', async ({
  sitDown,
}) => {
  const [his, tom, maureen] = [await sitDown(), await sitDown(), await sitDown()]
  await signInAs(his, 'kwame')
  await signInAs(tom, 'tom')
  await signInAs(maureen, 'maureen')
  const desk = '/desk/officers/second-factors'
  await tom.goto(desk)
  await tom
    .getByRole('button', { name: 'it is lost' })
    .filter({ hasText: nameOf('kwame') })
    .click()
  await expect(tom.getByText('Another officer has to confirm it')).toBeVisible()
  await expect(tom.getByRole('button', { name: 'Confirm the reset' })).toHaveCount(0)
  await mailTo(emailOf('kwame'), 'second-factor-changed', 'reset')
  await his.goto(here)
  await expect(his.getByText('An officer has asked to reset your second factor')).toBeVisible()

  await maureen.goto(desk)
  await isAccessible(maureen)
  await maureen.getByRole('button', { name: 'Confirm the reset' }).click()
  await expect(maureen.getByText('Reset. Now give your colleague an enrolment code')).toBeVisible()
  await mailTo(emailOf('nasreen'), 'colleague-second-factor-changed', nameOf('kwame'))
  // What he had confirmed by it is confirmed no more: he starts with a colleague's code.
  await his.goto(here)
  await expect(his.getByLabel('Enrolment code')).toBeVisible()
})

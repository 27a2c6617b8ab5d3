import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { profile } from '@/tests/profile/second/profile'
import { isAccessible } from '../support/accessible'
import type { Applicant } from '../support/applicants'
import * as chair from '../support/chair'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import * as officer from '../support/officer'
import * as payer from '../support/payer'
import * as referee from '../support/referee'
import * as secretary from '../support/secretary'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'
import * as voter from '../support/voter'
import { founders } from './founders'

const [alys, bedwyr, carys, dafydd, eleri] = founders.map(
  ({ email }) => email.split('@')[0] as `${string}.${string}`,
) as [`${string}.${string}`, ...`${string}.${string}`[]]

const ffion: Applicant = {
  name: 'Ffion Morgan',
  email: 'ffion@aber.example',
  band: 'Supporting',
  proposer: founders[3]!,
  seconder: founders[4]!,
}
const motion = 'Water belongs to everybody'

test('a new site leads everybody to its set-up, and whoever runs its server founds the organisation there', async ({
  sitDown,
}) => {
  test.skip(Boolean(process.env.BASE_URL), 'A site that runs already is founded.')
  const stranger = await sitDown({ javaScriptEnabled: false })
  await stranger.goto('/join')
  await expect(stranger).toHaveURL('/set-up')
  await stranger.getByLabel('Code').fill('k7mq-3xvd-9ths')
  await stranger.getByRole('button', { name: 'Set up this site' }).click()
  await expect(stranger.getByText('That code is wrong').first()).toBeVisible()
  await stranger.goto('/set-up/founders')
  await expect(stranger).toHaveURL('/set-up')

  const page = await sitDown()
  await page.goto('/')
  await isAccessible(page)
  await page.getByLabel('Code').fill(codePrinted())
  await page.getByRole('button', { name: 'Set up this site' }).click()
  await page.getByRole('link', { name: 'Check the settings' }).click()
  await isAccessible(page)
  await page.getByLabel('Your email address').fill('eleri.vaughan@post.example')
  await page.getByRole('button', { name: 'Send a test email' }).click()
  await expect(page.getByText('We have sent the email to eleri.vaughan@post.example')).toBeVisible()

  await page.goto('/set-up/founders')
  for (const { name, email, office } of founders) {
    await page.getByLabel('Full name').fill(name)
    await page.getByLabel('Email address').fill(email)
    if (office) await page.getByLabel('Office (optional)').selectOption(office)
    await page.getByRole('button', { name: 'Add to the list' }).click()
    await expect(page.getByRole('rowheader', { name })).toBeVisible()
  }
  await isAccessible(page)
  await page.getByRole('button', { name: /^Found .* with 5 members$/ }).click()
  await page.getByRole('button', { name: 'Make a code for Alys Bowen' }).click()
  await expect(page.getByRole('status').getByText(/^\w{4}-\w{4}-\w{4}$/)).toBeVisible()
  await isAccessible(page)
  await page.getByRole('link', { name: 'Set up this site' }).click()
  await page.getByRole('button', { name: 'Finish setting up' }).click()
  await expect(page).toHaveURL('/sign-in')
  expect((await page.goto('/set-up'))!.status()).toBe(404)
})

/** What the terminal shows whoever runs the server. */
function codePrinted() {
  return /Code: (\S+)/.exec(readFileSync('.data/second-profile.log', 'utf8'))![1]!
}

test('the public pages say what the other profile says, and nothing of ours', async ({
  sitDown,
}) => {
  const page = await sitDown()
  for (const path of ['/', '/about', '/faq', '/privacy', '/networks', '/officers', '/join']) {
    await page.goto(path)
    await expect(page.locator('body')).not.toHaveText(
      /NELL|Labour|North East|Newcastle|constituency party|Solidarity|Co-Chair|Treasurer/,
    )
  }
  await page.goto('/')
  await expect(page.getByRole('heading', { name: profile.frontPage.banner })).toBeVisible()
  for (const { name } of Object.values(profile.bands)) {
    await expect(page.getByRole('heading', { level: 3, name, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('banner')).toHaveCSS('background-color', 'rgb(11, 107, 58)')
  const icon = await page.request.get('/icon.svg')
  expect(icon.headers()['content-type']).toContain('image/svg+xml')
  expect(await icon.text()).toContain(profile.colours.banner)
})

test('somebody joins, names her own amount, pays, and votes on a motion', async ({ sitDown }) => {
  const hers = await sitDown()
  await stranger.asksToJoin(hers, ffion)
  await stranger.provesAddressByLink(hers, ffion)
  await fillsIn(hers)
  await stranger.sends(hers)
  await referee.bothVouch(await sitDown(), ffion)

  const convenor = await sitDown()
  await signInAs(convenor, alys)
  await officer.acceptsReferences(convenor, ffion)
  await officer.approves(convenor)

  await payer.goesToPayment(hers, ffion)
  await expect(hers.getByText('£12.00').first()).toBeVisible()
  await payer.fillsInCard(hers, payer.card.good, ffion)
  await payer.presses(hers)
  expect(await payer.isMember(hers)).toBe('CHW-0006')

  await moves(convenor)
  const second = await sitDown()
  await signInAs(second, bedwyr!)
  await second.goto('/motions')
  await second.getByRole('link', { name: motion }).click()
  await second.getByRole('button', { name: 'Second this motion' }).click()
  await expect(second.getByText('You have seconded this motion.')).toBeVisible()
  await secretary.callsVote(convenor, motion)
  await voter.votes(hers, motion, 'For')

  const purse = await sitDown()
  await signInAs(purse, dafydd!)
  await purse.goto('/desk/money/figures/expected')
  await expect(purse.getByText('on the supporting band')).toBeVisible()

  const teller = await sitDown()
  await signInAs(teller, carys!)
  await clock.moves(teller, 'Move on four weeks')
  await chair.declares(teller, motion)
  await expect(teller.getByRole('heading', { level: 1 })).toHaveText(`Carried, 1 to 0: ${motion}`)
})

test('a network ends on the birthday that the profile names', async ({ sitDown }) => {
  const page = await sitDown()
  await signInAs(page, eleri!)
  await page.goto('/membership/networks')
  for (const { name } of Object.values(profile.networks)) {
    await expect(page.getByRole('radio', { name })).toBeVisible()
  }
})

async function moves(page: Page) {
  await page.goto('/motions/new')
  await page.getByLabel('Title').fill(motion)
  await page.getByLabel('Text of the motion').fill('We want it back.')
  await page.getByRole('button', { name: 'Check your motion' }).click()
  await page.getByRole('button', { name: 'Move this motion' }).click()
  await expect(page.getByText('You have moved your motion.')).toBeVisible()
}

/** Section by section: another place, no questions about a party or a union, an amount of her own. */
async function fillsIn(page: Page) {
  const opens = async (section: string) => {
    await page.getByRole('link', { name: section }).click()
    await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
  }
  const saves = () => page.getByRole('button', { name: 'Save and continue' }).click()
  await opens('Your name and contact details')
  await page.getByLabel('Full name').fill(ffion.name)
  const birth = page.getByRole('group', { name: 'Date of birth' })
  await birth.getByLabel('Day').fill('1')
  await birth.getByLabel('Month').fill('3')
  await birth.getByLabel('Year').fill('1981')
  await page.getByLabel('Address line 1').fill('3 Stryd y Bont')
  await page.getByLabel('Town or city').fill('Aberystwyth')
  await page.getByLabel('Postcode').fill(profile.examples.postcode)
  await saves()

  await opens('Where you live')
  await expect(page.getByText(/union|party/)).toHaveCount(0)
  await page.getByLabel('Senedd constituency you live in').selectOption('Ceredigion Penfro')
  await saves()

  await opens('Your two referees')
  for (const place of ['proposer', 'seconder'] as const) {
    const { name, email } = ffion[place]
    await page.getByLabel(`Name of your ${place}`).fill(name)
    await page.getByLabel(`Email address or membership number of your ${place}`).fill(email)
  }
  await saves()

  await opens('Your dues')
  await page.getByRole('radio', { name: 'Supporting' }).check()
  await page.getByRole('radio', { name: 'Each month' }).check()
  await page.getByLabel('How much do you want to pay each time?').fill('12')
  await saves()

  await opens('Declaration')
  for (const tick of await page.getByRole('main').getByRole('checkbox').all()) await tick.check()
  await saves()
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
}

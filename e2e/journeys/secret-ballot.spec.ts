import type { Page } from '@playwright/test'
import type { Slug } from '@/db/seed/cast'
import { isAccessible } from '../support/accessible'
import { moves } from '../support/clock'
import { expect, test } from '../support/journey'
import * as ballot from '../support/secret-ballot'
import { nameOf, signInAs } from '../support/sign-in'

const cast: Slug[] = [
  'maureen',
  'tom',
  'joyce',
  'kwame',
  'nasreen',
  'hannah',
  'george',
  'siobhan',
  'ellie',
]

test('members elect a secretary in secret: one votes without a network, the same one changes her mind, another loses her phone @clock', async ({
  sitDown,
  browser,
}) => {
  test.setTimeout(300_000)
  const pages: Record<string, Page> = {}
  const phone = { viewport: { width: 320, height: 640 } }
  for (const slug of cast) pages[slug] = await sitDown(slug === 'ellie' ? phone : {})
  const at = (slug: Slug) => pages[slug]!
  const signIn = async (...slugs: Slug[]) => {
    for (const slug of slugs) await signInAs(at(slug), slug)
  }
  const days = async (...steps: ('A day on' | 'A week on')[]) => {
    for (const step of steps) {
      await signIn('maureen')
      await moves(at('maureen'), step)
    }
  }

  await signIn('maureen', 'tom', 'joyce', 'kwame', 'nasreen')
  const officer = await ballot.numberOf(at('tom'))
  const election = await ballot.callsElection(at('maureen'), 'Secretary, by secret ballot', officer)
  const holders = []
  for (const slug of ['joyce', 'kwame', 'nasreen'] as const)
    holders.push(await ballot.numberOf(at(slug)))

  await days('A week on', 'A day on')
  await signIn('hannah', 'george', 'siobhan', 'ellie')
  const [hannah, george, siobhan, ellie] = [at('hannah'), at('george'), at('siobhan'), at('ellie')]
  await ballot.stands(election, { proposer: george, seconder: siobhan, candidate: hannah })
  await ballot.stands(election, { proposer: hannah, seconder: ellie, candidate: george })

  await days('A week on', 'A day on', 'A day on')
  await signIn('tom', 'joyce', 'siobhan', 'ellie')
  const tom = at('tom')
  const shares = await ballot.makesKey(tom, election, holders)
  const joyce = at('joyce')
  await joyce.goto(`/elections/${election}/keys`)
  await isAccessible(joyce)
  const words = shares[0]!.split(' ')
  const wrong = words[2] === 'acorn' ? 'admit' : 'acorn'
  const slip = words.with(2, wrong).join(' ')
  await joyce.getByLabel('Your share').fill(slip)
  await joyce.getByLabel('The share of a second holder').fill(shares[1]!)
  await joyce.getByRole('button', { name: 'Open the dummy ballot' }).click()
  await expect(joyce.getByText(`Error: Word 3, “${wrong}”, is not right`)).toBeVisible()
  await joyce.getByLabel('Your share').fill(shares[0]!)
  await joyce.getByRole('button', { name: 'Open the dummy ballot' }).click()
  await expect(joyce.getByText('The rehearsal went well')).toBeVisible()
  await tom.reload()
  await tom.getByRole('button', { name: 'Publish the election' }).click()
  await expect(tom.getByText('The key is in use')).toBeVisible()

  await days('A day on', 'A day on')
  await signIn('siobhan', 'ellie')
  await ellie.goto(`/elections/${election}/paper`)
  await expect(ellie.getByText('Nothing we store ties you to your ballot')).toBeVisible()
  await isAccessible(ellie)
  await ballot.collects(ellie, election)
  const code = await ballot.collects(siobhan, election)
  await isAccessible(siobhan)

  await days('A day on', 'A day on', 'A day on')
  await signIn('siobhan', 'ellie')
  await ballot.ranks(ellie, election, [nameOf('hannah'), nameOf('george')])
  await ellie.context().setOffline(true)
  await ellie.getByRole('button', { name: 'Put it into the box' }).click()
  await expect(ellie.getByText('Your ballot is not in the box yet')).toBeVisible()
  await ellie.context().setOffline(false)
  await expect(ellie.getByText('Your ballot is in the box')).toBeVisible({ timeout: 30_000 })
  await isAccessible(ellie)
  await ellie.getByRole('button', { name: 'Check my ballot' }).click()
  await expect(ellie.getByText('it waits for its batch')).toBeVisible()
  await ballot.ranks(ellie, election, [nameOf('george')])
  await isAccessible(ellie)
  await ballot.casts(ellie)

  await ballot.ranks(siobhan, election, [nameOf('hannah')])
  await ballot.casts(siobhan)
  const laptop = await sitDown()
  await signInAs(laptop, 'siobhan')
  await laptop.goto(`/elections/${election}/vote`)
  await expect(laptop.getByText('There is no ballot paper on this device')).toBeVisible()
  await laptop.getByRole('link', { name: 'To your ballot paper' }).click()
  await laptop.getByLabel('Your recovery code').fill(code)
  await laptop.getByRole('button', { name: 'Bring my ballot paper to this device' }).click()
  await expect(laptop.getByText('Your ballot paper is collected')).toBeVisible()
  await ballot.ranks(laptop, election, [nameOf('george'), nameOf('hannah')])
  await ballot.casts(laptop)

  const plain = await browser.newContext({ javaScriptEnabled: false })
  const without = await plain.newPage()
  await signInAs(without, 'hannah')
  await without.goto(`/elections/${election}/vote`)
  // Playwright looks for no text in a noscript.
  const shown = await without.content()
  expect(shown).toContain('This page needs JavaScript')
  expect(shown).toContain(`Ask ${nameOf('tom')}, the returning officer`)
  await plain.close()
})

import { demoKeyHolders } from '@/lib/demo/key-holders'
import { title } from '@/lib/demo/story/elections/endorsement-words'
import { isAccessible } from '../support/accessible'
import { Hall } from '../support/election/election-actors'
import * as key from '../support/election/keys'
import * as result from '../support/election/result'
import { expect, test } from '../support/journey'
import { nameOf } from '../support/sign-in'

const [george, siobhan] = demoKeyHolders

test('words are lost: with two keys left the box opens, with one the page says what now @clock', async ({
  sitDown,
}) => {
  const hall = new Hall(sitDown)
  const at = hall.at.bind(hall)
  await hall.waits('Move on a week', 'Move on a day')
  const hannah = await at('hannah')
  await hannah.goto('/desk/elections')
  await hannah.getByRole('link', { name: title }).click()
  await hannah.waitForURL(/\/desk\/elections\/[^/]+$/)
  const election = new URL(hannah.url()).pathname.split('/').at(-1)!

  await key.losesWords(await at('joyce'), election)
  await hannah.goto(`/elections/${election}/keys`)
  await expect(hannah.getByRole('heading', { name: 'Two keys are needed' })).toBeVisible()
  await key.opensBox(await at('george'), election, george.words, 'first')
  await hannah.reload()
  await expect(
    hannah.getByRole('heading', { name: 'One more key opens the ballot box' }),
  ).toBeVisible()

  await key.losesWords(await at('siobhan'), election)
  await hannah.reload()
  await expect(
    hannah.getByRole('heading', { name: 'The ballot box cannot be opened' }),
  ).toBeVisible()
  const lost = `${nameOf('siobhan')} and ${nameOf('joyce')} have lost their words`
  await expect(hannah.getByRole('heading', { name: lost })).toBeVisible()
  await hannah.getByText('End this election without a count').first().click()
  await isAccessible(hannah)

  await key.opensBox(await at('siobhan'), election, siobhan.words, 'second')
  await result.declares(hannah, election)
})

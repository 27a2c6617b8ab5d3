import { demoKeyHolders } from '@/lib/demo/key-holders'
import { candidates, title } from '@/lib/demo/story/elections/endorsement-words'
import { Hall } from '../support/election/election-actors'
import * as paper from '../support/election/papers'
import * as restoring from '../support/election/restoring'
import * as vote from '../support/election/voting'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs } from '../support/sign-in'

const [george, siobhan] = demoKeyHolders
const [first, second] = Object.keys(candidates)

test('a member who lost device and code has the same paper back, by two people and two key-holders', async ({
  sitDown,
}) => {
  const hall = new Hall(sitDown)
  const at = hall.at.bind(hall)
  const lost = await at('ellie')
  await lost.goto('/elections')
  await lost.getByRole('link', { name: title }).click()
  await lost.waitForURL(/\/elections\/[^/]+$/)
  const election = new URL(lost.url()).pathname.split('/').at(-1)!
  await paper.collects(lost, election)
  const post = 'Regional Executive'
  await vote.votes(lost, election, { [post]: [first!, second!] })
  await vote.findsBallot(lost, election)

  const borrowed = await sitDown()
  await signInAs(borrowed, 'ellie')
  await borrowed.goto(`/elections/${election}`)
  await expect(borrowed.getByText('In the ballot box (this device)')).toHaveCount(0)
  const words = await restoring.asks(borrowed, election)
  await mailTo(emailOf('ellie'), 'restore-asked', nameOf('ellie').split(' ')[0]!)
  await restoring.confirms(await at('hannah'), election, nameOf('ellie'), words)
  await restoring.confirms(await at('tom'), election, nameOf('ellie'), words)
  await restoring.handsOver(await at('george'), election, words, george.words)
  await restoring.handsOver(await at('siobhan'), election, words, siobhan.words)
  await restoring.putsTogether(borrowed, election)
  await vote.votes(borrowed, election, { [post]: [second!] })
  await vote.findsBallot(borrowed, election)
})

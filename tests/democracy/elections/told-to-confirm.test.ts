import '@/tests/support/database'
import { expect, test } from 'vitest'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import { enterPaperBallot } from '@/lib/democracy/elections/papers/enter-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { askToRestore } from '@/lib/democracy/elections/papers/restore/ask-to-restore'
import { makeKeyPair, publicHalf } from '@/lib/democracy/elections/protocol/key-pair'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { queryRollEntry } from '@/lib/democracy/elections/roll/query-roll-entry'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { aPublishedElection, voting } from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

/** What one election has asked somebody to look at, the newest first. */
async function askedOf({ email }: PersonActor, slug: string) {
  const asking = ['election-to-confirm', 'roll-queried', 'restore-to-confirm']
  return (await mailsTo(email))
    .filter(({ message, props }) => asking.includes(message) && props.link!.includes(`/${slug}/`))
    .map(({ message, props }) => props.step ?? message)
}

let secretary: PersonActor | undefined

/** With the Co-Chair of all these elections, two who call them. */
async function anElection() {
  const election = await aPublishedElection(6)
  freezeClock(voting)
  secretary ??= await anOfficer('secretary')
  return { ...election, secretary }
}

test('whoever can be the second person hears of what waits, and nobody who cannot', async () => {
  const { slug, officer, chair, secretary, voters, contests } = await anElection()
  const { personId } = await aMember()
  await proposeAmendment(officer, { slug, personId, change: 'add' })
  // It is about the Secretary, who therefore cannot confirm it.
  await proposeAmendment(officer, { slug, personId: secretary.personId, change: 'add' })
  expect(await askedOf(chair, slug)).toEqual(['roll', 'roll'])
  expect(await askedOf(secretary, slug)).toEqual(['roll'])

  const order = await assistPaper(officer, { slug, personId: voters[0]!.personId })
  expect(await askedOf(secretary, slug)).toEqual(['paper', 'roll'])
  await confirmPaper(chair, order)
  await confirmPaper(chair, await assistPaper(officer, { slug, personId: voters[1]!.personId }))
  // Two ballots typed in on one day are one email.
  await enterPaperBallot(officer, { slug, rankings: { [contests[0]!]: [1] } })
  await enterPaperBallot(officer, { slug, rankings: { [contests[0]!]: [2] } })
  expect((await askedOf(secretary, slug)).filter((what) => what === 'paper-ballot')).toHaveLength(1)

  expect(await askedOf(officer, slug)).toEqual([])
  expect(await askedOf(voters[0]!, slug)).toEqual([])
})

test('a member who lost device and code comes to two of those who were told', async () => {
  const { slug, officer, chair, secretary, voters, published } = await anElection()
  await collected(voters[0]!, slug, published)
  const browserKey = publicHalf(await makeKeyPair())
  await askToRestore(voters[0]!, { slug, browserKey })
  for (const one of [officer, chair, secretary])
    expect(await askedOf(one, slug)).toEqual(['restore-to-confirm'])
})

test('the returning officer hears of a member who queries their entry, and nobody else', async () => {
  const { slug, officer, chair, voters } = await anElection()
  await queryRollEntry(voters[0]!, { slug, text: 'I joined in May.' })
  expect(await askedOf(officer, slug)).toEqual(['roll-queried'])
  expect(await askedOf(chair, slug)).toEqual([])
})

import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import {
  convenorBallots,
  convenorVoteMarks,
  convenorVotes,
  networkConvenors,
  networkMemberships,
} from '@/db/schema/people/networks'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { convenorVoteOpened } from '@/emails/people/convenor-vote-opened'
import { renderEmail } from '@/emails/render-email'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { backConvenor } from '@/lib/people/networks/convenors/back-convenor'
import { offerToConvene } from '@/lib/people/networks/convenors/offer-to-convene'
import { listConvenorsAtDesk } from '@/lib/people/networks/convenors/read'
import { stepDownAsConvenor } from '@/lib/people/networks/convenors/step-down-as-convenor'
import { callConvenorVote } from '@/lib/people/networks/convenors/votes/call-convenor-vote'
import { castConvenorVote } from '@/lib/people/networks/convenors/votes/cast-convenor-vote'
import { convenorVoteDays } from '@/lib/people/networks/convenors/votes/convenor-vote-rows'
import { countConvenorVotes } from '@/lib/people/networks/convenors/votes/count-convenor-votes'
import { getConvenorVote } from '@/lib/people/networks/convenors/votes/read-convenor-vote'
import { forgetNetworks } from '@/lib/people/networks/forget-networks'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { leaveNetwork } from '@/lib/people/networks/leave-network'
import { chooseNetworkLetters } from '@/lib/people/networks/letters/choose-network-letters'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { giveNetworksBack, networksOf } from '@/lib/records/merging/networks-of'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(thawClock)
const refused = (code: string) => expect.objectContaining({ code })
const network = 'lgbt' as const

async function inNetwork(name: string) {
  const person = await aMember({ name })
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: currentVersion('network'),
    shownToMembers: false,
  })
  return { person, place: (await listOwnNetworks(person))!.own[0]!.id }
}
type Placed = Awaited<ReturnType<typeof inNetwork>>

let chair: PersonActor
let [ada, ben]: Placed[] = []
let voters: Placed[]

async function offer({ person, place }: Placed) {
  await offerToConvene(person, {
    membershipId: place,
    consentVersion: currentVersion('network-convenor'),
  })
  const [row] = await database()
    .select()
    .from(networkConvenors)
    .where(eq(networkConvenors.membershipId, place))
  return row!.id
}

beforeEach(async () => {
  await database().delete(outgoingMails)
  await database().delete(convenorBallots)
  await database().delete(convenorVoteMarks)
  await database().delete(networkMemberships)
  await database().delete(convenorVotes)
  await database().delete(terms)
  chair = await anOfficer('co-chair')
  ;[ada, ben] = [await inNetwork('Ada'), await inNetwork('Ben')]
  voters = []
  for (const name of ['Vi', 'Val', 'Viv', 'Vic']) voters.push(await inNetwork(name))
})

async function called() {
  const ids = [await offer(ada!), await offer(ben!)] as const
  await callConvenorVote(voters[0]!.person, { membershipId: voters[0]!.place })
  const voteId = (await getConvenorVote(voters[0]!.person, network))!.running!.id
  return { ids, voteId }
}

async function counted() {
  freezeClock(addDays(now(), convenorVoteDays + 1))
  await countConvenorVotes()
}

const withoutEmail = ({ personId }: PersonActor) =>
  database().update(people).set({ email: null }).where(eq(people.id, personId))

const stateOf = async (id: string) =>
  (await database().select().from(networkConvenors).where(eq(networkConvenors.id, id)))[0]

test('the network chooses, officers see whom and no figure, and no ballot is left', async () => {
  const logged = await database().$count(auditEntries)
  const { ids, voteId } = await called()
  for (const { person } of voters.slice(0, 3))
    await castConvenorVote(person, { voteId, choice: ids[0] })
  await castConvenorVote(voters[3]!.person, { voteId, choice: 'none' })
  await castConvenorVote(ben!.person, { voteId, choice: ids[1] })
  expect(await listConvenorsAtDesk(chair)).toEqual([])
  await countConvenorVotes()
  expect((await stateOf(ids[0]))!.state).toBe('offered')
  await counted()
  expect(await stateOf(ids[0])).toMatchObject({ state: 'backed', votes: 3 })
  expect(await stateOf(ids[1])).toMatchObject({ state: 'offered', votes: 1 })
  expect(await database().$count(convenorBallots)).toBe(0)
  expect(await database().$count(convenorVoteMarks)).toBe(0)
  const atDesk = (await listConvenorsAtDesk(chair))!
  expect(atDesk).toMatchObject([{ name: 'Ada', mayPropose: true }])
  expect(JSON.stringify(atDesk)).not.toMatch(/"votes"|V[ia]/)
  const shown = (await getConvenorVote(voters[0]!.person, network))!
  expect(shown.last).toMatchObject({ noneOfThem: 1 })
  expect(shown.last!.standing.map(({ name, votes }) => [name, votes])).toEqual([
    ['Ada', 3],
    ['Ben', 1],
  ])
  for (const who of [visitor, chair, await aMember()])
    expect(await getConvenorVote(who, network)).toBeUndefined()
  const entries = (await database().select().from(auditEntries)).slice(logged)
  for (const { person, place } of [...voters, ada!])
    for (const secret of [person.personId, place, network])
      expect(JSON.stringify(entries)).not.toContain(secret)
})

test('one member has one vote, and only who was in the network when it was called', async () => {
  const { ids, voteId } = await called()
  const voter = voters[0]!.person
  const tries = await Promise.allSettled(
    [1, 2, 3, 4].map(() => castConvenorVote(voter, { voteId, choice: ids[0] })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await database().$count(convenorBallots)).toBe(1)
  freezeClock(addDays(now(), 1))
  const late = await inNetwork('Late')
  await expect(castConvenorVote(late.person, { voteId, choice: ids[0] })).rejects.toEqual(
    refused('convenor.joined-later'),
  )
  await expect(castConvenorVote(await aMember(), { voteId, choice: ids[0] })).rejects.toEqual(
    refused('not-there'),
  )
  // Leaving and coming back is no way to a second vote.
  await leaveNetwork(voter, { personId: voter.personId, network })
  await joinNetwork(voter, {
    personId: voter.personId,
    network,
    consentVersion: currentVersion('network'),
    shownToMembers: false,
  })
  await expect(castConvenorVote(voter, { voteId, choice: ids[1] })).rejects.toEqual(
    refused('convenor.joined-later'),
  )
  freezeClock(addDays(now(), convenorVoteDays))
  await expect(castConvenorVote(voters[1]!.person, { voteId, choice: ids[0] })).rejects.toEqual(
    refused('convenor.vote-closed'),
  )
})

test('who is put back into the network by the undoing of a merge does not vote twice', async () => {
  const { ids, voteId } = await called()
  const { person, place } = voters[0]!
  await castConvenorVote(person, { voteId, choice: ids[0] })
  await verb('retention.run', async (work) => {
    const networks = await networksOf(work, person.personId)
    await forgetNetworks(work, person.personId)
    await giveNetworksBack(work, networks)
  })(system('daily'), {})
  expect((await listOwnNetworks(person))!.own).toMatchObject([{ id: place, network }])
  await expect(castConvenorVote(person, { voteId, choice: ids[0] })).rejects.toEqual(
    refused('convenor.joined-later'),
  )
})

test('a tie, too few, or more for nobody propose nobody', async () => {
  const tie = await called()
  await castConvenorVote(voters[0]!.person, { voteId: tie.voteId, choice: tie.ids[0] })
  await castConvenorVote(voters[1]!.person, { voteId: tie.voteId, choice: tie.ids[0] })
  await castConvenorVote(voters[2]!.person, { voteId: tie.voteId, choice: tie.ids[1] })
  await castConvenorVote(voters[3]!.person, { voteId: tie.voteId, choice: tie.ids[1] })
  await counted()
  for (const id of tie.ids) expect((await stateOf(id))!.state).toBe('offered')
  await callConvenorVote(ada!.person, { membershipId: ada!.place })
  const { id: voteId } = (await getConvenorVote(ada!.person, network))!.running!
  await castConvenorVote(voters[0]!.person, { voteId, choice: tie.ids[0] })
  await counted()
  expect(await stateOf(tie.ids[0])).toMatchObject({ state: 'offered', votes: 1 })
})

test('who withdraws takes their votes along, and nobody is proposed past a vote', async () => {
  const { ids, voteId } = await called()
  await expect(
    callConvenorVote(voters[1]!.person, { membershipId: voters[1]!.place }),
  ).rejects.toEqual(refused('convenor.vote-runs'))
  await expect(backConvenor(voters[0]!.person, { convenorId: ids[0] })).rejects.toEqual(
    refused('convenor.vote-runs'),
  )
  for (const { person } of voters.slice(0, 3))
    await castConvenorVote(person, { voteId, choice: ids[0] })
  await stepDownAsConvenor(ada!.person, { convenorId: ids[0] })
  await counted()
  expect((await getConvenorVote(ben!.person, network))!.last!.standing).toMatchObject([
    { name: 'Ben', votes: 0, proposed: false },
  ])
})

test('without an offer there is nothing to vote on', async () => {
  await expect(
    callConvenorVote(voters[0]!.person, { membershipId: voters[0]!.place }),
  ).rejects.toEqual(refused('convenor.no-offer'))
  expect(await database().$count(convenorVotes)).toBe(0)
})

const told = async () =>
  (
    await database()
      .select({ to: outgoingMails.toEmail, whose: outgoingMails.personId })
      .from(outgoingMails)
      .where(eq(outgoingMails.message, convenorVoteOpened.name))
  ).map(({ to, whose }) => `${whose} at ${to}`)

test('everybody who has a vote is emailed once that it is open, and nobody in another household reads of it', async () => {
  const [alone, shares, sharesAndAsked, paper] = [voters[0]!, voters[1]!, voters[2]!, voters[3]!]
  // One of those whose mailbox is shared is in the network as well.
  const holders = [ben!.person, await aMember()]
  const another = await anOfficer('secretary')
  for (const [place, { person }] of [shares, sharesAndAsked].entries()) {
    await withoutEmail(person)
    await database().insert(sharedAddresses).values({
      id: newId(),
      personId: person.personId,
      holderId: holders[place]!.personId,
      askedBy: chair.personId,
      askedAt: now(),
      agreedAt: now(),
      confirmedBy: another.personId,
      confirmedAt: now(),
    })
  }
  await withoutEmail(paper.person)
  await chooseNetworkLetters(sharesAndAsked.person, {
    membershipId: sharesAndAsked.place,
    letters: true,
  })
  const lapsed = await inNetwork('Lapsed')
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, lapsed.person.personId))
  await offer(ada!)
  await offer(ben!)
  // Two press the button in the same moment.
  const calls = await Promise.allSettled(
    [alone, ada!].map(({ person, place }) => callConvenorVote(person, { membershipId: place })),
  )
  expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const at = ({ person }: Placed, email = person.email) => `${person.personId} at ${email}`
  const expected = [at(ada!), at(alone), at(sharesAndAsked, holders[1]!.email)]
  expect((await told()).sort()).toEqual(expected.sort())
  freezeClock(addDays(now(), 1))
  await inNetwork('Later')
  expect(await told()).toHaveLength(3)
  // Who leaves takes along that they were told.
  await leaveNetwork(alone.person, { personId: alone.person.personId, network })
  expect(await told()).not.toContain(at(alone))
})

test('the email says that a vote is open and until when, and neither of what nor in which network', async () => {
  const { subject, html, text } = await renderEmail(convenorVoteOpened, {
    name: 'Vi',
    closesAt: '2027-03-14T17:00:00.000Z',
    link: 'https://mandate.test/membership/networks',
  })
  expect(subject).toBe('Vote by Sunday 14 March: a vote is open')
  expect(convenorVoteOpened.onPaper).toBeUndefined()
  expect(text).toContain('Sunday 14 March 2027 at 5pm')
  const seen = [subject, html, text].join().replaceAll('/membership/networks', '')
  const words = [...Object.values(organisation.networks).map(({ name }) => name), 'convenor']
  for (const word of [...words, 'lgbt', 'network'])
    expect(seen.toLowerCase()).not.toContain(word.toLowerCase())
})

test('who can vote finds the vote beside the network, as long as it is open', async () => {
  await called()
  const until = async ({ person }: Placed) => (await listOwnNetworks(person))!.own[0]!.voteUntil
  const opened = now()
  expect(await until(voters[0]!)).toBeInstanceOf(Date)
  freezeClock(addDays(opened, 1))
  expect(await until(await inNetwork('Late'))).toBeUndefined()
  freezeClock(addDays(opened, convenorVoteDays + 1))
  expect(await until(voters[0]!)).toBeUndefined()
})

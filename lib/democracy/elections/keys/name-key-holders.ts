import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { members } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/people/members/member-cards'
import { type LockedElection, lockElection } from '../lock-election'
import { assertMayTake } from '../separate-roles'
import { emailKeysToMake } from './email-key-holders'
import { voidKeys } from './void-keys'
import { whoIsStanding } from './who-is-standing'

type Input = {
  slug: string
  /** Three membership numbers. */
  holders: readonly number[]
}

/**
 * The returning officer names the three who hold the keys. Each makes their own and only then has that role: naming alone would
 * otherwise be a way to keep somebody from standing. Naming somebody else later makes all three keys void.
 */
export const nameKeyHolders = verb(
  'election.run',
  { subject: lockElection },
  async (work, election, { holders }: Input) => {
    if (election.cancelledAt) throw new Refusal('election.cancelled')
    if (election.publishedAt) throw new Refusal('election.published-already')
    const people = await suitable(work, election, holders)
    const before = await work.tx
      .select({ personId: keyHolders.personId })
      .from(keyHolders)
      .where(eq(keyHolders.electionId, election.id))
      .orderBy(asc(keyHolders.place))
    const named = new Set(before.map(({ personId }) => personId))
    if (before.length === 3 && people.every((personId) => named.has(personId))) return
    await work.tx.delete(keyHolders).where(eq(keyHolders.electionId, election.id))
    await work.tx
      .insert(keyHolders)
      .values(people.map((personId, at) => ({ electionId: election.id, place: at + 1, personId })))
    if (before.length > 0) await voidKeys(work, election)
    else await emailKeysToMake(work, election, 'named')
    work.record('key.holders-named', { kind: 'election', id: election.id })
  },
)

/** Three different members who may vote, none of them standing in this election or running it. */
async function suitable(work: Work, election: LockedElection, numbers: readonly number[]) {
  const cards = await memberCards(inArray(members.number, [...numbers]), work.now, work.tx)
  const stand = await whoIsStanding(work.tx, election.id)
  const people = numbers.flatMap((number) => {
    const card = cards.find((one) => one.number === number)
    const may =
      card?.mayVote && !stand.has(card.personId) && card.personId !== election.returningOfficerId
    return may ? [card.personId] : []
  })
  if (people.length !== 3 || new Set(people).size !== 3) throw new Refusal('key.holders')
  for (const personId of people)
    await assertMayTake(work.tx, election, { personId, role: 'key-holder' })
  return people
}

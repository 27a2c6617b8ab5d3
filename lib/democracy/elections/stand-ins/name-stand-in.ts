import 'server-only'
import { inArray } from 'drizzle-orm'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { people } from '@/db/schema/people/people'
import { standInToAgree } from '@/emails/democracy/stand-in-to-agree'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedElection, lockElection } from '../lock-election'
import { assertMayTake } from '../separate-roles'
import { requireVotingMember } from '../voting-member'
import { agreeingKeyHolders } from './agreeing-key-holders'
import { confirmersIn, secondsIn } from './confirmers'

/** Fewer can confirm than this: one may be ill, or it may be about them. */
export const enough = 2

type Naming = { slug: string; number: number }

/**
 * Where officers have taken sides and fewer than two are left to confirm, the returning officer names a member who has not. Nobody
 * chooses their own second person alone: it counts when two key-holders have agreed.
 */
export const nameStandIn = verb(
  'stand-in.name',
  { subject: lockElection },
  async (work, election, { number }: Naming) => {
    assertSomethingToConfirm(election)
    const confirmers = await confirmersIn(work.tx, election, work.now)
    if (secondsIn(confirmers).length >= enough) throw new Refusal('stand-in.enough')
    const member = await requireVotingMember(work, number, 'stand-in.not-suitable')
    const { personId } = member
    if (confirmers.sides.has(personId)) throw new Refusal('stand-in.not-suitable')
    await assertMayTake(work.tx, election, { personId, role: 'stand-in' })
    const holders = await agreeingKeyHolders(work.tx, election.id, confirmers.sides)
    if (holders.length < 2) throw new Refusal('stand-in.no-key-holders')
    const [named] = await work.tx
      .insert(standIns)
      .values({
        id: newId(),
        electionId: election.id,
        personId,
        namedBy: work.person.personId,
        namedAt: work.now,
      })
      .onConflictDoNothing()
      .returning({ id: standIns.id })
    if (!named) return
    await askKeyHolders(work, election, holders, { id: named.id, name: member.name })
    work.record('stand-in.named', { kind: 'election', id: election.id })
  },
)

/** From the frozen roll to the opening of the box there is something to confirm. */
export function assertSomethingToConfirm(election: LockedElection) {
  if (election.cancelledAt) throw new Refusal('election.cancelled')
  if (!election.rollFrozenAt) throw new Refusal('roll.not-frozen')
  if (election.openedAt || election.voidedAt) throw new Refusal('moved-meanwhile')
}

type Named = { id: string; name: string }

async function askKeyHolders(
  work: Work,
  { slug, title }: LockedElection,
  holders: string[],
  { id, name: member }: Named,
) {
  const rows = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(people)
    .where(inArray(people.id, holders))
  await work.emailAll(
    standInToAgree,
    rows.flatMap(({ personId, email, name }) =>
      email
        ? [
            {
              to: { email, personId },
              key: `${id}/${personId}`,
              props: { name, member, title, link: siteUrl(`/elections/${slug}/keys`) },
            },
          ]
        : [],
    ),
  )
}

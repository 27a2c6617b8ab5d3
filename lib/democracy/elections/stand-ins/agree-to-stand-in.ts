import 'server-only'
import { eq } from 'drizzle-orm'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { standInAppointed } from '@/emails/democracy/stand-in-appointed'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockElection } from '../lock-election'
import { sidesIn } from '../nominations/who-took-sides'
import { assertSeparated } from '../separate-roles'
import { agreeingKeyHolders } from './agreeing-key-holders'
import { assertSomethingToConfirm } from './name-stand-in'

type Which = { standInId: string }

/** Somebody named, for a key-holder who can agree. For anybody else there is nothing here. */
async function named(work: Work, { standInId }: Which) {
  const [found] = await work.tx.select().from(standIns).where(eq(standIns.id, standInId))
  if (!found) return undefined
  const election = await lockElection(work, found)
  const [standIn] = await work.tx.select().from(standIns).where(eq(standIns.id, standInId))
  const sides = await sidesIn(work.tx, election.id)
  const holders = await agreeingKeyHolders(work.tx, election.id, sides)
  const { personId } = work.person
  return holders.includes(personId)
    ? { standIn: standIn!, election, sides, holders, personId }
    : undefined
}

/** A key-holder agrees to who stands in. With the second one the member confirms in this election, and has no other role in it. */
export const agreeToStandIn = verb('stand-in.agree', { subject: named }, async (work, found) => {
  const { standIn, election, sides, holders, personId } = found
  assertSomethingToConfirm(election)
  if (standIn.secondAt) throw new Refusal('moved-meanwhile')
  // Whoever agreed first and holds no key any more does not count.
  const first = standIn.firstBy && holders.includes(standIn.firstBy)
  if (first && isTheirRecord(work.person, standIn.firstBy)) throw new Refusal('two-people')
  if (sides.has(standIn.personId)) throw new Refusal('stand-in.not-suitable')
  await work.tx
    .update(standIns)
    .set(
      first ? { secondBy: personId, secondAt: work.now } : { firstBy: personId, firstAt: work.now },
    )
    .where(eq(standIns.id, standIn.id))
  if (first) {
    const role = { personId: standIn.personId, role: 'stand-in' as const }
    await assertSeparated(work, election, [role])
    await tell(work, found)
  }
  work.record('stand-in.agreed', { kind: 'election', id: election.id }, { agreed: first ? 2 : 1 })
})

type Found = NonNullable<Awaited<ReturnType<typeof named>>>

async function tell(work: Work, { standIn, election: { slug, title } }: Found) {
  const member = await addresseeOf(work.tx, standIn.personId)
  if (!member) return
  await work.email(standInAppointed, {
    to: member,
    key: standIn.id,
    props: { name: member.name, title, link: siteUrl(`/desk/elections/${slug}`) },
  })
}

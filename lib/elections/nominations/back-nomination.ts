import 'server-only'
import { nominationBackers } from '@/db/schema/nominations'
import type { PersonActor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { assertMaySide } from './assert-may-side'
import { holdNomination } from './hold'
import { settle } from './settle'

/** `group`: the local group that this member speaks for; empty for themselves. */
type Backing = { nominationId: string; group: string }

/** Stands behind a nomination besides its proposer and seconder, where the rule book asks for some. Twice is once. */
export const backNomination = verb('nomination.back', async (work, input: Backing) => {
  work.assertCan('nomination.back')
  const held = await holdNomination(work, input.nominationId)
  const { election, nomination } = held
  const { personId } = work.actor as PersonActor
  assertMaySide(held, personId, work.now)
  if (organisation.rules.nominationBackers < 1) throw new Refusal('nomination.has-both')
  const own = input.group === ''
  if (own && [nomination.proposerId, nomination.seconderId].includes(personId)) {
    throw new Refusal('nomination.supported-already')
  }
  const made = await work.tx
    .insert(nominationBackers)
    .values({ ...input, personId, backedAt: work.now })
    .onConflictDoNothing()
    .returning({ personId: nominationBackers.personId })
  if (made.length > 0) {
    await settle(work, held)
    work.record('nomination.backed', { kind: 'election', id: election.id })
  }
  return { slug: election.slug, id: nomination.id }
})

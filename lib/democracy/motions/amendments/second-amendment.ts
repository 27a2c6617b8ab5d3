import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { amendmentSeconded } from '@/emails/democracy/amendment-seconded'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { collide } from '../text/changes'
import { lockAmendment, type WhichAmendment } from './lock-amendment'
import { amendmentMoves } from './states'

/** From now on the motion's mover can accept it, and where it changes words of an accepted one, members vote on both. */
export const secondAmendment = verb('amendment.second', async (work, which: WhichAmendment) => {
  const found = await lockAmendment(work, which)
  if (!found) throw new Refusal('not-there')
  const { motion, amendment, others } = found
  const { personId } = work.person
  if (amendment.seconderId === personId) return
  if (amendment.moverId === personId) throw new Refusal('amendment.own')
  if (await readsMailboxWith(work.tx, personId, [amendment.moverId])) {
    throw new Refusal('shared-address.one-mailbox')
  }
  if (amendment.seconderId) throw new Refusal('amendment.already-seconded')
  await work.move(amendments, amendment, amendmentMoves, 'second', {
    seconderId: personId,
    seconderName: nameOfRecord(personId),
    secondedAt: work.now,
  })
  for (const other of others) {
    if (other.state !== 'accepted' || !collide(other.changes, amendment.changes)) continue
    await work.move(amendments, other, amendmentMoves, 'askVote', { voteAskedAt: work.now })
  }
  const detail = { number: which.number, amendment: amendment.number }
  work.record('amendment.seconded', { kind: 'motion', id: motion.id }, detail)
  const mover = await addresseeOf(work.tx, motion.moverId)
  if (!mover) return
  const props = {
    name: mover.name,
    ...detail,
    title: motion.title,
    link: siteUrl(`/motions/${motion.number}#A${amendment.number}`),
  }
  await work.email(amendmentSeconded, { to: mover, key: amendment.id, props })
})

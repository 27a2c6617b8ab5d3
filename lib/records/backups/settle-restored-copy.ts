import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { polls } from '@/db/schema/democracy/polls'
import { outgoingMails, restoredCopy } from '@/db/schema/kernel'
import { convenorVotes, networkConvenors } from '@/db/schema/people/networks'
import { electionCancelled } from '@/emails/democracy/election-cancelled'
import { voteCancelled } from '@/emails/democracy/vote-cancelled'
import { emailMembersAndVoters } from '@/lib/democracy/elections/calling/email-members'
import { forgetHoldersSecrets } from '@/lib/democracy/elections/closing/forget-holders-secrets'
import { peopleOnRoll } from '@/lib/democracy/motions/freeze-roll'
import { motionMoves } from '@/lib/democracy/motions/states'
import { pollMoves } from '@/lib/democracy/polls/states'
import { momentInWords } from '@/lib/kernel/calendar'
import { heldBack } from '@/lib/kernel/deliver-mail'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'

/**
 * What has to be so before anybody uses records that were put back from a backup. Votes, elections and polls that were going on then end
 * here and are held again: what came in since is lost, though voters have receipts. No email leaves, and nothing
 * of what waited to be done is done, until somebody says that this copy serves. Done once; asking again changes nothing.
 */
export const settleRestoredCopy = verb('backup.settle', async (work, _input: object) => {
  const [copy] = await work.tx
    .update(restoredCopy)
    .set({ settledAt: work.now })
    .where(isNull(restoredCopy.settledAt))
    .returning({ takenAt: restoredCopy.takenAt })
  if (!copy) return undefined
  const { takenAt } = copy
  const reason = `Our records were restored from a copy of ${momentInWords(takenAt)}, and what came in after it is lost.`
  const ended = {
    elections: await endOpenElections(work, reason),
    votes: (await endOpenVotes(work, reason)) + (await endConvenorVotes(work)),
    polls: await endOpenPolls(work, reason),
  }
  const held = await work.tx
    .update(outgoingMails)
    .set({ state: 'stuck', lastError: heldBack })
    .where(eq(outgoingMails.state, 'waiting'))
    .returning({ id: outgoingMails.id })
  const detail = { ...ended, emails: held.length, takenAt: takenAt.toISOString() }
  work.record('backup.restored', { kind: 'backup', id: detail.takenAt }, detail)
  return detail
})

/** Papers can no longer be given out, and the box is empty. What stood on its board stays there, sealed. */
async function endOpenElections(work: Work, reason: string): Promise<number> {
  const open = await work.tx
    .update(elections)
    .set({ cancelledAt: work.now, cancelReason: reason })
    .where(
      and(
        isNotNull(elections.publishedAt),
        isNull(elections.closedAt),
        isNull(elections.cancelledAt),
        isNull(elections.voidedAt),
      ),
    )
    .returning()
  for (const { id, title, slug } of open) {
    await forgetHoldersSecrets(work, id)
    await emailMembersAndVoters(work, electionCancelled, id, (name) => ({
      name,
      title,
      reason,
      link: siteUrl(`/elections/${slug}`),
    }))
    work.record('election.cancelled', { kind: 'election', id })
  }
  return open.length
}

/** The motion is where it was before, seconded, and another vote can be called on it. */
async function endOpenVotes(work: Work, reason: string): Promise<number> {
  const open = await work.tx
    .update(motionVotes)
    .set({ cancelledAt: work.now })
    .where(
      and(
        isNull(motionVotes.shuffledAt),
        isNull(motionVotes.cancelledAt),
        isNull(motionVotes.stoppedAt),
        isNull(motionVotes.declaredAt),
      ),
    )
    .returning({
      id: motionVotes.id,
      motionId: motionVotes.motionId,
      majority: motionVotes.majority,
    })
  for (const { id, motionId, majority } of open) {
    // A question or an amendment is put to the meeting again; nobody waits for it by email.
    const [motion] = motionId
      ? await work.tx.select().from(motions).where(eq(motions.id, motionId)).for('update')
      : []
    if (!motion) continue
    await work.move(motions, motion, motionMoves, 'cancelVote')
    const { number, title } = motion
    await work.emailAll(
      voteCancelled,
      (await peopleOnRoll(work, id)).map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${id}/${personId}`,
        props: {
          name,
          number,
          title,
          reason,
          lost: true,
          consent: majority === 'unless-objected',
          link: siteUrl(`/motions/${number}`),
        },
      })),
    )
    work.record('vote.lost', { kind: 'motion', id: motion.id }, { number })
  }
  return open.length
}

/** Nobody knows who has answered, so it would be asked twice. */
async function endOpenPolls(work: Work, whyWithdrawn: string): Promise<number> {
  const open = await work.tx.select().from(polls).where(eq(polls.state, 'open')).for('update')
  for (const poll of open) {
    await work.move(polls, poll, pollMoves, 'withdraw', { withdrawnAt: work.now, whyWithdrawn })
    work.record('poll.withdrawn', { kind: 'poll', id: poll.id }, { number: poll.number })
  }
  return open.length
}

/** Within a network nobody is named: those who stood stand as before, and a vote on them can be called again. */
async function endConvenorVotes(work: Work): Promise<number> {
  const open = await work.tx
    .select({ id: convenorVotes.id })
    .from(convenorVotes)
    .where(isNull(convenorVotes.countedAt))
  for (const { id } of open) {
    await work.tx
      .update(networkConvenors)
      .set({ voteId: null })
      .where(eq(networkConvenors.voteId, id))
    await work.tx.delete(convenorVotes).where(eq(convenorVotes.id, id))
  }
  return open.length
}

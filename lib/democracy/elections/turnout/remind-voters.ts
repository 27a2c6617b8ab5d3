import 'server-only'
import { eq } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { votingClosesSoon } from '@/emails/democracy/voting-closes-soon'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { lockElection } from '../lock-election'
import { phaseOf } from '../phase'
import { votersToEmail } from '../roll/voters-to-email'
import { reminderDue } from './reminder-due'

/**
 * Before voting closes everybody on the roll is reminded, once in an election and by the rule book, not when an officer wishes.
 * Never only those who have not voted: there is no list of them, and nothing here looks at who collected a paper.
 */
export const remindVoters = verb(
  'election.publish',
  async (work, { electionId }: { electionId: string }) => {
    const election = await lockElection(work, { electionId })
    const { slug, title, closesAt } = election
    if (election.votersRemindedAt || phaseOf(election, work.now) !== 'voting') return
    if (work.now < reminderDue(election)) return
    const { onRoll, voters } = await votersToEmail(work, electionId)
    await work.emailAll(
      votingClosesSoon,
      voters.map(({ name, ...to }) => ({
        to,
        key: `${electionId}/${to.personId}`,
        props: {
          name,
          title,
          closesAt: closesAt.toISOString(),
          link: siteUrl(`/elections/${slug}`),
        },
      })),
    )
    await work.tx
      .update(elections)
      .set({ votersRemindedAt: work.now })
      .where(eq(elections.id, electionId))
    const subject = { kind: 'election', id: electionId }
    work.record('election.voters-reminded', subject, { members: onRoll })
  },
)

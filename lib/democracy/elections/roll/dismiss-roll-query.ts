import 'server-only'
import { and, eq } from 'drizzle-orm'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElection } from '../lock-election'

/** The returning officer finds that the line is right as it is. */
export const dismissRollQuery = verb(
  'roll.propose',
  { subject: lockElection },
  async (work, election, { amendmentId }: { slug: string; amendmentId: string }) => {
    const { personId } = work.person
    const turned = await work.tx
      .update(rollAmendments)
      .set({ state: 'turned-down', decidedBy: personId, decidedAt: work.now })
      .where(
        and(
          eq(rollAmendments.id, amendmentId),
          eq(rollAmendments.electionId, election.id),
          eq(rollAmendments.state, 'contested'),
        ),
      )
      .returning({ id: rollAmendments.id })
    if (turned.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('roll.contest-turned-down', { kind: 'election', id: election.id })
  },
)

import 'server-only'
import { publications } from '@/db/schema/democracy/publications'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isDoubted, lockPublishing } from './lock-publishing'

/** An officer who looks after votes proposes that what was carried has a public page, as members want it; another one confirms it. */
export const proposePublication = verb(
  'publication.propose',
  { subject: (work, which: { number: number }) => lockPublishing(work, which) },
  async (work, { motion, voteId, waiting, isPublic }, { number }: { number: number }) => {
    if (waiting) throw new Refusal('publication.waits')
    if (isPublic) throw new Refusal('publication.public-already')
    if (await isDoubted(work, voteId)) throw new Refusal('publication.challenged')
    await work.tx.insert(publications).values({
      id: newId(),
      voteId,
      act: 'publish',
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record('publication.proposed', { kind: 'motion', id: motion.id }, { number })
  },
)

type Withdrawing = { number: number; why: string }

/** The same for taking the page away again. */
export const proposeWithdrawal = verb(
  'publication.propose',
  { subject: (work, { number }: Withdrawing) => lockPublishing(work, { number }) },
  async (work, { motion, voteId, waiting, isPublic }, { number, why }: Withdrawing) => {
    if (waiting) throw new Refusal('publication.waits')
    if (!isPublic) throw new Refusal('publication.not-public')
    await work.tx.insert(publications).values({
      id: newId(),
      voteId,
      act: 'withdraw',
      why,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record('publication.withdrawal-proposed', { kind: 'motion', id: motion.id }, { number })
  },
)

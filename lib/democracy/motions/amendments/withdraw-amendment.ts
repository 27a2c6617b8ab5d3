import 'server-only'
import { amendments } from '@/db/schema/democracy/amendments'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOfMover, type WhichAmendment } from './lock-amendment'
import { amendmentMoves } from './states'

/** An amendment belongs to its mover until it is accepted or decided. */
export const withdrawAmendment = verb(
  'amendment.withdraw',
  { subject: lockOfMover },
  async (work, { motion, amendment }, which: WhichAmendment) => {
    if (amendment.state === 'withdrawn') return
    if (amendment.countedBy) throw new Refusal('amendment.counted')
    if (!amendmentMoves.withdraw.from.some((state) => state === amendment.state))
      throw new Refusal('amendment.decided')
    await work.move(amendments, amendment, amendmentMoves, 'withdraw', { decidedAt: work.now })
    const detail = { number: which.number, amendment: amendment.number }
    work.record('amendment.withdrawn', { kind: 'motion', id: motion.id }, detail)
  },
)

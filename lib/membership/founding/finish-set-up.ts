import 'server-only'
import { eq } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockSetUp } from './lock-set-up'

/** From now on the site has no set-up any more, for anybody. */
export const finishSetUp = verb(
  'set-up.finish',
  { subject: lockSetUp },
  async (work, { id, foundedAt }) => {
    if (!foundedAt) throw new Refusal('set-up.first')
    await work.tx.delete(setUp).where(eq(setUp.id, id))
    work.record('set-up.finished', { kind: 'organisation', id: 'founding' })
  },
)

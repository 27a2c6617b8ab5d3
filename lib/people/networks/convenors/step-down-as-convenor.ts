import 'server-only'
import { eq } from 'drizzle-orm'
import { networkConvenors, networkMemberships } from '@/db/schema/people/networks'
import { verb, type Work } from '@/lib/kernel/perform'

type Which = { convenorId: string }

/** A convenor, or who offered to be one, thinks better of it: the consent to be named is taken back, and the row is gone. */
export const stepDownAsConvenor = verb(
  'convenor.step-down',
  { subject: convenorWithPerson },
  async (work, { id }, _: Which) => {
    await work.tx.delete(networkConvenors).where(eq(networkConvenors.id, id))
  },
)

/** Also of somebody whose membership has lapsed: a consent can always be taken back. */
async function convenorWithPerson(work: Work, { convenorId }: Which) {
  const [found] = await work.tx
    .select({ id: networkConvenors.id, personId: networkMemberships.personId })
    .from(networkConvenors)
    .innerJoin(networkMemberships, eq(networkMemberships.id, networkConvenors.membershipId))
    .where(eq(networkConvenors.id, convenorId))
  return found
}

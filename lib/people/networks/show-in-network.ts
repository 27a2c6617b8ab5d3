import 'server-only'
import { and, eq } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'

type Showing = {
  membershipId: string
  shown: boolean
  name: string
  showsPronouns: boolean
  showsPlace: boolean
  line: string
}

/** A member says whether the other members of a network see them there, and what of them. Nothing is shown that is not chosen here. */
export const showInNetwork = verb(
  'network.show',
  { subject: ownMembership },
  async (work, { id }, { shown, name, showsPronouns, showsPlace, line }: Showing) => {
    await work.tx
      .update(networkMemberships)
      .set({
        shownToMembers: shown,
        shownName: name || null,
        showsPronouns,
        showsPlace,
        lineSealed: line ? seal(line) : null,
      })
      .where(eq(networkMemberships.id, id))
  },
)

export async function ownMembership(work: Work, { membershipId }: { membershipId: string }) {
  const [membership] = await work.tx
    .select()
    .from(networkMemberships)
    .where(
      and(
        eq(networkMemberships.id, membershipId),
        eq(networkMemberships.personId, work.person.personId),
      ),
    )
    .for('update')
  return membership
}

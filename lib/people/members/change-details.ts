import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { asAnswered, asStored, type Contact, personFieldNames } from './person-fields'

/** Somebody corrects how we call and reach them. The audit notes how many answers changed, never what they say. */
export const changeDetails = verb(
  'details.change',
  async (work, { personId, seen, ...contact }: Contact & { personId: string; seen?: string }) => {
    const mine = eq(people.id, personId)
    const [before] = await work.tx.select().from(people).where(mine).for('update')
    if (!before || before.erasedAt) throw new Refusal('not-there')
    const next = asStored(contact)
    assertNotSavedMeanwhile(seen, asAnswered(before), asAnswered(next))
    const changed = personFieldNames.filter((name) => next[name] !== before[name])
    if (changed.length === 0) return
    await work.tx.update(people).set(next).where(mine)
    const count = changed.length
    work.record('details.changed', { kind: 'person', id: personId }, { count })
  },
)

import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Contact } from './contact'

/** Somebody corrects how we call and reach them. The audit notes how many answers changed, never what they say. */
export const changeDetails = verb(
  'details.change',
  async (work, { personId, ...contact }: Contact & { personId: string }) => {
    const mine = eq(people.id, personId)
    const [before] = await work.tx.select().from(people).where(mine).for('update')
    if (!before?.email) throw new Refusal('not-there')
    // What is left empty is not known, which is not the same as an empty answer.
    const { preferredName, addressLine2, phone } = contact
    const next = {
      ...contact,
      preferredName: preferredName || null,
      addressLine2: addressLine2 || null,
      phone: phone || null,
    }
    const names = Object.keys(next) as (keyof typeof next)[]
    const changed = names.filter((name) => next[name] !== before[name])
    if (changed.length === 0) return
    await work.tx.update(people).set(next).where(mine)
    const count = changed.length
    work.record('details.changed', { kind: 'person', id: personId }, { count })
  },
)

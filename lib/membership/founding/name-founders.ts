import 'server-only'
import { eq } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import type { Founder, NamedFounder } from './founders'
import { lockSetUp } from './lock-set-up'

const mostFounders = 50

/** One more of those who are to be the first members. It is a list and nobody is a member yet. */
export const nameFounder = verb(
  'set-up.name-founders',
  { subject: lockSetUp },
  async (work, { id, foundedAt, founders }, { name, email, office }: Founder) => {
    if (foundedAt) throw new Refusal('organisation.founded')
    if (founders.some((one) => one.email === email)) throw new Refusal('set-up.named-already')
    if (founders.length >= mostFounders) throw new Refusal('set-up.too-many')
    if (office) {
      const held = founders.filter((one) => one.office === office).length
      if (held >= organisation.offices[office].seats) throw new Refusal('set-up.seat-taken')
    }
    await keep(work, id, [...founders, { id: newId(), name, email, ...(office && { office }) }])
  },
)

export const unnameFounder = verb(
  'set-up.name-founders',
  { subject: lockSetUp },
  async (work, { id, foundedAt, founders }, { founderId }: { founderId: string }) => {
    if (foundedAt) throw new Refusal('organisation.founded')
    await keep(
      work,
      id,
      founders.filter((one) => one.id !== founderId),
    )
  },
)

async function keep(work: Work, id: number, founders: NamedFounder[]) {
  await work.tx
    .update(setUp)
    .set({ foundersSealed: seal(founders), foundersAt: work.now })
    .where(eq(setUp.id, id))
}

import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { sisterOrganisations } from '@/db/schema/movement/affiliates'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { contactHash } from '../address-proof'
import type { addSisterForm, changeSisterForm } from './forms'
import type { OfficeContact } from './states'

type Typed = z.output<typeof addSisterForm>

/** An organisation that we work with and that is no affiliate: whom one reaches there, by their office. */
export const addSister = verb('sister.keep', async (work, typed: Typed) => {
  const id = newId()
  await work.tx.insert(sisterOrganisations).values({ id, ...rowOf(work, typed) })
  work.record('sister.added', { kind: 'sister', id })
  return { sisterId: id }
})

export const changeSister = verb(
  'sister.keep',
  async (work, { sisterId, ...typed }: z.output<typeof changeSisterForm>) => {
    await update(work, sisterId, rowOf(work, typed))
    work.record('sister.changed', { kind: 'sister', id: sisterId })
  },
)

type Which = { sisterId: string }

/** An officer has made sure that they are reached there still. */
export const checkSister = verb('sister.keep', async (work, { sisterId }: Which) => {
  await update(work, sisterId, { checkedAt: work.now })
  work.record('sister.checked', { kind: 'sister', id: sisterId })
})

export const removeSister = verb('sister.keep', async (work, { sisterId }: Which) => {
  const gone = await work.tx
    .delete(sisterOrganisations)
    .where(eq(sisterOrganisations.id, sisterId))
    .returning({ id: sisterOrganisations.id })
  if (gone.length === 0) throw new Refusal('moved-meanwhile')
  work.record('sister.removed', { kind: 'sister', id: sisterId })
})

async function update(
  work: Work,
  id: string,
  values: Partial<typeof sisterOrganisations.$inferInsert>,
) {
  const changed = await work.tx
    .update(sisterOrganisations)
    .set(values)
    .where(eq(sisterOrganisations.id, id))
    .returning({ id: sisterOrganisations.id })
  if (changed.length === 0) throw new Refusal('moved-meanwhile')
}

function rowOf(work: Work, { name, kind, website, office, contactName, email, phone }: Typed) {
  const address = email ? emailAddressIn(email)! : ''
  return {
    ...{ name, kind, website, office },
    contactSealed: seal({ name: contactName, email: address, phone } satisfies OfficeContact),
    addressHash: address ? contactHash(address) : null,
    checkedAt: work.now,
  }
}

import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { affiliates } from '@/db/schema/movement/affiliates'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { currentVersion } from '@/lib/people/members/wordings'
import type { changeOwnAffiliateForm } from '../forms'
import { contactOf, lockAffiliateByLink } from '../lock-affiliate'

/**
 * The contact says anew who they are and whether the public list names them. Its name stays: what two officers have admitted is one organisation and does
 * not become another one.
 */
export const changeOwnAffiliate = verb(
  'affiliate.speak-for',
  async (
    work,
    { token, named, contactName, office, ...told }: z.output<typeof changeOwnAffiliateForm>,
  ) => {
    const affiliate = await lockAffiliateByLink(work, token)
    const contact = affiliate && contactOf(affiliate)
    if (!contact) throw new Refusal('not-there')
    const { id, number, consentVersion } = affiliate
    const { email } = contact
    await work.tx
      .update(affiliates)
      .set({
        ...told,
        consentVersion: named ? (consentVersion ?? currentVersion('affiliate-named')) : null,
        contactSealed: seal({ name: contactName, office, email }),
      })
      .where(eq(affiliates.id, id))
    work.record('affiliate.changed', { kind: 'affiliate', id }, { number })
  },
)

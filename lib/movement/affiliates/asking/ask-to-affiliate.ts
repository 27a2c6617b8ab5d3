import 'server-only'
import type { z } from 'zod'
import { affiliates } from '@/db/schema/movement/affiliates'
import { affiliateAsked } from '@/emails/movement/affiliate-asked'
import { dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isUs } from '@/lib/movement/statements/signing/sign-statement'
import { personBehind } from '@/lib/people/members/person-behind'
import { currentVersion } from '@/lib/people/members/wordings'
import { contactHash, readContactProof } from '../address-proof'
import type { askToAffiliateForm } from '../forms'
import { contactOf, findByContact } from '../lock-affiliate'
import type { AffiliateContact } from '../states'

type Asking = z.output<typeof askToAffiliateForm>

/**
 * An organisation asks, by somebody who reads its mailbox, after its own decision. From now on whoever has the link speaks for it. The same form sent
 * twice finds what it has asked.
 */
export const askToAffiliate = verb(
  'affiliate.ask',
  async (work, { token, named, contactName, office, ...asked }: Asking) => {
    const email = readContactProof(token, work.now)
    if (isUs(asked.name)) throw new Refusal('affiliate.ours')
    if (asked.agreedOn > dateOf(work.now)) throw new Refusal('statement.agreed-later')
    const own = newToken()
    const addressHash = contactHash(email)
    const contact: AffiliateContact = { name: contactName, office, email }
    const [made] = await work.tx
      .insert(affiliates)
      .values({
        id: newId(),
        ...asked,
        consentVersion: named ? currentVersion('affiliate-named') : null,
        askedAt: work.now,
        contactSealed: seal(contact),
        addressHash,
        contactId: personBehind(email),
        tokenHash: hashOf(own),
        tokenSealed: seal(own),
      })
      .onConflictDoNothing()
      .returning({ id: affiliates.id, number: affiliates.number })
    if (!made) {
      const had = await findByContact(work.tx, addressHash)
      const link = had && contactOf(had)?.link
      if (!link) throw new Refusal('moved-meanwhile')
      return { token: link.split('/').at(-1)!, isNew: false }
    }
    const { id, number } = made
    work.record('affiliate.asked', { kind: 'affiliate', id }, { number })
    await work.email(affiliateAsked, {
      to: { email },
      key: id,
      props: {
        name: contactName,
        organisation: asked.name,
        link: siteUrl(`/affiliates/own/${own}`),
      },
    })
    return { token: own, isNew: true }
  },
)

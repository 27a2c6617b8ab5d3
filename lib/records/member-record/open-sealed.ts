import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { inWords } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { submissionOf } from '@/lib/membership/join/draft'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { type OpeningReason, type SealedPart, sealedParts } from './sealed-parts'

type Opening = { parts: SealedPart[]; reason: OpeningReason }

/**
 * An officer opens what is sealed in a member's record, for a reason. Answers a line for each part that was asked for, which
 * are shown once. The member reads under "Your data" who opened what, when and why.
 */
export const openSealed = verb(
  'record.open',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { parts, reason }: Opening) => {
    const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
    if (!person) throw new Refusal('not-there')
    const asked = (Object.keys(sealedParts) as SealedPart[]).filter((part) => parts.includes(part))
    work.record(
      'record.opened',
      { kind: 'person', id: personId },
      { parts: asked.join(' '), reason },
    )
    const values: Record<SealedPart, string | null | undefined> = {
      address: addressInOneLine(person),
      phone: person.phone,
      'date-of-birth': person.dateOfBirthSealed && inWords(unseal(person.dateOfBirthSealed)),
      union: asked.includes('union') ? await unionOf(work, personId) : undefined,
    }
    return asked.map((part) => `${sealedParts[part]}: ${values[part] || 'not known'}`)
  },
)

type Person = typeof people.$inferSelect

function addressInOneLine(person: Person): string {
  const { addressLine1, addressLine2, town, postcode, country } = person
  return [addressLine1, addressLine2, town, postcode, country].filter(Boolean).join(', ')
}

/** As they last told us when they applied. */
async function unionOf(work: Work, personId: string): Promise<string | undefined> {
  const [application] = await work.tx
    .select({ submittedSealed: applications.submittedSealed })
    .from(applications)
    .where(and(eq(applications.personId, personId), isNotNull(applications.submittedSealed)))
    .orderBy(desc(applications.number))
    .limit(1)
  return application && submissionOf(application)?.['labour-movement'].union
}

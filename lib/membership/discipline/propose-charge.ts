import 'server-only'
import { eq } from 'drizzle-orm'
import { complaintAnswers, complaints } from '@/db/schema/membership/complaints'
import { chargeRoles, charges } from '@/db/schema/membership/discipline'
import { members } from '@/db/schema/people/people'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findComplaint } from '@/lib/membership/complaints/find-complaint'
import { newReference } from '@/lib/membership/complaints/reference-code'
import { whoHandles } from '@/lib/membership/complaints/who-handles'
import { hasNumber } from '@/lib/people/members/has-number'
import type { CaseRole } from './assert-apart'
import { emailCaseWaits } from './email-case'
import { leastCaseHandlers } from './find-case'

type Proposed = { number: number; rule: string; allegation: string; complaint?: string }

/** An officer proposes a case against a member. Nobody hears of it but the officers who could confirm it. */
export const proposeCharge = verb(
  'case.propose',
  { subject: whomItIsAbout },
  async (work, found, { rule, allegation }: Proposed) => {
    if (!found.memberId) throw new Refusal('case.no-member')
    const id = newId()
    const charge = { id, reference: newReference(), memberId: found.memberId }
    await work.tx.insert(charges).values({
      ...charge,
      complaintId: found.complaint?.id,
      ruleSealed: seal(rule),
      allegationSealed: seal(allegation),
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    const parts = new Map<string, CaseRole>()
    parts.set(work.person.personId, 'brings')
    for (const personId of found.investigators)
      if (!parts.has(personId)) parts.set(personId, 'investigates')
    for (const personId of found.sides) parts.set(personId, 'named')
    if (found.complaint?.complainantId) parts.set(found.complaint.complainantId, 'complainant')
    parts.set(found.memberId, 'member')
    const rows = [...parts].map(([personId, role]) => ({
      chargeId: id,
      personId,
      role,
      since: work.now,
    }))
    await work.tx.insert(chargeRoles).values(rows)
    work.record('case.proposed', { kind: 'case', id })
    const others = found.handlers.filter(({ personId }) => personId !== work.person.personId)
    await emailCaseWaits(
      work,
      charge,
      'confirm-case',
      others.map(({ personId }) => personId),
    )
    return { reference: charge.reference }
  },
)

/** The member with this number, and the complaint it comes from. Of a complaint that concerns the officer there is none. */
async function whomItIsAbout(work: Work, { number, complaint: reference }: Proposed) {
  const complaint = reference ? await findComplaint(work, { reference }) : undefined
  if (reference && !complaint) return undefined
  const [member] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .where(hasNumber(number))
  const sides = complaint?.concerned ?? new Set<string>()
  const concerned = new Set(member ? [...sides, member.personId] : sides)
  const { handlers, standIns } = await whoHandles(work, concerned, leastCaseHandlers)
  const answered = complaint
    ? await work.tx
        .select({ by: complaintAnswers.writtenBy })
        .from(complaintAnswers)
        .where(eq(complaintAnswers.complaintId, complaint.id))
    : []
  const closed = complaint
    ? await work.tx
        .select({ by: complaints.closedBy })
        .from(complaints)
        .where(eq(complaints.id, complaint.id))
    : []
  return {
    memberId: member?.personId,
    complaint,
    sides,
    concerned,
    standIns,
    handlers,
    investigators: [...answered, ...closed].flatMap(({ by }) => by ?? []),
  }
}

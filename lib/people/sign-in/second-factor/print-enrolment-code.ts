import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailSecondFactorChange } from './email-second-factor-change'
import { createEnrolmentCode } from './enrolment-codes'
import { inUseSql } from './has-second-factor'
import { forgetFactors } from './reset-second-factor'

/**
 * For whoever runs the server: a code for an officer, when fewer than two others have a second factor, so that nobody could
 * hand one over or reset one. What the officer had before is gone. All officers are told, as always.
 */
export const printEnrolmentCode = verb(
  'second-factor.print-code',
  async (work, { email }: { email: string }) => {
    const officers = await work.tx
      .selectDistinct({ personId: people.id, email: people.email, inUse: inUseSql })
      .from(terms)
      .innerJoin(people, eq(people.id, terms.personId))
      .where(and(lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)))
    const officer = officers.find((one) => one.email === email)
    if (!officer) throw new Refusal('second-factor.not-an-officer')
    const others = officers.filter((one) => one !== officer && one.inUse)
    if (others.length >= 2) throw new Refusal('second-factor.ask-officers')
    const { personId } = officer
    if (officer.inUse) {
      await forgetFactors(work, personId)
      await emailSecondFactorChange(work, { personId, change: 'reset-done' })
    }
    const { code } = await createEnrolmentCode(work, { personId, by: 'founder' })
    work.record('second-factor.code-printed', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'code-given' })
    return code
  },
)

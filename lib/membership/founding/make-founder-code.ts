import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailSecondFactorChange } from '@/lib/people/sign-in/second-factor/email-second-factor-change'
import { createEnrolmentCode } from '@/lib/people/sign-in/second-factor/enrolment-codes'
import { inUseSql } from '@/lib/people/sign-in/second-factor/has-second-factor'
import { lockSetUp } from './lock-set-up'

/**
 * The code with which a first officer sets up a second factor, to be handed over by whoever founded the organisation. One they were
 * given before stops working. An officer who has a second factor is left alone: from then on it takes officers.
 */
export const makeFounderCode = verb(
  'set-up.make-code',
  { subject: lockSetUp },
  async (work, { foundedAt }, { personId }: { personId: string }): Promise<string> => {
    const [officer] = await work.tx
      .select({ inUse: inUseSql })
      .from(terms)
      .innerJoin(people, eq(people.id, terms.personId))
      .where(
        and(eq(people.id, personId), lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)),
      )
      .limit(1)
    if (!foundedAt || !officer) throw new Refusal('not-there')
    if (officer.inUse) throw new Refusal('second-factor.in-use')
    const { code } = await createEnrolmentCode(work, { personId, by: 'founder' })
    work.record('set-up.code-made', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'code-given' })
    return code
  },
)

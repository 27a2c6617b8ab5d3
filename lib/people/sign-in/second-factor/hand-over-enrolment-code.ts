import 'server-only'
import { members } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { emailSecondFactorChange } from './email-second-factor-change'
import { createEnrolmentCode } from './enrolment-codes'
import { hasSecondFactor } from './has-second-factor'

/** Makes the code that a colleague needs for their first second factor, to be handed over in person or by phone. */
export const handOverEnrolmentCode = verb(
  'second-factor.hand-over',
  { knownTo: 'second-factor.list', subject: memberNumbered },
  async (work, { personId }) => {
    if (await hasSecondFactor(work.tx, personId)) throw new Refusal('second-factor.in-use')
    const made = await createEnrolmentCode(work, { personId, by: 'colleague' })
    work.record('second-factor.code-handed-over', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'code-given' })
    return made.code
  },
)

/** Officers, and members who run an election without holding an office. */
async function memberNumbered(work: Work, { number }: { number: number }) {
  const [member] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .where(hasNumber(number))
    .for('update')
  if (!member) throw new Refusal('second-factor.not-a-colleague')
  return member
}

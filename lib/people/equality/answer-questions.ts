import 'server-only'
import { equalityAnswers } from '@/db/schema/people/equality'
import { seal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { ownAge } from './own-age'
import { type EqualityAnswers, newestWording, questionGroup } from './questionnaire'

type Answering = {
  personId: string
  group: string
  /** The wording that was on the screen, consent and all. */
  version: number
  answers: EqualityAnswers
  /** Said by whoever has told us no date of birth, where a group has an age. */
  oldEnough: boolean
}

/** Answers of any length become the same length, so that their length tells nothing. */
const sealedLength = 4096

/**
 * A member answers one group of questions, or changes what they answered. The audit log has no word of it: officers read it,
 * and who changed answers in the weeks between two published figures would tell what those answers are.
 */
export const answerEqualityQuestions = verb(
  'equality.answer',
  async (work, answering: Answering) => {
    const { personId, group, version, answers } = answering
    if (version !== newestWording(group)) throw new Refusal('equality.new-wording')
    await assertOldEnough(work, answering)
    const given = {
      version,
      answersSealed: seal(answers, { length: sealedLength }),
      answeredAt: work.now,
    }
    await work.tx
      .insert(equalityAnswers)
      .values({ personId, questionGroup: group, ...given })
      .onConflictDoUpdate({
        target: [equalityAnswers.personId, equalityAnswers.questionGroup],
        set: given,
      })
  },
)

async function assertOldEnough(work: Work, { personId, group, oldEnough }: Answering) {
  const { fromAge } = questionGroup(group)
  if (fromAge === undefined) return
  const age = await ownAge(personId, work.now, work.tx)
  if (age === undefined && !oldEnough) throw new Refusal('equality.age-unknown')
  if (age !== undefined && age < fromAge) throw new Refusal('equality.too-young')
}

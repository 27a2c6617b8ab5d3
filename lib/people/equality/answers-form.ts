import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { optionalLine } from '@/lib/kernel/text-fields'
import type { EqualityQuestion } from '@/lib/profile-fields'
import {
  answersTo,
  type EqualityAnswers,
  mostOwnWords,
  questionGroups,
  wordingOf,
} from './questionnaire'

/** The boxes of a question on its form. */
export const answerField = (question: string) => `answer-${question}`
export const ownWordsField = (question: string) => `words-${question}`

const agree = 'Tick that you agree, so that we can keep your answers'

const consented = z.object({
  version: hiddenNumber,
  consent: z.string(agree).refine((ticked) => ticked === 'yes', agree),
  oldEnough: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

export const equalityGroupForm = z.object({ group: z.enum(questionGroups, brokenForm) })

/** The answers to one group of questions, which the page names; each group has boxes of its own. */
export const equalityAnswersForm = z
  .looseObject(equalityGroupForm.shape)
  .transform((sent, context) => {
    const read = answersTyped(sent.group).safeParse(sent)
    if (read.success) return { group: sent.group, ...read.data }
    for (const { path, message } of read.error.issues) {
      context.issues.push({ code: 'custom', input: sent, path, message })
    }
    return z.NEVER
  })

/** Any question can be left out, but not all of them. */
function answersTyped(group: string) {
  const { questions } = wordingOf(group)
  const asked = Object.entries(questions)
  const boxes = Object.fromEntries(
    asked.flatMap(([key, question]) => [
      [answerField(key), chosenOf(question)],
      ...(question.ownWords
        ? [
            [
              ownWordsField(key),
              optionalLine(
                mostOwnWords,
                `Your own words must be ${mostOwnWords} characters or fewer`,
              ),
            ],
          ]
        : []),
    ]),
  )
  return consented.extend(boxes).transform((read, context) => {
    const { version, oldEnough } = read as z.output<typeof consented>
    const said = read as Record<string, unknown>
    const answers: EqualityAnswers = { chosen: {}, ownWords: {} }
    for (const [key] of asked) {
      const chosen = said[answerField(key)] as string[]
      const words = (said[ownWordsField(key)] as string | undefined) ?? ''
      if (chosen.length > 0) answers.chosen[key] = chosen
      if (words !== '') answers.ownWords[key] = words
    }
    if (Object.keys({ ...answers.chosen, ...answers.ownWords }).length === 0) {
      const path = [answerField(asked[0]![0])]
      context.issues.push({
        code: 'custom',
        input: read,
        path,
        message: 'Choose an answer, or “Prefer not to say”',
      })
      return z.NEVER
    }
    return { version, oldEnough, answers }
  })
}

/** What was ticked of a question: of its own answers, and what goes with no other alone. */
function chosenOf(question: EqualityQuestion) {
  const answers = answersTo(question)
  const alone = answers.filter(([, answer]) => answer.alone)
  const keys = answers.map(([key]) => key)
  return z
    .preprocess(
      (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
      z.array(z.enum(keys, 'Choose one of the answers')),
    )
    .refine((chosen) => (question.several ? true : chosen.length <= 1), 'Choose one of the answers')
    .refine(
      (chosen) => chosen.length < 2 || !alone.some(([key]) => chosen.includes(key)),
      `Choose either ${alone.map(([, { label }]) => `“${label}”`).join(' or ')} alone, or the others`,
    )
}

/** A button alone. */
export const noAnswers = z.object({})

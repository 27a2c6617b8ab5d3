import { z } from 'zod'
import { atWallTime } from '@/lib/kernel/calendar'
import { countWords } from '@/lib/kernel/count-words'
import {
  brokenForm,
  dateField,
  hiddenNumber,
  numberField,
  wholeNumberIn,
  withDates,
} from '@/lib/kernel/form-fields'
import { limitedWords, line, optionalLine } from '@/lib/kernel/text-fields'
import { theirEmailField } from '@/lib/people/sign-in/forms'
import { answerChoices, type CandidateAnswer, type OutsideMethod, outsideMethods } from './states'

export const mostClauses = 30
export const mostClauseCharacters = 400
export const mostAnswerWords = 250
export const mostGuideWords = 600

/** The last minute of a day: a deadline that names a day lasts until then. */
const lastMinute = '23:59'

const optionalDate = dateField(({ date, missing }) =>
  date || missing.length === 3 ? undefined : 'Enter a real date, or leave it empty',
)

const neededDate = (missing: string) =>
  dateField(({ date, missing: boxes }) =>
    date ? undefined : boxes.length ? missing : 'Enter a real date',
  )

/** A whole number from 1, or nothing. */
function optionalNumber(most: number, wrong: string) {
  return z
    .string()
    .default('')
    .transform((typed, context): number | null => {
      if (typed.trim() === '') return null
      const number = wholeNumberIn(typed, most)
      if (number) return number
      context.issues.push({ code: 'custom', input: typed, message: wrong })
      return z.NEVER
    })
}

const clauses = z
  .string('Enter the clauses, one on each line')
  .transform((typed, context): string[] => {
    const lines = typed
      .split('\n')
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const wrong = (message: string) =>
      context.issues.push({ code: 'custom', input: typed, message })
    if (lines.length === 0) wrong('Enter the clauses, one on each line')
    if (lines.length > mostClauses) wrong(`There can be ${mostClauses} clauses at most`)
    if (lines.some((one) => one.length > mostClauseCharacters))
      wrong(`Each clause must be ${mostClauseCharacters} characters or fewer`)
    if (new Set(lines.map((one) => one.toLowerCase())).size < lines.length)
      wrong('Two clauses say the same')
    return lines
  })

const fields = {
  title: line('Enter a title', 120, 'The title must be 120 characters or fewer'),
  body: line('Enter what it elects', 120, 'This must be 120 characters or fewer'),
  places: numberField({ least: 1, most: 1000, wrong: 'Enter a number from 1 to 1,000' }),
  nominationsNeeded: optionalNumber(10_000, 'Enter a whole number, or leave it empty'),
  method: z.enum(
    Object.keys(outsideMethods) as [OutsideMethod, ...OutsideMethod[]],
    'Choose how it is counted',
  ),
  nominationsClose: optionalDate,
  votingOpens: optionalDate,
  votingCloses: neededDate('Enter the last day of voting'),
  answersBy: neededDate('Enter the last day for answers'),
  clauses,
}

type Fields = z.output<z.ZodObject<typeof fields>>

export type OutsideElectionTerms = {
  title: string
  body: string
  places: number
  nominationsNeeded: number | null
  method: OutsideMethod
  nominationsCloseOn: string | null
  votingOpensOn: string | null
  votingClosesOn: string
  answersBy: Date
  clauses: string[]
}

function checkDates(typed: Fields, context: z.RefinementCtx) {
  const { nominationsClose, votingOpens, votingCloses, answersBy } = typed
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (nominationsClose && nominationsClose > (votingOpens || votingCloses))
    wrong('nominationsClose', 'Nominations must close before the voting')
  if (votingOpens && votingOpens > votingCloses)
    wrong('votingOpens', 'The voting must open before its last day')
  if (answersBy > votingCloses)
    wrong('answersBy', 'The last day for answers must not be after the last day of voting')
}

function termsOf(typed: Fields): OutsideElectionTerms {
  const { nominationsClose, votingOpens, votingCloses, answersBy, ...terms } = typed
  return {
    ...terms,
    nominationsCloseOn: nominationsClose || null,
    votingOpensOn: votingOpens || null,
    votingClosesOn: votingCloses,
    answersBy: atWallTime(answersBy, lastMinute),
  }
}

const dateNames = ['nominationsClose', 'votingOpens', 'votingCloses', 'answersBy']

export const draftOutsideElectionForm = withDates(
  dateNames,
  z.object(fields).superRefine(checkDates).transform(termsOf),
)

export const changeOutsideElectionForm = withDates(
  dateNames,
  z
    .object({ ...fields, number: hiddenNumber, revision: hiddenNumber })
    .superRefine(checkDates)
    .transform(({ number, revision, ...typed }) => ({ ...termsOf(typed), number, revision })),
)

export const outsideElectionForm = z.object({ number: hiddenNumber })
export const outsideElectionRevisionForm = z.object({
  number: hiddenNumber,
  revision: hiddenNumber,
})

const seen = z.string(brokenForm).min(1, brokenForm).max(100, brokenForm)

/** What a second officer confirms, in the words that they have read. */
export const outsideElectionSeenForm = z.object({ number: hiddenNumber, seen })

export const withdrawOutsideElectionForm = z.object({
  number: hiddenNumber,
  why: line('Enter why it should be taken down', 300, 'The reason must be 300 characters or fewer'),
})

export const linkEndorsementForm = z.object({
  number: hiddenNumber,
  endorsement: z.string('Choose a ballot').min(1, 'Choose a ballot').max(200, 'Choose a ballot'),
  leastTurnout: optionalNumber(100, 'Enter a whole number from 1 to 100, or leave it empty'),
})

export const endorsementGuideForm = z.object({
  number: hiddenNumber,
  text: limitedWords('This', 'Write how to vote', mostGuideWords),
  promoter: optionalLine(200, 'This must be 200 characters or fewer'),
})

export const recordNominationForm = withDates(
  ['nominatedOn'],
  z
    .object({
      number: hiddenNumber,
      candidateId: z.uuid('Choose a candidate'),
      nominatedBy: line('Enter the local party', 120, 'The name must be 120 characters or fewer'),
      nominatedOn: neededDate('Enter the date of the decision'),
      source: line('Enter where you know it from', 200, 'This must be 200 characters or fewer'),
    })
    .transform(({ nominatedBy, ...nomination }) => ({ ...nomination, party: nominatedBy })),
)

export const outsideNominationForm = z.object({
  number: hiddenNumber,
  nominationId: z.uuid(brokenForm),
})

export const hustingsEventForm = z.object({
  number: hiddenNumber,
  event: numberField({ least: 1, most: 999_999_999, wrong: 'Choose an event' }),
})

export const addCandidateForm = z.object({
  number: hiddenNumber,
  name: line('Enter the name', 100, 'The name must be 100 characters or fewer'),
  about: optionalLine(120, 'This must be 120 characters or fewer'),
  email: theirEmailField,
  contactSource: line(
    'Enter where you have the address from',
    200,
    'This must be 200 characters or fewer',
  ),
})

export const outsideCandidateForm = z.object({
  number: hiddenNumber,
  candidateId: z.uuid(brokenForm),
})

export const rewordClauseForm = z.object({
  number: hiddenNumber,
  clauseId: z.uuid(brokenForm),
  text: line(
    'Enter the new wording',
    mostClauseCharacters,
    `The clause must be ${mostClauseCharacters} characters or fewer`,
  ),
})
export const questionnaireClauseForm = z.object({
  number: hiddenNumber,
  clauseId: z.uuid(brokenForm),
})
export const clauseSeenForm = questionnaireClauseForm.extend({ seen })

const token = z.string(brokenForm).min(1, brokenForm).max(200, brokenForm)

export const candidateTokenForm = z.object({ token })

/** Where the answer to a clause stands in the form, and the words beside it. */
export const clauseAnswerField = (clauseId: string) => `answer-${clauseId}`
export const clauseWordsField = (clauseId: string) => `words-${clauseId}`

export type GivenAnswer = { clauseId: string; answer: CandidateAnswer; words: string | null }

const isAnswer = (typed: unknown): typed is CandidateAnswer =>
  typeof typed === 'string' && Object.hasOwn(answerChoices, typed)

/** All clauses on one page. What is left open is no answer, and nothing is said of it that they did not say. */
export const answerQuestionnaireForm = z
  .looseObject({
    token,
    seen,
    public: z.literal('yes', 'Tick this if everyone may read your answers'),
  })
  .transform(({ token, seen, public: _, ...typed }, context) => {
    const wrong = (path: string, message: string) =>
      context.issues.push({ code: 'custom', input: typed, message, path: [path] })
    const given: GivenAnswer[] = []
    for (const name of Object.keys(typed)) {
      const clauseId = /^answer-([0-9a-f-]{36})$/.exec(name)?.[1]
      const answer = typed[name]
      if (!clauseId || answer === '') continue
      if (!isAnswer(answer)) {
        wrong(name, 'Choose one of the answers')
        continue
      }
      const box = typed[clauseWordsField(clauseId)]
      const words = typeof box === 'string' ? box.trim() : ''
      if (countWords(words) > mostAnswerWords || words.length > mostAnswerWords * 20)
        wrong(clauseWordsField(clauseId), `Your words must be ${mostAnswerWords} words or fewer`)
      if (answer === 'qualified' && !words)
        wrong(clauseWordsField(clauseId), 'Write how you qualify your answer')
      given.push({ clauseId, answer, words: words || null })
    }
    return { token, seen, given }
  })

import { z } from 'zod'
import { optionsIn, readRanking, wrongOptions } from '@/lib/democracy/motions/options/forms'
import {
  choices,
  hasOptions,
  majoritiesInMeetings,
  voteKinds,
} from '@/lib/democracy/motions/states'
import { brokenForm, hiddenNumber, numberField } from '@/lib/kernel/form-fields'
import { line } from '@/lib/kernel/text-fields'
import { memberField } from '@/lib/people/members/member-field'
import { longestVoteMinutes, type PutToVote } from './meeting-vote'

export const whichVoteForm = z.object({ number: hiddenNumber, voteId: z.uuid(brokenForm) })

export const meetingBallotForm = whichVoteForm.extend({
  choice: z.enum(choices, { error: 'Mark one box: for, against or abstain' }),
})

export const meetingOptionsForm = z
  .looseObject({ ...whichVoteForm.shape, abstain: z.string().optional() })
  .transform(({ number, voteId, ...form }, context) => ({
    number,
    voteId,
    ranking: readRanking(form, context),
  }))

const hands = numberField({ most: 100_000, wrong: 'Enter a number, like 12. Enter 0 for none' })

export const handCountForm = whichVoteForm.extend({
  round: hiddenNumber,
  for: hands,
  against: hands,
  abstained: hands,
})

export const tellersForm = z.object({
  number: hiddenNumber,
  first: memberField,
  second: memberField,
})

export const declareVoteForm = whichVoteForm
  .extend({ casting: z.enum(['for', 'against', '']).optional() })
  .transform(({ casting, ...which }) => ({ ...which, casting: casting || undefined }))

const whatIsPut = 'Choose what is put to the vote'
const question = line('Enter the question', 200, 'The question must be 200 characters or fewer')

export const putToVoteForm = z
  .object({
    number: hiddenNumber,
    /** "motion-14", "amendment-14-2" or "procedure". */
    what: z
      .string(whatIsPut)
      .regex(/^(motion-\d{1,9}|amendment-\d{1,9}-\d{1,9}|procedure)$/, whatIsPut),
    question: z.string().default(''),
    kind: z.enum([...voteKinds, 'hands'], 'Choose how members vote'),
    majority: z.enum(majoritiesInMeetings, 'Choose what majority it needs'),
    options: z.string().default(''),
    minutes: numberField({
      least: 1,
      most: longestVoteMinutes,
      wrong: `Enter how many minutes, from 1 to ${longestVoteMinutes}`,
    }),
  })
  .transform(({ what, question: typed, options: lines, ...rest }, context) => {
    const options = hasOptions(rest.majority) ? optionsIn(lines) : undefined
    const problem = options && wrongOptions(options)
    if (problem) context.addIssue({ code: 'custom', path: ['options'], message: problem })
    const vote = { ...rest, options }
    const [about, motion = 0, amendment = 0] = what
      .split('-')
      .map((part, place) => (place === 0 ? part : Number(part))) as [string, number?, number?]
    if (about === 'motion') return { ...vote, about, motion } satisfies PutToVote
    if (about === 'amendment') return { ...vote, about, motion, amendment } satisfies PutToVote
    const read = question.safeParse(typed)
    for (const issue of read.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['question'], message: issue.message })
    return { ...vote, about: 'procedure' as const, question: read.data ?? '' } satisfies PutToVote
  })

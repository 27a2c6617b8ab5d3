import { z } from 'zod'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { limitedWords } from '@/lib/kernel/text-fields'

const challengeId = z.uuid({ error: brokenForm })
const yesOrNo = (error: string) =>
  z.enum(['yes', 'no'], { error }).transform((answer) => answer === 'yes')

export const voteChallengeForm = z.object({
  number: hiddenNumber,
  text: limitedWords('Your challenge', 'Enter what is wrong with the result', 500),
})

export const voteChallengeAnswerForm = z.object({
  number: hiddenNumber,
  challengeId,
  upheld: yesOrNo('Choose whether you uphold it'),
  answer: limitedWords('Your reasons', 'Enter your reasons', 500),
})

export const voteChallengeConfirmationForm = z.object({
  number: hiddenNumber,
  challengeId,
  confirmed: yesOrNo(brokenForm),
})

'use server'

import { formAction } from '@/app/form-action'
import { answerPoll } from '@/lib/democracy/polls/answer-poll'
import { askPoll } from '@/lib/democracy/polls/ask-poll'
import { answerPollForm, askPollForm, withdrawPollForm } from '@/lib/democracy/polls/forms'
import { withdrawPoll } from '@/lib/democracy/polls/withdraw-poll'

export const askPollAction = formAction({
  schema: askPollForm,
  act: askPoll,
  next: (_, { number }) => `/polls/${number}?done=asked`,
  at: {
    'poll.too-short': 'closes',
    'poll.too-long': 'closes',
    'poll.too-few': 'whose',
    'poll.one-at-a-time': 'group',
  },
})

export const answerPollAction = formAction({
  schema: answerPollForm,
  act: answerPoll,
  next: ({ number }) => `/polls/${number}?done=answered`,
  at: { 'poll.too-many': 'choice' },
})

export const withdrawPollAction = formAction({
  schema: withdrawPollForm,
  act: withdrawPoll,
  next: ({ number }) => `/polls/${number}?done=withdrawn`,
})

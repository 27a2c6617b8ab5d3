'use server'

import { formAction } from '@/app/form-action'
import { confirmLetter, returnLetter } from '@/lib/people/letters/confirm-letter'
import { discardLetter } from '@/lib/people/letters/discard-letter'
import {
  confirmLetterForm,
  letterForm,
  letterNumberForm,
  proposeLetterForm,
} from '@/lib/people/letters/forms'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import { stopLetter } from '@/lib/people/letters/stop-letter'
import { tryLetter } from '@/lib/people/letters/try-letter'
import { writeLetterToSavedList } from '@/lib/records/members-list/saved-lists/write-letter-to-saved-list'

const back = (done: string) => {
  return ({ number }: { number: number }) => `/desk/letters/${number}?done=${done}`
}

export const writeLetterAction = formAction({
  schema: letterForm,
  act: writeLetterToSavedList,
  next: (_, { number }) => `/desk/letters/${number}?done=saved`,
  at: { 'letter.saved-list-gone': 'savedList' },
})

export const tryLetterAction = formAction({
  schema: letterNumberForm,
  act: tryLetter,
  next: back('tried'),
})

export const proposeLetterAction = formAction({
  schema: proposeLetterForm,
  act: proposeLetter,
  next: back('proposed'),
  at: { 'letter.time-past': 'sendOn' },
})

export const confirmLetterAction = formAction({
  schema: confirmLetterForm,
  act: confirmLetter,
  next: back('confirmed'),
})

export const returnLetterAction = formAction({
  schema: letterNumberForm,
  act: returnLetter,
  next: back('returned'),
})

export const stopLetterAction = formAction({
  schema: letterNumberForm,
  act: stopLetter,
  next: back('stopped'),
})

export const discardLetterAction = formAction({
  schema: letterNumberForm,
  act: discardLetter,
  next: '/desk/letters?done=discarded',
})

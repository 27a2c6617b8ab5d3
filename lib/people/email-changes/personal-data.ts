import 'server-only'
import { emailChanges } from '@/db/schema/people/email-changes'
import {
  actor,
  codeInWords,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'

const link = withheld('whoever has the link can answer for that address')

export const emailChangesData = [
  personalData({
    table: emailChanges,
    title: 'Changes of your email address',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      newEmail: shown('New address'),
      askedBy: actor,
      confirmedBy: actor,
      confirmedAt: shown('Confirmed by a second officer'),
      refusedAt: shown('Refused from the old address'),
      askedAt: shown('Asked for'),
      state: shown('Status', { as: codeInWords }),
      countsFrom: shown('Can count from'),
      expiresAt: shown('Forgotten after'),
      agreedAt: shown('Agreed to from the old address'),
      provedAt: shown('Confirmed from the new address'),
      endedAt: shown('Ended'),
      oldTokenHash: link,
      newTokenHash: link,
    },
    erase: 'delete',
    kept: 'The new address: until it counts, is replaced, is stopped or runs out. That there was a change: until your details are erased.',
    correct: '/membership/details',
  }),
]

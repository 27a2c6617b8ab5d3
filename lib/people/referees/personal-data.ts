import 'server-only'
import { references } from '@/db/schema/membership/join'
import { actor, codeInWords, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { type Confirmation, confirmations } from './states'

/** A reference, as the referee sees it. What the applicant said of them is declared with the application. */
export const refereesData = [
  personalData({
    table: references,
    title: 'References you were asked for',
    whose: { person: 'refereeId' },
    columns: {
      refereeId: pointer('the referee'),
      refereeName: shown('Your name, as the applicant gave it', { erase: '' }),
      refereeContact: shown('How they said to reach you', { erase: '' }),
      place: shown('As', { as: codeInWords }),
      state: shown('Status', { as: codeInWords }),
      sentAt: shown('Asked'),
      expiresAt: shown('To be answered by'),
      bouncedAt: shown('Our email to you came back'),
      answeredAt: shown('Answered'),
      replacedAt: shown('Someone else was named'),
      confirmations: shown('What you confirmed', {
        as: (given: Confirmation[]) => given.map((one) => confirmations[one]).join('\n'),
      }),
      privateNote: shown('What you wrote to our officers'),
      acceptedBy: actor,
      refusedBy: actor,
    },
    erase: 'blank',
    kept: 'As long as the application that it is about. Without your name once your details are erased.',
  }),
]

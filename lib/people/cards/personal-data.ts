import 'server-only'
import { membershipCards } from '@/db/schema/people/cards'
import { personalData, pointer, shown, withheld } from '@/lib/kernel/personal-data'

export const cardsData = [
  personalData({
    table: membershipCards,
    title: 'Your membership cards',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      tokenHash: withheld('whoever has the code can show your card'),
      madeAt: shown('Made'),
      replacedAt: shown('Replaced'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
]

import 'server-only'
import { setUp } from '@/db/schema/membership/set-up'
import { noPersonalData, nothing, pointer } from '@/lib/kernel/personal-data'

export const foundingData = [
  // Names are in it only before the first day, when nobody has a record yet or can sign in to read it.
  noPersonalData(setUp, {
    codeHash: nothing('cryptography'),
    keyHash: nothing('cryptography'),
    foundersSealed: pointer('those who are to be the first members, until they are'),
  }),
]

import 'server-only'
import { sql } from 'drizzle-orm'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { actor, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { stopAllSharing } from './stop-sharing'

export const sharedAddressesData = [
  personalData({
    table: sharedAddresses,
    title: 'Sharing of an email address',
    whose: { where: (personId) => sql`(person_id = ${personId} or holder_id = ${personId})` },
    columns: {
      personId: pointer('who has no address of their own'),
      holderId: pointer('whose address it is'),
      askedBy: actor,
      askedAt: shown('Asked for'),
      agreedAt: shown('Agreed to by whose address it is'),
      confirmedBy: actor,
      confirmedAt: shown('Shared from'),
      endedAt: shown('Ended'),
    },
    first: stopAllSharing,
    erase: 'delete',
    kept: 'Until the details of one of the two are erased.',
    correct: '/membership/details',
  }),
]

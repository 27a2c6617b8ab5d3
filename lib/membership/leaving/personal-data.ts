import 'server-only'
import { membershipEndings } from '@/db/schema/membership/endings'
import { actor, codeInWords, personalData, pointer, shown } from '@/lib/kernel/personal-data'

export const leavingData = [
  personalData({
    table: membershipEndings,
    title: 'The end of your membership, as officers recorded it',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      kind: shown('What', { as: codeInWords }),
      state: shown('Status', { as: codeInWords }),
      proposedAt: shown('Recorded'),
      settledAt: shown('Confirmed or declined'),
      proposedBy: actor,
      settledBy: actor,
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
]

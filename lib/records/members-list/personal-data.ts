import 'server-only'
import { memberSegments } from '@/db/schema/records/member-segments'
import { nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'

export const membersListData = [
  personalData({
    table: memberSegments,
    title: 'Lists of members that you saved',
    whose: { person: 'ownerId' },
    columns: {
      name: shown('Name'),
      filter: nothing('setting'),
      ownerId: pointer('the officer'),
      savedAt: shown('Saved'),
      shared: shown('For all officers'),
    },
    erase: 'delete',
    kept: 'Until you remove it or your details are erased.',
  }),
]

import 'server-only'
import { savedLists } from '@/db/schema/records/saved-lists'
import { nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'

export const membersListData = [
  personalData({
    table: savedLists,
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

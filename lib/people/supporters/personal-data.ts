import 'server-only'
import { supporters } from '@/db/schema/membership/join'
import { personalData, pointer, shown } from '@/lib/kernel/personal-data'

export const supportersData = [
  personalData({
    table: supporters,
    title: 'Supporting us',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the supporter'),
      since: shown('Supporter since'),
      endedAt: shown('Until'),
      wantsNews: shown('Wants news by email'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
]

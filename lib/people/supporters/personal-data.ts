import 'server-only'
import { supporters } from '@/db/schema/people/supporters'
import { personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

export const supportersData = [
  personalData({
    table: supporters,
    title: 'Supporting us',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the supporter'),
      since: shown('Supporter since'),
      endedAt: shown('Until'),
      place: shown('Where you live'),
    },
    erase: 'delete',
    kept: `Until your details are erased: ${organisation.retention.declinedApplicationMonths} months after you stop, if you were never a member.`,
  }),
]

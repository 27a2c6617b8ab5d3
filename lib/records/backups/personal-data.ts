import 'server-only'
import { restoredCopy } from '@/db/schema/kernel'
import { noPersonalData, pointer } from '@/lib/kernel/personal-data'

export const backupsData = [
  noPersonalData(restoredCopy, {
    jobs: pointer('what waited to be done: names of ours and ids'),
  }),
]

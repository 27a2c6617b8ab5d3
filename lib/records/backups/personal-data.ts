import 'server-only'
import { backups, restoredCopy } from '@/db/schema/kernel'
import { noPersonalData, pointer } from '@/lib/kernel/personal-data'

export const backupsData = [
  noPersonalData(backups, { hash: pointer('the file of a backup') }),
  noPersonalData(restoredCopy, {
    jobs: pointer('what waited to be done: names of ours and ids'),
  }),
]

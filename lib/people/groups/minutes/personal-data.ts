import 'server-only'
import { groupMinutes, groupMinutesVersions } from '@/db/schema/people/minutes'
import { actor, codeInWords, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import type { Group } from '@/lib/organisation'
import { groupName } from '../states'

const kept =
  'For good, as the group’s own record of what it decided, without your name once your details are erased.'

const started = personalData({
  table: groupMinutes,
  title: 'Minutes of a group that you began',
  whose: { person: 'startedBy' },
  columns: {
    startedBy: pointer('the member'),
    group: shown('Group', { as: (group: Group) => groupName(group) }),
    title: shown('Title'),
    metOn: shown('Meeting'),
    readers: shown('Who reads them', { as: codeInWords }),
    startedAt: shown('Begun'),
  },
  erase: 'keep',
  kept,
})

export const minutesData = [
  started,
  personalData({
    table: groupMinutesVersions,
    title: 'Minutes of a group that you wrote',
    whose: { person: 'writtenBy' },
    columns: {
      writtenBy: pointer('the member'),
      minutesId: pointer('the minutes'),
      version: shown('Version'),
      text: shown('Text'),
      pdf: shown('PDF'),
      writtenAt: shown('Written'),
      approvedAt: shown('Approved'),
      approvedBy: actor,
    },
    erase: 'keep',
    kept,
  }),
]

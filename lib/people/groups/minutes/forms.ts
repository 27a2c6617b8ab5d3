import { z } from 'zod'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { brokenForm, dateField, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, line } from '@/lib/kernel/text-fields'
import { groups } from '@/lib/organisation'
import { type MinutesReaders, minutesReaders, minutesWords } from './states'

const readers = Object.keys(minutesReaders) as [MinutesReaders, ...MinutesReaders[]]

export const startMinutesForm = withDates(
  ['metOn'],
  z.object({
    group: z.enum(groups, brokenForm),
    title: line('Enter a title', 120, 'The title must be 120 characters or fewer'),
    metOn: dateField(({ date, missing }) => {
      if (!date)
        return missing.length > 0
          ? 'Enter the day of the meeting'
          : 'The day of the meeting must be a real date'
      return date > dateOf(now())
        ? 'The day of the meeting must be today or in the past'
        : undefined
    }),
    readers: z.enum(readers, 'Choose who reads them'),
  }),
)

export const writeMinutesForm = z.object({
  group: z.enum(groups, brokenForm),
  minutesId: z.uuid(brokenForm),
  after: hiddenNumber,
  text: limitedWords('The minutes', 'Enter the minutes', minutesWords),
})

export const approveMinutesForm = z.object({
  group: z.enum(groups, brokenForm),
  minutesId: z.uuid(brokenForm),
  version: hiddenNumber,
})

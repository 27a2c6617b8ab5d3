import type { z } from 'zod'
import { addDays, atWallTime, dateOf, timeOf } from '@/lib/kernel/calendar'
import { boxesOf, dateField, timeField } from '@/lib/kernel/form-fields'
import { optionalLine, optionalWebAddress } from '@/lib/kernel/text-fields'

const at = 'Enter a time, like 7pm or 18:30'
const link = 'Enter a web address that begins with https://, or leave it empty'

/** How the form of a meeting or an event asks when and where it is. */
export const whenAndWhereFields = {
  starts: dateField(({ date, missing }) =>
    date ? undefined : missing.length ? 'Enter the date' : 'Enter a real date',
  ),
  startsTime: timeField(at),
  endsTime: timeField(at),
  town: optionalLine(60, 'The town must be 60 characters or fewer'),
  venue: optionalLine(200, 'The place must be 200 characters or fewer'),
  onlineLink: optionalWebAddress(300, link),
}

type Typed = z.output<z.ZodObject<typeof whenAndWhereFields>>

/** In a room, online or both; and a room is found by its town and its address. */
export function checkWhere(
  { venue, town, onlineLink }: Typed,
  wrong: (path: string, message: string) => void,
) {
  if (!venue && !onlineLink) wrong('venue', 'Enter where it is, or a link to join online')
  if (venue && !town) wrong('town', 'Enter the town it is in')
  if (town && !venue) wrong('venue', 'Enter the house and street it is in')
}

/** What ends at an earlier hour than it begins ends the next day. */
export function whenAndWhereOf({ starts, startsTime, endsTime, town, venue, onlineLink }: Typed) {
  const startsAt = atWallTime(starts, startsTime)
  const sameDay = atWallTime(starts, endsTime)
  return {
    startsAt,
    endsAt: sameDay > startsAt ? sameDay : addDays(sameDay, 1),
    town: town || null,
    venue: venue || null,
    onlineLink: onlineLink || null,
  }
}

/** The same as its form shows it, to be changed. */
export function typedWhenAndWhere(it: ReturnType<typeof whenAndWhereOf>) {
  return {
    starts: boxesOf(dateOf(it.startsAt)),
    startsTime: timeOf(it.startsAt),
    endsTime: timeOf(it.endsAt),
    town: it.town ?? undefined,
    venue: it.venue ?? undefined,
    onlineLink: it.onlineLink ?? undefined,
  }
}

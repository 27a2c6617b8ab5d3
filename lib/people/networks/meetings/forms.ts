import { z } from 'zod'
import { atWallTime } from '@/lib/kernel/calendar'
import { brokenForm, dateField, timeField, withDates } from '@/lib/kernel/form-fields'
import { limitedWords, line, optionalLine, optionalWebAddress } from '@/lib/kernel/text-fields'
import { networks } from '@/lib/organisation'

export const mostMeetingWords = 500
export const mostNeedsCharacters = 300

const link = 'Enter a web address that begins with https://, or leave it empty'
/** A convenor calls a meeting of their network. */
export const callMeetingForm = withDates(
  ['starts'],
  z
    .object({
      network: z.enum(networks, brokenForm),
      nonce: z.uuid(brokenForm),
      title: line('Enter a title', 100, 'The title must be 100 characters or fewer'),
      starts: dateField(({ date, missing }) =>
        date ? undefined : missing.length ? 'Enter the date' : 'Enter a real date',
      ),
      startsTime: timeField('Enter a time, like 7pm or 18:30'),
      place: optionalLine(200, 'The place must be 200 characters or fewer'),
      onlineLink: optionalWebAddress(300, link),
      words: limitedWords('This', 'Say what it is about', mostMeetingWords),
    })
    .refine(({ place, onlineLink }) => place !== '' || onlineLink !== '', {
      path: ['place'],
      message: 'Enter a place, or a link to join online',
    })
    .transform(({ starts, startsTime, ...meeting }) => ({
      ...meeting,
      startsAt: atWallTime(starts, startsTime),
    })),
)

export const answerMeetingForm = z
  .object({
    meetingId: z.uuid(brokenForm),
    comes: z.enum(['yes', 'no'], 'Choose whether you come'),
    needs: z
      .string()
      .default('')
      .transform((typed) => typed.trim())
      .pipe(
        z
          .string()
          .max(mostNeedsCharacters, `This must be ${mostNeedsCharacters} characters or fewer`),
      ),
  })
  .transform(({ comes, ...answer }) => ({ ...answer, comes: comes === 'yes' }))

export const cancelMeetingForm = z.object({
  meetingId: z.uuid(brokenForm),
  why: line('Say why it is cancelled', 200, 'This must be 200 characters or fewer'),
})

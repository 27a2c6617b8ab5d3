import { momentInWords, timeInWords } from '@/lib/kernel/calendar'

/** What every email about an event is given. What is for a network alone is named in none: `network-event-news` says when it is. */
export type EventMail = {
  name: string
  title: string
  where: string
  startsAt: string
  endsAt: string
  /** Its page; for a guest the one that is theirs alone. */
  link: string
  /** Whether they wait for a place. */
  waiting: boolean
}

/** "Saturday 12 December 2026 at 2pm until 5pm. Redhills, Durham" */
export function eventInWords({ startsAt, endsAt, where }: EventMail): string {
  return `${momentInWords(new Date(startsAt))} until ${timeInWords(new Date(endsAt))}. ${where}`
}

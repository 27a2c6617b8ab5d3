import { dateOf, inWords } from '@/lib/kernel/calendar'
import type { EventAudience } from './states'

type Numbered = { number: number }

const on = (startsAt: string) => inWords(dateOf(new Date(startsAt)))

const forWhom = {
  everyone: 'open to everyone',
  members: 'for members',
  own: 'for those who hold it',
} as const satisfies Record<EventAudience, string>

/** What happened to events, after the name of who did it. Nothing of who comes, or of which network it is. */
export const eventSentences = {
  'event.published': ({
    number,
    audience,
    startsAt,
  }: Numbered & { audience: EventAudience; startsAt: string }) =>
    `published Event ${number}, ${forWhom[audience]}, on ${on(startsAt)}`,
  'event.changed': ({ number, startsAt, told }: Numbered & { startsAt: string; told: boolean }) =>
    `changed Event ${number} on ${on(startsAt)}${told ? ', and told those who had signed up' : ''}`,
  'event.cancelled': ({ number }: Numbered) => `cancelled Event ${number}`,
  'event.followed-up': ({ number }: Numbered) => `emailed those who signed up for Event ${number}`,
  'retention.event-needs': ({ forgotten }: { forgotten: number }) =>
    `deleted what ${forgotten} ${forgotten === 1 ? 'person' : 'people'} needed for events`,
  'retention.event-sign-ups': ({ forgotten }: { forgotten: number }) =>
    `deleted that ${forgotten} ${forgotten === 1 ? 'person' : 'people'} signed up for events`,
}

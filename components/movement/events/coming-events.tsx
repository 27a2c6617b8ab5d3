import type { Route } from 'next'
import { type NowItem, NowList } from '@/components/ui/now-list'
import { timeUntilInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import {
  type EventAudience,
  eventAudienceInWords,
  type HeldBy,
  holderInWords,
} from '@/lib/movement/events/states'

export type ComingEvent = HeldBy & {
  number: number
  title: string
  audience: EventAudience
  state: 'draft' | 'published' | 'cancelled'
  startsAt: Date
  town: string | null
  online: boolean
  places?: { left: number; capacity: number }
  own?: { state: 'place' | 'waiting'; how: 'room' | 'online' }
}

/** Events to come, a line each: when, what and where, for whom, and how it stands for the reader. */
export function ComingEvents({ events }: { events: readonly ComingEvent[] }) {
  return <NowList items={events.map(eventItem)} />
}

/** An event as one of the things that are coming up. */
export function eventItem(event: ComingEvent): NowItem {
  const { number, title, startsAt } = event
  return {
    title,
    href: `/events/${number}` as Route,
    at: startsAt,
    left: timeUntilInWords(startsAt, now()),
    about: aboutInWords(event),
    ...standing(event),
  }
}

/** "Organising Group. Gateshead and online. Open to everyone" */
function aboutInWords(event: ComingEvent): string {
  const { town, online } = event
  const where = town ? `${town}${online ? ' and online' : ''}` : 'Online'
  const holder = event.audience === 'own' ? undefined : holderInWords(event)
  return [holder, where, eventAudienceInWords(event)].filter(Boolean).join('. ')
}

function standing({ state, own, places, number }: ComingEvent): Partial<NowItem> {
  if (state === 'cancelled') return { status: 'Cancelled', tone: 'stopped' }
  if (own?.state === 'waiting') return { status: 'You are waiting', tone: 'attention' }
  if (own)
    return {
      status: own.how === 'online' ? 'You are coming online' : 'You are coming',
      tone: 'done',
    }
  const act = { href: `/events/${number}` as Route, label: 'Sign up' }
  if (!places) return { act }
  if (places.left === 0)
    return { status: 'Full', tone: 'neutral', act: { ...act, label: 'Wait for a place' } }
  return { status: `${places.left} of ${places.capacity} left`, tone: 'attention', act }
}

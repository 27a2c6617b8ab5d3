import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import type { ItemTerms, MeetingTerms } from '@/lib/democracy/meetings/forms'
import type { PersonActor } from '@/lib/kernel/actor'

/** An ordinary meeting of everybody, two hours long, in a room and online. */
export function aMeeting(startsAt: Date, given: Partial<MeetingTerms> = {}): MeetingTerms {
  return {
    kind: 'ordinary',
    group: null,
    place: null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 60 * 60_000),
    town: 'Gateshead',
    venue: 'Old Town Hall, West Street',
    onlineLink: 'https://meet.example/hall',
    chair: null,
    words: null,
    access: null,
    children: null,
    travel: null,
    onlineHow: null,
    ...given,
  }
}

export function anItem({ number, ...given }: Partial<ItemTerms> & { number: number }) {
  return { title: '', motion: undefined, minutes: 10, speaker: null, about: null, ...given, number }
}

/** A meeting with two items on its agenda, of which notice was given. */
export async function aCalledMeeting(
  secretary: PersonActor,
  startsAt: Date,
  given: Partial<MeetingTerms> = {},
): Promise<number> {
  const { number } = await draftMeeting(secretary, aMeeting(startsAt, given))
  await addAgendaItem(secretary, anItem({ number, title: 'Welcome' }))
  await addAgendaItem(secretary, anItem({ number, title: 'Reports', minutes: 30 }))
  await callMeeting(secretary, { number, revision: 0 })
  return number
}

import type { PersonActor } from '@/lib/kernel/actor'
import { draftEvent } from '@/lib/movement/events/draft-event'
import type { EventTerms } from '@/lib/movement/events/forms'
import { publishEvent } from '@/lib/movement/events/publish-event'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { member, type Officers } from './founding'
import { daysAgo } from './story-clock'

const nobody = { network: null, group: null, place: null }

/** An open event tomorrow for which more want to come than the room holds, a training that is still a draft, and an evening of a network. */
export async function tellEvents(officers: Officers, members: PersonActor[]) {
  const workshop = await hold(officers.tom, {
    ...nobody,
    audience: 'everyone',
    title: 'Your first speech: a workshop',
    words:
      'Three minutes, one point, no notes. You will have given your first speech before the afternoon is over, to people who want it to go well.\n\nBring something that makes you angry. **We do the rest.**',
    startsAt: daysAgo(-1, '14:00'),
    endsAt: daysAgo(-1, '17:00'),
    town: 'Durham',
    venue: 'Redhills, Flass Street',
    onlineLink: null,
    access: 'Level entrance, lift, hearing loop. A crèche, free, if you say so when you sign up.',
    capacity: 12,
  })
  for (const one of members.slice(0, 15))
    await signUpForEvent(one, { number: workshop, how: 'room' })
  await sayEventNeeds(members[2]!, { number: workshop, needs: 'A crèche for a three-year-old' })
  await hold(await member('hannah'), {
    ...nobody,
    network: 'women',
    audience: 'own',
    title: 'Winter evening',
    words: 'Soup, songs and no agenda. Come for as long as you like.',
    startsAt: daysAgo(-15, '18:30'),
    endsAt: daysAgo(-15, '21:00'),
    town: 'Newcastle',
    venue: 'Star and Shadow, Warwick Street',
    onlineLink: 'https://meet.example/winter-evening',
    access: 'Step-free, with captions online.',
    capacity: null,
  })
  await draftEvent(officers.tom, {
    ...nobody,
    audience: 'members',
    title: 'How a council budget works',
    words: 'Two hours, one real budget, coloured pencils.',
    startsAt: daysAgo(-30, '11:00'),
    endsAt: daysAgo(-30, '13:00'),
    town: null,
    venue: null,
    onlineLink: 'https://meet.example/budget',
    access: null,
    capacity: null,
  })
}

async function hold(holder: PersonActor, terms: EventTerms): Promise<number> {
  const { number } = await draftEvent(holder, terms)
  await publishEvent(holder, { number, revision: 0 })
  return number
}

import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import type { Group, Network } from '@/lib/organisation'
import { declareForGroup } from '@/lib/people/composition/declare-for-group'
import { noteCompositions } from '@/lib/people/composition/note-compositions'
import { agreeToGroup } from '@/lib/people/groups/agree-to-group'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { approveMinutes } from '@/lib/people/groups/minutes/approve-minutes'
import { startMinutes } from '@/lib/people/groups/minutes/start-minutes'
import { writeMinutes } from '@/lib/people/groups/minutes/write-minutes'
import { proposeGroupAppointment } from '@/lib/people/groups/propose-group-appointment'
import type { GroupRole, GroupVisibility } from '@/lib/people/groups/states'
import { member, type Officers } from './founding'
import { as } from './joining'
import { inventedName } from './names'

type Place = {
  who: PersonActor
  group: Group
  role?: GroupRole
  represents?: Group
  visibleTo?: GroupVisibility
  why: string
}

/**
 * The groups find their members. The Strategy Implementation Group has everybody whom it represents, and is one woman short:
 * three of its seven members are women.
 */
export async function tellGroups(officers: Officers) {
  const [hannah, george, siobhan, ellie] = await Promise.all(
    (['hannah', 'george', 'siobhan', 'ellie'] as const).map(member),
  )
  const [alison, chidi, gavin, imran, rosie] = await Promise.all([0, 2, 6, 8, 17].map(invented))
  const tom = await as(officers.tom.personId)
  const services = 'membership-services'
  const strategy = 'strategy-implementation'
  const places: Place[] = [
    {
      who: hannah!,
      group: services,
      role: 'convenor',
      visibleTo: 'everybody',
      why: 'She has welcomed members since the first day.',
    },
    { who: alison!, group: services, visibleTo: 'members', why: 'She runs inductions at work.' },
    { who: gavin!, group: services, why: 'He keeps our list of trainers.' },
    {
      who: george!,
      group: 'communications',
      role: 'convenor',
      visibleTo: 'everybody',
      why: 'He edits the newsletter already.',
    },
    { who: chidi!, group: 'communications', visibleTo: 'members', why: 'He makes our films.' },
    {
      who: siobhan!,
      group: 'organising',
      role: 'convenor',
      visibleTo: 'everybody',
      why: 'She organised the May elections in Hexham.',
    },
    {
      who: ellie!,
      group: 'organising',
      visibleTo: 'members',
      why: 'She speaks for the young members.',
    },
    { who: imran!, group: 'organising', why: 'He is our link to the unions.' },
    {
      who: rosie!,
      group: 'coordination-support',
      visibleTo: 'members',
      why: 'She books our rooms.',
    },
    {
      who: hannah!,
      group: strategy,
      role: 'convenor',
      represents: services,
      visibleTo: 'members',
      why: 'For Membership Services.',
    },
    {
      who: george!,
      group: strategy,
      represents: 'communications',
      visibleTo: 'members',
      why: 'For Communications.',
    },
    {
      who: siobhan!,
      group: strategy,
      represents: 'organising',
      visibleTo: 'members',
      why: 'For Organising.',
    },
    {
      who: tom,
      group: strategy,
      represents: 'coordination-support',
      visibleTo: 'members',
      why: 'For Coordination and Support.',
    },
    {
      who: ellie!,
      group: strategy,
      visibleTo: 'members',
      why: 'So that young members have a voice.',
    },
    { who: gavin!, group: strategy, why: 'He knows our rule book.' },
    { who: imran!, group: strategy, why: 'He knows the unions.' },
  ]
  for (const place of places) await take(officers, place)
  await declare(imran!, ['bame'])
  await declare(gavin!, ['disabled'])
  for (const woman of [hannah!, siobhan!]) await declare(woman, ['women'])
  await declare(ellie!, ['women', 'lgbt', 'young'])
  await noteCompositions(system('daily'), {})
  await askMore(officers)
  await tellMinutes(siobhan!, ellie!)
}

/** For the composition of the Strategy Implementation Group, counted without their names. */
async function declare({ personId }: PersonActor, declared: Network[]) {
  await declareForGroup(await as(personId), {
    personId,
    group: 'strategy-implementation',
    declared: declared.map((one) => ({ declared: one, shown: 'count' })),
  })
}

/** Two officers who are not the member, and the member's own yes. */
async function take(officers: Officers, { who, visibleTo = 'group', ...place }: Place) {
  const { personId } = who
  const proposal = await propose(officers, { who, ...place })
  await confirmGroupProposal(await as(officers.kwame.personId), proposal)
  await agreeToGroup(await as(personId), { ...proposal, visibleTo })
}

async function propose({ maureen }: Officers, { who, role = 'member', ...place }: Place) {
  const { personId } = who
  return proposeGroupAppointment(await as(maureen.personId), { ...place, personId, role })
}

/** One waits for a second officer, and one for the member's answer. */
async function askMore(officers: Officers) {
  const zoe = await invented(25)
  const dawn = await invented(3)
  await propose(officers, { who: zoe, group: 'communications', why: 'She answers letters well.' })
  const group = 'coordination-support'
  const asked = await propose(officers, { who: dawn, group, why: 'She keeps minutes at work.' })
  await confirmGroupProposal(await as(officers.kwame.personId), asked)
}

/** The organisers met twice. The first minutes are approved, the second wait. */
async function tellMinutes(siobhan: PersonActor, ellie: PersonActor) {
  const group = 'organising'
  const first = await startMinutes(siobhan, {
    group,
    title: 'Getting ready for the spring',
    metOn: dateOf(addDays(now(), -9)),
    readers: 'members',
  })
  const text = [
    '## Decided',
    '- We knock on doors in Hexham and Blyth every other Saturday from February.',
    '- Each street stall has somebody who can talk about joining a union.',
    '',
    '## Who does what',
    '| who | what | by when |',
    '|---|---|---|',
    '| Siobhan | books the rooms | end of the month |',
    '| Imran | writes to the union branches | in two weeks |',
  ].join('\n')
  await writeMinutes(siobhan, { ...first, after: 0, content: { text } })
  await approveMinutes(ellie, { ...first, version: 1 })
  const second = await startMinutes(ellie, {
    group,
    title: 'A short call',
    metOn: dateOf(addDays(now(), -2)),
    readers: 'group',
  })
  await writeMinutes(ellie, {
    ...second,
    after: 0,
    content: { text: 'We share out the telephone lists next week.' },
  })
}

async function invented(number: number): Promise<PersonActor> {
  const email = `${inventedName(number).toLowerCase().replace(' ', '.')}@post.example`
  const [person] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email))
  return as(person!.id)
}

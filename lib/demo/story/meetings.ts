import { finishAction } from '@/lib/democracy/meetings/actions/finish-action'
import { takeActionOn } from '@/lib/democracy/meetings/actions/take-action-on'
import { writeAction } from '@/lib/democracy/meetings/actions/write-action'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { moveAgendaItem } from '@/lib/democracy/meetings/agenda/move-item'
import { answerInvitation } from '@/lib/democracy/meetings/answers/answer-invitation'
import { sayWhatIsNeeded } from '@/lib/democracy/meetings/answers/say-what-is-needed'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { answerComposite } from '@/lib/democracy/meetings/composites/answer-composite'
import { proposeComposite } from '@/lib/democracy/meetings/composites/propose-composite'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import type { MeetingTerms } from '@/lib/democracy/meetings/forms'
import { listMeetingsFor } from '@/lib/democracy/meetings/list-meetings'
import { approveMeetingMinutes } from '@/lib/democracy/meetings/minutes/approve-meeting-minutes'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { writeMeetingMinutes } from '@/lib/democracy/meetings/minutes/write-meeting-minutes'
import { getMeeting, getMeetingAtDesk } from '@/lib/democracy/meetings/read'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { findFollowed } from '@/lib/democracy/meetings/running/read-live'
import { getChairedMeeting } from '@/lib/democracy/meetings/running/read-running'
import { confirmStandingOrders } from '@/lib/democracy/meetings/standing-orders/confirm-standing-orders'
import { proposeStandingOrders } from '@/lib/democracy/meetings/standing-orders/propose-standing-orders'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { appointTellers } from '@/lib/democracy/meetings/votes/tellers'
import { writeHandCount } from '@/lib/democracy/meetings/votes/write-hand-count'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { member, type Officers } from './founding'
import { as } from './joining'
import { homesComposite, schoolComposite } from './motions'
import { daysAgo, liveTo } from './story-clock'

type Item = {
  title?: string
  motion?: number
  minutes: number
  speaker?: string
  about?: string
}

const terms = {
  group: null,
  place: null,
  onlineLink: 'https://meet.example/nell-hall',
  access: 'Level entrance, lift, hearing loop and a quiet room.',
  children: 'A crèche from a quarter of an hour before, paid for by our dues.',
  onlineHow: 'Captions are on. You can join by phone.',
} as const

async function call(secretary: PersonActor, given: MeetingTerms, agenda: Item[]) {
  const { number } = await draftMeeting(secretary, given)
  for (const { title = '', motion, minutes, speaker = null, about = null } of agenda)
    await addAgendaItem(secretary, { number, title, motion, minutes, speaker, about })
  await welcomeFirst(secretary, number)
  await callMeeting(secretary, { number, revision: 0 })
  return number
}

const standingOrders = [
  '## Speaking',
  '1. Whoever wants to speak asks on their own page, or raises a hand to the chair.',
  '2. A speech takes up to three minutes. Whoever moves a motion has five, and two to reply before the vote.',
  '3. For and against take turns while there are speakers on both sides.',
  '',
  '## Points of order',
  '4. A point of order is heard before anyone else. The chair rules on it straight away.',
  '5. If ten members challenge a ruling, the meeting votes on it.',
  '',
  '## Motions and votes',
  '6. Amendments are voted on before the motion that they change.',
  '7. A motion that comes late is heard if the meeting admits it.',
].join('\n')

/** Where there are actions from last time, a draft begins with them: they come after the welcome. */
async function welcomeFirst(secretary: PersonActor, number: number) {
  const { agenda } = (await getMeetingAtDesk(secretary, number))!
  const place = agenda.findIndex(({ title }) => title.startsWith('Welcome'))
  for (let above = 0; above < place; above += 1)
    await moveAgendaItem(secretary, { itemId: agenda[place]!.id, direction: 'up' })
}

/** The Secretary writes down how we debate, and a Co-Chair confirms it. */
export async function adoptStandingOrders(officers: Officers) {
  await proposeStandingOrders(await as(officers.tom.personId), {
    after: 0,
    text: standingOrders,
    minutes: 3,
    firstTimeFirst: true,
    quotaOrder: false,
  })
  await confirmStandingOrders(await as(officers.maureen.personId), { version: 1 })
}

/** The annual general meeting, called five weeks before it. */
export async function callAnnualMeeting(officers: Officers) {
  return call(
    await as(officers.tom.personId),
    {
      ...terms,
      kind: 'annual',
      startsAt: daysAgo(38, '11:00'),
      endsAt: daysAgo(38, '13:00'),
      town: 'Durham',
      venue: 'Miners’ Hall, Flass Street',
      chair: 'Maureen Robson',
      words: 'Doors at 10.30am, with breakfast.',
      travel: 'A quarter of an hour on foot from the station. We pay the fare.',
    },
    [
      { title: 'Welcome, and how we talk to each other', minutes: 10, speaker: 'Maureen Robson' },
      { title: 'The Secretary’s report', minutes: 20, speaker: 'Tom Hesketh' },
      { title: 'The accounts of the year', minutes: 25, speaker: 'Joyce Adeyemi' },
      { title: 'What we do next year', minutes: 50, about: 'Discussion' },
      { title: 'Any other business', minutes: 15 },
    ],
  )
}

/** It is held: most come to the room, some online, and the chair goes through the agenda. */
export async function holdAnnualMeeting(officers: Officers, members: PersonActor[]) {
  await liveTo(daysAgo(38, '10:45'))
  const chair = await as(officers.maureen.personId)
  const [annual] = (await listMeetingsFor(chair)).coming
  const { number } = annual!
  await openMeeting(chair, { number })
  const { checkInCode } = (await findFollowed(chair, number))!
  const code = checkInCode!
  for (const [place, who] of members.slice(0, 34).entries())
    await checkIn(who, place % 4 === 3 ? { number } : { number, code })
  const { agenda } = (await getMeeting(chair, number))!
  for (const [place, { id }] of agenda.entries()) {
    await goToItem(chair, { itemId: id })
    if (place === 2) await adoptAccounts(chair, number, [members[5]!, members[6]!])
  }
  await liveTo(daysAgo(38, '12:50'))
  await closeMeeting(chair, { number })
  const secretary = await as(officers.tom.personId)
  const { text } = (await getMinutesAtDesk(secretary, number))!
  await writeMeetingMinutes(secretary, { number, after: 0, text: `${text}\n\n${agreed}` })
  await shareOutWork(secretary, number)
  for (const officer of [officers.maureen, officers.kwame])
    await approveMeetingMinutes(await as(officer.personId), { number, version: 1 })
}

/** Who does what by when: one has done it, one is late with it by now, and one thing waits for somebody. */
async function shareOutWork(secretary: PersonActor, number: number) {
  const [george, siobhan] = [await member('george'), await member('siobhan')]
  const write = async (what: string, due: string, who?: PersonActor) => {
    const id = newId()
    await writeAction(secretary, { id, number, what, due, member: who?.member?.number })
    return { actionId: id }
  }
  const halls = 'Ask halls in Cumbria and on Teesside what they cost'
  const asked = await write(halls, dateOf(daysAgo(24)), george)
  const creche = 'Find two people with a certificate to run the crèche'
  const late = await write(creche, dateOf(daysAgo(10)), siobhan)
  await write('Ask the trades councils for a speaker on housing', dateOf(daysAgo(-30)))
  await takeActionOn(george, asked)
  await takeActionOn(siobhan, late)
  await liveTo(daysAgo(37))
  await finishAction(george, {
    ...asked,
    words: 'Seven halls, from £0 to £140. The list is with Tom.',
  })
}

/** A show of hands on the accounts. The tellers differ at first, and count again. */
async function adoptAccounts(
  chair: PersonActor,
  number: number,
  tellers: [PersonActor, PersonActor],
) {
  const [first, second] = tellers.map(({ member }) => member!.number) as [number, number]
  await appointTellers(chair, { number, first, second })
  const { voteId } = await putToVote(chair, {
    number,
    about: 'procedure',
    question: 'That the accounts of the year are adopted',
    kind: 'hands',
    majority: 'simple',
    minutes: 5,
  })
  await liveTo(daysAgo(38, '11:25'))
  const { roll } = (await getChairedMeeting(chair, number))!.live.vote!
  for (const [round, abstained] of [
    [1, [1, 2]],
    [2, [2, 2]],
  ] as const)
    for (const [place, teller] of tellers.entries()) {
      const figures = { for: roll - 5, against: 3, abstained: abstained[place]! }
      await writeHandCount(teller, { number, voteId, round, ...figures })
    }
  await declareInMeeting(chair, { number, voteId })
}

const agreed = [
  '## Agreed',
  '- Everyone can follow each meeting online.',
  '- A crèche at each meeting, paid for by our dues.',
].join('\n')

/** A meeting next week, with motions on its agenda and the first answers. */
export async function tellNextMeeting(
  officers: Officers,
  members: PersonActor[],
  motions: number[],
) {
  const number = await call(
    await as(officers.tom.personId),
    {
      ...terms,
      kind: 'ordinary',
      startsAt: daysAgo(-7, '19:00'),
      endsAt: daysAgo(-7, '21:00'),
      town: 'Gateshead',
      venue: 'Old Town Hall, West Street',
      chair: 'Maureen Robson',
      words: 'Doors at 6.30pm, tea and soup. We vote on rents, and on its amendments first.',
      travel: 'Metro Gateshead, 4 minutes. We pay the fare.',
    },
    [
      { title: 'Welcome, and how we talk to each other', minutes: 5, speaker: 'Maureen Robson' },
      { title: 'What became of our decisions', minutes: 10, speaker: 'Kwame Boateng' },
      ...motions.map((motion) => ({ motion, minutes: 15 })),
      { title: 'Any other business', minutes: 15, about: 'Tell the Secretary the day before' },
    ],
  )
  for (const [place, who] of members.slice(20, 48).entries())
    await answerInvitation(who, {
      number,
      coming: (['room', 'online', 'room', 'no'] as const)[place % 4]!,
    })
  const [hannah, george] = [await member('hannah'), await member('george')]
  for (const who of [hannah, george]) await answerInvitation(who, { number, coming: 'room' })
  await sayWhatIsNeeded(hannah, {
    number,
    needs: 'A seat near the front, so that I can read lips',
    seat: 'offered',
    from: 'Hexham station',
    reach: '01434 496 0101',
    shown: true,
  })
  return number
}

/** Two motions of that meeting become one, which stands in their place: its first mover writes it, and the other one consents. */
export async function tellComposite(
  meeting: number,
  motions: number[],
  [writer, other]: readonly [PersonActor, PersonActor],
) {
  const { id } = await proposeComposite(writer, { meeting, motions, ...homesComposite })
  await answerComposite(other, { id, version: 1, consents: true })
}

/** Of two more their movers could make one, and the other mover has not answered. */
export async function tellProposedComposite(
  meeting: number,
  motions: number[],
  writer: PersonActor,
) {
  await proposeComposite(writer, { meeting, motions, ...schoolComposite })
}

/** Tom gives notice of a special meeting about what members called for. Another officer has to say that it deals with it. */
export async function callWhatMembersWant(officers: Officers) {
  await call(
    await as(officers.tom.personId),
    {
      ...terms,
      kind: 'special',
      startsAt: daysAgo(-10, '18:30'),
      endsAt: daysAgo(-10, '20:00'),
      town: 'Gateshead',
      venue: 'Central Library, Prince Consort Road',
      chair: 'Kwame Boateng',
      words: 'Called for by members. One subject only.',
      travel: 'Buses 53 and 54 stop outside. We pay the fare.',
    },
    [
      { title: 'Welcome', minutes: 5, speaker: 'Kwame Boateng' },
      { title: 'Two libraries that are to close, and what we do', minutes: 80 },
    ],
  )
}

import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { draftEvent } from '@/lib/movement/events/draft-event'
import { publishEvent } from '@/lib/movement/events/publish-event'
import {
  answerQuestionnaire,
  declineQuestionnaire,
} from '@/lib/movement/outside-elections/answering/answer-questionnaire'
import { readOwnQuestionnaire } from '@/lib/movement/outside-elections/answering/read-own'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import { remindCandidates } from '@/lib/movement/outside-elections/candidates/remind-candidates'
import {
  confirmRewording,
  proposeRewording,
} from '@/lib/movement/outside-elections/clauses/reword-clause'
import { draftOutsideElection } from '@/lib/movement/outside-elections/drafting/draft-outside-election'
import { linkEndorsement } from '@/lib/movement/outside-elections/endorsing/link-endorsement'
import { confirmGuide, proposeGuide } from '@/lib/movement/outside-elections/endorsing/write-guide'
import { addHustings } from '@/lib/movement/outside-elections/hustings/add-hustings'
import { recordNomination } from '@/lib/movement/outside-elections/nominations/record-nomination'
import { confirmOutsideElection } from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import { proposeOutsideElection } from '@/lib/movement/outside-elections/publishing/propose-outside-election'
import {
  getGuideAtDesk,
  getOutsideElectionAtDesk,
} from '@/lib/movement/outside-elections/read-desk'
import type { CandidateAnswer } from '@/lib/movement/outside-elections/states'
import { candidateLinks } from '../candidate-links'
import type { Officers } from './founding'
import { as } from './joining'
import { daysAgo, liveTo } from './story-clock'

const clauses = [
  'Report on every meeting of the executive, with how you and the others voted',
  'Accept to be chosen by a ballot of members',
  'Campaign for open selections for every public office',
  'Make conference the body that decides policy',
  'Let a charge against a member drop after three months',
  'Bring water and energy into public hands',
  'Repeal every law against trade unions',
  'Take no more than a worker’s wage',
]

const candidates = [
  ['Padma Nesbitt', 'Branch secretary, Sunderland'],
  ['Stephen Lamb', 'On the executive before'],
  ['Ellie Charlton', 'Renter, 23'],
  ['Chidi Usher', 'Constituency secretary'],
  ['Gordon Peel', 'Councillor'],
] as const

type Answers = readonly (readonly [CandidateAnswer, string?])[]

const agree = ['agree'] as const

const padmas: Answers = [
  ...Array(7).fill(agree),
  [
    'qualified',
    'I will publish every payment, and give what is above a teacher’s wage to strike funds. I can’t promise it for people who care for others.',
  ],
]

const stephens: Answers = [
  agree,
  agree,
  ['qualified', 'In every seat where the branch asks for one.'],
  ['qualified', 'Conference first, and between conferences the executive it elects.'],
  agree,
  agree,
  ['agree', 'All of them.'],
  [
    'disagree',
    'I understand why it is asked. I don’t think it finds us better candidates, and I said so in the hustings.',
  ],
]

const ellies: Answers = [
  ['agree', 'Within the week, or chase me.'],
  agree,
  agree,
  agree,
  ['qualified', 'Three months, and all evidence shown to whoever is charged.'],
  agree,
  agree,
  ['agree', 'Yes. I have never earned one, so it will be a rise.'],
]

/** Which local parties have nominated whom, and so far only those two are sure of the ballot paper or near it. */
const nominations: readonly (readonly [name: string, parties: readonly string[]])[] = [
  ['Padma Nesbitt', ['Gateshead', 'Hexham', 'Jarrow', 'Carlisle', 'Redcar']],
  ['Ellie Charlton', ['Hexham', 'Darlington', 'Blyth']],
  ['Stephen Lamb', ['Carlisle']],
]

type Publishing = Pick<Officers, 'tom' | 'maureen'>

/** Candidates for the region's executive are asked, as two officers publish it. */
export async function askStoryCandidates(
  { tom, maureen }: Publishing,
  endorsement: string,
): Promise<number> {
  await liveTo(daysAgo(18))
  const [secretary, chair] = [await as(tom.personId), await as(maureen.personId)]
  const { number } = await draftOutsideElection(secretary, {
    title: 'Who should sit on the Regional Executive?',
    body: 'Two members’ places on the Regional Executive',
    places: 2,
    nominationsNeeded: 5,
    method: 'stv',
    nominationsCloseOn: dateOf(daysAgo(-8)),
    votingOpensOn: dateOf(daysAgo(-20)),
    votingClosesOn: dateOf(daysAgo(-48)),
    answersBy: daysAgo(-4, '23:59'),
    clauses,
  })
  for (const [name, about] of candidates)
    await addCandidate(secretary, {
      number,
      name,
      about,
      email: `${name.split(' ')[0]!.toLowerCase()}@candidate.example`,
      contactSource: 'the list that the region gave to all branches',
    })
  await proposeOutsideElection(secretary, { number, revision: 0 })
  await confirmOutsideElection(chair, { number, revision: 0 })
  await linkEndorsement(secretary, { number, endorsement, leastTurnout: 20 })
  return number
}

async function tokenOf(who: string) {
  return (await candidateLinks()).find(({ name }) => name === who)!.token
}

async function answer(name: string, answers: Answers) {
  const token = await tokenOf(name)
  const { seen, clauses } = (await readOwnQuestionnaire(token))!
  const given = answers.map(([answer, words], place) => ({
    clauseId: clauses[place]!.id,
    answer,
    words: words ?? null,
  }))
  await answerQuestionnaire(visitor, { token, seen, given })
}

/** Half of them have answered, one corrects himself, one declines, and one was reminded and has said nothing yet. A clause got clearer words. */
export async function tellOutsideElection({ tom, maureen }: Publishing, number: number) {
  await answer('Padma Nesbitt', padmas)
  await answer('Stephen Lamb', stephens)
  await remindCandidates()
  await declineQuestionnaire(visitor, { token: await tokenOf('Gordon Peel') })
  await answer('Stephen Lamb', [
    ...stephens.slice(0, 6),
    ['disagree', 'I was too quick. Not the one on ballots: I would keep that and pay for it.'],
    stephens[7]!,
  ])
  const [secretary, chair] = [await as(tom.personId), await as(maureen.personId)]
  const { clauses } = (await getOutsideElectionAtDesk(secretary, number))!
  const clauseId = clauses[4]!.id
  const text = 'Let a charge against a member drop after three months, and show all evidence'
  await proposeRewording(secretary, { number, clauseId, text })
  const { seen } = (await getOutsideElectionAtDesk(chair, number))!.clauses[4]!
  await confirmRewording(chair, { number, clauseId, seen })
  await answer('Ellie Charlton', ellies)
  const { id, candidates: asked } = (await getOutsideElectionAtDesk(secretary, number))!
  for (const [name, parties] of nominations)
    for (const [place, party] of parties.entries())
      await recordNomination(secretary, {
        number,
        candidateId: asked.find((one) => one.name === name)!.id,
        party,
        nominatedOn: dateOf(daysAgo(8 - place)),
        source: 'its own website',
      })
  await proposeGuide(secretary, {
    number,
    text: 'Ballot papers come by email from the region on the day on which voting opens. **Look in your spam** if you have none by the evening.',
    promoter: '',
  })
  const guide = (await getGuideAtDesk(chair, id))!
  await confirmGuide(chair, { number, seen: guide.seen })
  await addHustings(secretary, { number, event: await holdHustings(secretary) })
}

async function holdHustings(secretary: PersonActor): Promise<number> {
  const { number } = await draftEvent(secretary, {
    network: null,
    group: null,
    place: null,
    audience: 'everyone',
    title: 'Hustings: who for the Regional Executive?',
    words: 'All candidates are invited. Two minutes each, then your questions, drawn from a hat.',
    startsAt: daysAgo(-9, '19:00'),
    endsAt: daysAgo(-9, '20:30'),
    town: null,
    venue: null,
    onlineLink: 'https://meet.example/hustings',
    access: 'With captions.',
    capacity: null,
  })
  await publishEvent(secretary, { number, revision: 0 })
  return number
}

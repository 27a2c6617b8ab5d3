import { visitor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
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
import { confirmOutsideElection } from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import { proposeOutsideElection } from '@/lib/movement/outside-elections/publishing/propose-outside-election'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import type { CandidateAnswer } from '@/lib/movement/outside-elections/states'
import { candidateLinks } from '../candidate-links'
import type { Officers } from './founding'
import { as } from './joining'
import { daysAgo, liveTo } from './story-clock'

const clauses = [
  'report on every meeting of the executive, with how you and the others voted?',
  'accept to be chosen by a ballot of members?',
  'campaign for open selections for every public office?',
  'make conference the body that decides policy?',
  'let a charge against a member drop after three months?',
  'bring water and energy into public hands?',
  'repeal every law against trade unions?',
  'take no more than a worker’s wage?',
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

type Publishing = Pick<Officers, 'tom' | 'maureen'>

/** Candidates for the region's executive are asked, as two officers publish it. */
export async function askStoryCandidates({ tom, maureen }: Publishing): Promise<number> {
  await liveTo(daysAgo(18))
  const [secretary, chair] = [await as(tom.personId), await as(maureen.personId)]
  const { number } = await draftOutsideElection(secretary, {
    title: 'Who should sit on the Regional Executive?',
    body: 'Two members’ places on the Regional Executive',
    places: 2,
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
  const text = 'let a charge against a member drop after three months, and show all evidence?'
  await proposeRewording(secretary, { number, clauseId, text })
  const { seen } = (await getOutsideElectionAtDesk(chair, number))!.clauses[4]!
  await confirmRewording(chair, { number, clauseId, seen })
  await answer('Ellie Charlton', ellies)
}

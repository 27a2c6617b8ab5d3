import '@/tests/support/database'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GET as getPicture } from '@/app/outside-elections/[slug]/share.png/route'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import {
  outsideCandidates,
  outsideElections,
  questionnaireClauses,
} from '@/db/schema/movement/outside-elections'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { answerQuestionnaire } from '@/lib/movement/outside-elections/answering/answer-questionnaire'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import { confirmCandidate } from '@/lib/movement/outside-elections/candidates/confirm-candidate'
import { eraseCandidates } from '@/lib/movement/outside-elections/candidates/erase-candidates'
import { removeCandidate } from '@/lib/movement/outside-elections/candidates/remove-candidate'
import {
  changeOutsideElection,
  discardOutsideElection,
} from '@/lib/movement/outside-elections/drafting/change-outside-election'
import { draftOutsideElection } from '@/lib/movement/outside-elections/drafting/draft-outside-election'
import { draftOutsideElectionForm } from '@/lib/movement/outside-elections/forms'
import {
  confirmOutsideElection,
  confirmOutsideElectionWithdrawal,
  returnOutsideElection,
} from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import {
  proposeOutsideElection,
  proposeOutsideElectionWithdrawal,
} from '@/lib/movement/outside-elections/publishing/propose-outside-election'
import { getOutsideElection, listOutsideElections } from '@/lib/movement/outside-elections/read'
import {
  getOutsideElectionAtDesk,
  listOutsideElectionsAtDesk,
  listOutsideElectionsToConfirm,
} from '@/lib/movement/outside-elections/read-desk'
import {
  candidateAnswersKeptDays,
  contactsKeptDays,
  unaskedCandidatesKeptDays,
} from '@/lib/movement/outside-elections/states'
import { mailsTo } from '@/tests/support/mails'
import {
  aDraftWithCandidates,
  anAskedElection,
  anOutsideElection,
  answersBy,
  candidateEmails,
  candidateToken,
} from '@/tests/support/outside-elections'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const [padma, stephen] = candidateEmails as [string, string]

let chair: PersonActor
let secretary: PersonActor

beforeEach(async () => {
  await database().delete(outsideElections)
  await database().delete(outgoingMails)
  await database().delete(terms)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

test('two officers publish it and nobody alone; each candidate is then asked once, and told what we hold and from where', async () => {
  const number = await aDraftWithCandidates(secretary)
  expect(await listOutsideElections()).toEqual([])
  expect(await listOutsideElectionsAtDesk(await aMember())).toBeUndefined()
  await proposeOutsideElection(secretary, { number, revision: 0 })
  expect((await mailsTo(chair.email)).map(({ message }) => message)).toContain(
    'outside-election-to-confirm',
  )
  const confirming = { number, revision: 0 }
  await expect(confirmOutsideElection(secretary, confirming)).rejects.toEqual(refused('two-people'))
  await expect(confirmOutsideElection({ ...chair, steppedUp: false }, confirming)).rejects.toEqual(
    refused('second-factor.again'),
  )
  // Nothing changes under the second officer's eyes.
  await expect(
    changeOutsideElection(secretary, { ...anOutsideElection(), ...confirming }),
  ).rejects.toEqual(refused('outside-election.waits'))
  const chidi = {
    number,
    name: 'Chidi Usher',
    about: 'Durham',
    email: 'chidi@branch.example',
    contactSource: 'A leaflet',
  }
  await expect(addCandidate(secretary, chidi)).rejects.toEqual(refused('outside-election.waits'))
  expect(await listOutsideElectionsToConfirm(secretary)).toEqual([])
  expect(await listOutsideElectionsToConfirm(chair)).toMatchObject([{ number }])
  expect(await mailsTo(padma)).toEqual([])
  await confirmOutsideElection(chair, confirming)
  for (const email of [padma, stephen]) {
    const mails = await mailsTo(email)
    expect(mails.map(({ message }) => message)).toEqual(['candidate-asked'])
    expect(mails[0]!.props).toMatchObject({
      contactSource: 'Their own website',
      addressDays: contactsKeptDays,
      answersDays: candidateAnswersKeptDays,
    })
  }
  const [listed] = await listOutsideElections()
  expect(listed).toMatchObject({ candidates: 2, answered: 0, declined: 0 })
})

test('whoever is added to a public one is neither named nor asked before a second officer has confirmed it', async () => {
  const { number, slug } = await anAskedElection([secretary, chair])
  const chidi = { name: 'Chidi Usher', about: '', email: 'chidi@branch.example' }
  await addCandidate(secretary, { number, ...chidi, contactSource: 'A leaflet' })
  const names = async () => (await getOutsideElection(slug))!.candidates.map(({ name }) => name)
  expect(await mailsTo('chidi@branch.example')).toEqual([])
  expect(await names()).not.toContain('Chidi Usher')
  expect(await listOutsideElections()).toMatchObject([{ candidates: 2 }])
  expect((await mailsTo(chair.email))[0]).toMatchObject({
    message: 'outside-election-to-confirm',
    props: { proposal: 'candidate' },
  })
  expect(await listOutsideElectionsToConfirm(secretary)).toEqual([])
  expect(await listOutsideElectionsToConfirm(chair)).toMatchObject([{ proposal: 'candidate' }])
  const late = (await getOutsideElectionAtDesk(chair, number))!.candidates.at(-1)!
  expect(late.mayConfirm).toBe(true)
  const which = { number, candidateId: late.id }
  await expect(confirmCandidate(secretary, which)).rejects.toEqual(refused('two-people'))
  await expect(confirmCandidate({ ...chair, steppedUp: false }, which)).rejects.toEqual(
    refused('second-factor.again'),
  )
  // Two at once: they are asked once.
  const both = await Promise.allSettled([
    confirmCandidate(chair, which),
    confirmCandidate(chair, which),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await mailsTo('chidi@branch.example')).toHaveLength(1)
  expect(await mailsTo(padma)).toHaveLength(1)
  expect(await names()).toContain('Chidi Usher')
  expect(await listOutsideElectionsToConfirm(chair)).toEqual([])
})

test('nobody confirms what they have not read, and an empty list of candidates asks nobody', async () => {
  const { number } = await draftOutsideElection(secretary, anOutsideElection())
  await expect(proposeOutsideElection(secretary, { number, revision: 0 })).rejects.toEqual(
    refused('outside-election.no-candidates'),
  )
  const other = await aDraftWithCandidates(secretary)
  await changeOutsideElection(secretary, {
    ...anOutsideElection({ title: 'Hexham', clauses: ['Report'] }),
    number: other,
    revision: 0,
  })
  await expect(proposeOutsideElection(secretary, { number: other, revision: 0 })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await proposeOutsideElection(secretary, { number: other, revision: 1 })
  await expect(confirmOutsideElection(chair, { number: other, revision: 0 })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await returnOutsideElection(secretary, { number: other })
  expect((await getOutsideElectionAtDesk(chair, other))!.clauses.map(({ text }) => text)).toEqual([
    'Report',
  ])
  await discardOutsideElection(secretary, { number: other, revision: 1 })
  expect(await getOutsideElectionAtDesk(chair, other)).toBeUndefined()
  expect(await database().$count(outsideCandidates)).toBe(0)
})

test('a slug is of one election, and a name of one candidate', async () => {
  const first = await anAskedElection([secretary, chair])
  const second = await anAskedElection([secretary, chair])
  expect([first.slug, second.slug]).toEqual([
    'national-executive-committee-2027',
    'national-executive-committee-2027-2',
  ])
  const again = {
    number: first.number,
    name: 'PADMA NESBITT',
    about: '',
    email: 'other@branch.example',
    contactSource: 'A leaflet',
  }
  await expect(addCandidate(secretary, again)).rejects.toEqual(
    refused('outside-election.candidate-known'),
  )
  expect(
    (await draftOutsideElection(secretary, anOutsideElection({ title: 'Answer' }))).number,
  ).toBe(second.number + 1)
  expect((await getOutsideElectionAtDesk(secretary, second.number + 1))!.slug).toBe('election')
})

test('whoever has answered is removed by nobody alone; taken down by two, all candidates are gone with their answers and emails', async () => {
  const { number, slug } = await anAskedElection([secretary, chair])
  await answerQuestionnaire(visitor, await answersBy(await candidateToken(), [['agree']]))
  const { candidates } = (await getOutsideElectionAtDesk(secretary, number))!
  const idOf = (email: string) => candidates.find((one) => one.email === email)!.id
  await expect(removeCandidate(secretary, { number, candidateId: idOf(padma) })).rejects.toEqual(
    refused('outside-election.has-answered'),
  )
  await removeCandidate(secretary, { number, candidateId: idOf(stephen) })
  expect(await mailsTo(stephen)).toEqual([])
  await proposeOutsideElectionWithdrawal(chair, { number, why: 'It was called off.' })
  const { seen } = (await getOutsideElectionAtDesk(secretary, number))!
  await expect(confirmOutsideElectionWithdrawal(chair, { number, seen })).rejects.toEqual(
    refused('two-people'),
  )
  await returnOutsideElection(chair, { number })
  await proposeOutsideElectionWithdrawal(chair, { number, why: 'They pay us.' })
  await expect(confirmOutsideElectionWithdrawal(secretary, { number, seen })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  const read = (await getOutsideElectionAtDesk(secretary, number))!.seen
  await confirmOutsideElectionWithdrawal(secretary, { number, seen: read })
  expect(await getOutsideElection(slug)).toBeUndefined()
  expect(await database().$count(outsideCandidates)).toBe(0)
  expect(await mailsTo(padma)).toEqual([])
})

test('candidates whom nobody asks are deleted before they would have to be told', async () => {
  const begun = now()
  freezeClock(begun)
  const given = { answersBy: addDays(begun, 200), votingClosesOn: dateOf(addDays(begun, 201)) }
  await aDraftWithCandidates(secretary, given)
  const { number } = await anAskedElection([secretary, chair], given)
  const late = { name: 'Chidi Usher', about: '', email: 'chidi@branch.example' }
  await addCandidate(secretary, { number, ...late, contactSource: 'A leaflet' })
  const left = async (days: number) => {
    freezeClock(new Date(addDays(begun, days).getTime() + 60_000))
    await eraseCandidates(system('daily'), {})
    return database().$count(outsideCandidates)
  }
  expect(await left(unaskedCandidatesKeptDays - 1)).toBe(5)
  expect(await left(unaskedCandidatesKeptDays)).toBe(2)
})

test('the form reads clauses line by line and keeps the dates in order', () => {
  const typed = {
    title: 'NEC',
    body: 'The executive',
    places: '9',
    method: 'stv',
    votingClosesDay: '1',
    clauses: ' Report  on meetings \n\nTake a worker’s wage',
    ...Object.fromEntries(
      ['votingCloses', 'answersBy'].flatMap((name) => [
        [`${name}Day`, '1'],
        [`${name}Month`, name === 'answersBy' ? '2' : '3'],
        [`${name}Year`, '2031'],
      ]),
    ),
  }
  expect(draftOutsideElectionForm.parse(typed)).toMatchObject({
    clauses: ['Report on meetings', 'Take a worker’s wage'],
    votingClosesOn: '2031-03-01',
    votingOpensOn: null,
    answersBy: atWallTime('2031-02-01', '23:59'),
  })
  const errors = (given: object) =>
    draftOutsideElectionForm
      .safeParse({ ...typed, ...given })
      .error?.issues.map(({ path }) => path[0])
  expect(errors({ answersByMonth: '4' })).toEqual(['answersBy'])
  expect(errors({ votingOpensDay: '2', votingOpensMonth: '3', votingOpensYear: '2031' })).toEqual([
    'votingOpens',
  ])
  expect(errors({ clauses: 'One\none' })).toEqual(['clauses'])
  expect(errors({ clauses: ' \n ' })).toEqual(['clauses'])
  expect(errors({ places: '0', method: 'lot', votingOpensDay: '40' })).toEqual([
    'places',
    'method',
    'votingOpens',
  ])
})

test('what others see where its page is shared is there once it is public', async () => {
  const number = await aDraftWithCandidates(secretary)
  const { slug } = (await getOutsideElectionAtDesk(secretary, number))!
  const ask = () =>
    getPicture(new Request('http://mandate.test'), { params: Promise.resolve({ slug }) })
  expect((await ask()).status).toBe(404)
  await proposeOutsideElection(secretary, { number, revision: 0 })
  await confirmOutsideElection(chair, { number, revision: 0 })
  const picture = Buffer.from(await (await ask()).arrayBuffer())
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 })
  expect(await database().$count(questionnaireClauses)).toBe(2)
})

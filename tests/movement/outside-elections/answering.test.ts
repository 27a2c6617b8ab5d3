import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import {
  candidateAnswers,
  outsideCandidates,
  outsideElections,
} from '@/db/schema/movement/outside-elections'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import {
  answerQuestionnaire,
  declineQuestionnaire,
} from '@/lib/movement/outside-elections/answering/answer-questionnaire'
import { deleteAnswers } from '@/lib/movement/outside-elections/answering/delete-answers'
import { readOwnQuestionnaire } from '@/lib/movement/outside-elections/answering/read-own'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import {
  eraseCandidateContacts,
  eraseCandidates,
} from '@/lib/movement/outside-elections/candidates/erase-candidates'
import { remindCandidates } from '@/lib/movement/outside-elections/candidates/remind-candidates'
import { removeCandidate } from '@/lib/movement/outside-elections/candidates/remove-candidate'
import {
  confirmRewording,
  proposeRewording,
} from '@/lib/movement/outside-elections/clauses/reword-clause'
import { answerQuestionnaireForm } from '@/lib/movement/outside-elections/forms'
import { recordNomination } from '@/lib/movement/outside-elections/nominations/record-nomination'
import {
  getCandidate,
  getOutsideElection,
  listClauseVersions,
} from '@/lib/movement/outside-elections/read'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import {
  answeredInWords,
  candidateAnswersKeptDays,
  contactsKeptDays,
  howFarInWords,
} from '@/lib/movement/outside-elections/states'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { mailsTo } from '@/tests/support/mails'
import {
  anAskedElection,
  answersBy,
  candidateEmails,
  candidateToken,
} from '@/tests/support/outside-elections'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const [padma, stephen] = candidateEmails as [string, string]

let officers: readonly [PersonActor, PersonActor]

beforeEach(async () => {
  await database().delete(outsideElections)
  await database().delete(outgoingMails)
  await database().delete(terms)
  officers = [await anOfficer('secretary'), await anOfficer('co-chair')]
})
afterEach(thawClock)

const shown = async (slug: string, name = 'Padma Nesbitt') => {
  const election = (await getOutsideElection(slug))!
  const { number } = election.candidates.find((one) => one.name === name)!
  return (await getCandidate(election, number))!
}

test('what a candidate sends is public at once, and a correction stands beside what was said before', async () => {
  const { slug } = await anAskedElection(officers)
  const token = await candidateToken()
  expect(await readOwnQuestionnaire('somebody-else')).toBeUndefined()
  await answerQuestionnaire(
    visitor,
    await answersBy(token, [['agree'], ['qualified', 'If all do.']]),
  )
  const again = await answersBy(token, [
    ['disagree', 'I cannot.'],
    ['qualified', 'If all do.'],
  ])
  await answerQuestionnaire(visitor, again)
  const { clauses } = await shown(slug)
  expect(clauses.map(({ given }) => given.map(({ answer, words }) => [answer, words]))).toEqual([
    [
      ['disagree', 'I cannot.'],
      ['agree', null],
    ],
    [['qualified', 'If all do.']],
  ])
  await expect(answerQuestionnaire(visitor, again)).rejects.toEqual(
    refused('outside-election.nothing-changed'),
  )
  // Whoever reads the mailbox hears of both, in case somebody else has the link.
  expect((await mailsTo(padma)).map(({ message }) => message)).toEqual([
    'candidate-answers-published',
    'candidate-answers-published',
    'candidate-asked',
  ])
  const everything = JSON.stringify(await getOutsideElection(slug))
  expect(everything).not.toMatch(/branch\.example|website|token/i)
})

test('an answer is agreed to be public, and qualified in words; what is left open says nothing', () => {
  const clause = '0190a0b0-0000-7000-8000-000000000001'
  const typed = { token: 't', seen: 's', public: 'yes', [`answer-${clause}`]: 'qualified' }
  const errors = (given: object) =>
    answerQuestionnaireForm
      .safeParse({ ...typed, ...given })
      .error?.issues.map(({ path }) => path[0])
  expect(errors({})).toEqual([`words-${clause}`])
  expect(errors({ [`answer-${clause}`]: 'agree', public: undefined })).toEqual(['public'])
  expect(errors({ [`answer-${clause}`]: 'perhaps' })).toEqual([`answer-${clause}`])
  expect(errors({ [`words-${clause}`]: 'so '.repeat(300) })).toEqual([`words-${clause}`])
  expect(
    answerQuestionnaireForm.parse({ ...typed, [`words-${clause}`]: ' If all do. ' }).given,
  ).toEqual([{ clauseId: clause, answer: 'qualified', words: 'If all do.' }])
  expect(answerQuestionnaireForm.parse({ ...typed, [`answer-${clause}`]: '' }).given).toEqual([])
})

test('nobody answers words that they have not seen; an earlier answer stays beside the words it was given to', async () => {
  const [secretary, chair] = officers
  const { number, slug } = await anAskedElection(officers)
  const token = await candidateToken()
  const open = await answersBy(await candidateToken(stephen), [['agree']])
  await answerQuestionnaire(visitor, await answersBy(token, [['agree']]))
  const { clauses } = (await getOutsideElectionAtDesk(secretary, number))!
  const clauseId = clauses[0]!.id
  const text = 'Report on every meeting within a week'
  await proposeRewording(secretary, { number, clauseId, text })
  const { seen } = (await getOutsideElectionAtDesk(chair, number))!.clauses[0]!
  await expect(confirmRewording(secretary, { number, clauseId, seen })).rejects.toEqual(
    refused('two-people'),
  )
  await confirmRewording(chair, { number, clauseId, seen })
  await expect(answerQuestionnaire(visitor, open)).rejects.toEqual(
    refused('outside-election.clauses-changed'),
  )
  expect((await mailsTo(padma))[0]!.message).toBe('candidate-clause-reworded')
  expect((await mailsTo(stephen)).map(({ message }) => message)).toEqual(['candidate-asked'])
  const [first] = (await shown(slug)).clauses
  expect(first).toMatchObject({
    text,
    given: [{ answer: 'agree', clauseVersion: 1, wording: 'Report on every meeting' }],
  })
  expect((await readOwnQuestionnaire(token))!.clauses[0]).toMatchObject({ reworded: true })
  const [newest] = await listClauseVersions({ id: clauseId })
  const added = newest!.excerpts!.flat().filter(({ is }) => is === 'added')
  expect(added.map(({ words }) => words).join('')).toContain('within a week')
  // The same answer to the new words is an answer of its own.
  await answerQuestionnaire(visitor, await answersBy(token, [['agree']]))
  expect((await shown(slug)).clauses[0]!.given).toHaveLength(2)
})

test('two answers at once from one link are one after the other, and neither is lost', async () => {
  const { slug } = await anAskedElection(officers)
  const token = await candidateToken()
  const both = await Promise.all([
    answersBy(token, [['agree', 'One.']]),
    answersBy(token, [['disagree', 'Two.']]),
  ])
  await Promise.all(both.map((one) => answerQuestionnaire(visitor, one)))
  const [first] = (await shown(slug)).clauses
  expect(first!.given.map(({ number }) => number)).toEqual([2, 1])
})

test('a candidate who says nothing is reminded twice and no more, and whoever declines or answers is left alone', async () => {
  const begun = now()
  freezeClock(begun)
  const { slug, number } = await anAskedElection(officers, { answersBy: addDays(begun, 20) })
  await declineQuestionnaire(visitor, { token: await candidateToken(stephen) })
  const reminded = async (days: number) => {
    freezeClock(new Date(addDays(begun, days).getTime() + 60_000))
    await Promise.all([remindCandidates(system('daily')), remindCandidates(system('daily'))])
    const mails = await mailsTo(padma)
    return mails.filter(({ message }) => message === 'candidate-reminded').length
  }
  expect(await reminded(12)).toBe(0)
  expect(await reminded(13)).toBe(1)
  expect(await reminded(14)).toBe(1)
  expect(await reminded(18)).toBe(2)
  expect(await reminded(21)).toBe(2)
  expect((await mailsTo(stephen)).map(({ message }) => message)).toEqual([
    'candidate-declined',
    'candidate-asked',
  ])
  const { answersBy: by, candidates } = (await getOutsideElection(slug))!
  const words = candidates.map((one) => howFarInWords(one, by)).sort()
  expect(words[0]).toMatch(/^Declined to answer on/)
  expect(words[1]).toMatch(/^Has not answered\. Asked on .*, reminded on /)
  // After the last day an answer is late and says so; after the voting there is none.
  await answerQuestionnaire(visitor, await answersBy(await candidateToken(), [['agree']]))
  expect(howFarInWords(await shown(slug), by)).toContain('after the last day for answers')
  await answerQuestionnaire(visitor, await answersBy(await candidateToken(stephen), [['none']]))
  expect(howFarInWords(await shown(slug, 'Stephen Lamb'), by)).toContain('Answered on')
  freezeClock(addDays(begun, 62))
  await expect(
    answerQuestionnaire(visitor, await answersBy(await candidateToken(), [['disagree']])),
  ).rejects.toEqual(refused('outside-election.over'))
  const late = { name: 'Chidi Usher', about: '', email: 'c@b.example', contactSource: 'A leaflet' }
  await expect(addCandidate(officers[0], { number, ...late })).rejects.toEqual(
    refused('outside-election.too-late-to-ask'),
  )
})

test('by their link a candidate has all deleted but the name and who nominated them, and the link opens nothing any more', async () => {
  const { slug, number } = await anAskedElection(officers)
  const token = await candidateToken()
  await answerQuestionnaire(visitor, await answersBy(token, [['agree', 'Gladly.']]))
  const { id: candidateId, about } = await shown(slug)
  expect(about).toBe('Branch secretary')
  await recordNomination(officers[0], {
    ...{ number, candidateId, party: 'Hexham' },
    ...{ nominatedOn: dateOf(now()), source: 'Its website' },
  })
  await deleteAnswers(visitor, { token })
  expect(await database().$count(candidateAnswers)).toBe(0)
  expect(await mailsTo(padma)).toEqual([])
  const candidate = await shown(slug)
  expect(howFarInWords(candidate, now())).toMatch(/^Had their answers deleted on/)
  expect(candidate.clauses.flatMap(({ given }) => given)).toEqual([])
  const [row] = await database()
    .select()
    .from(outsideCandidates)
    .where(eq(outsideCandidates.id, candidate.id))
  expect(row).toMatchObject({ contactSealed: null, contactSource: null, tokenSealed: null })
  expect(candidate.about).toBeNull()
  expect(candidate.nominations).toHaveLength(1)
  expect(await readOwnQuestionnaire(token)).toBeUndefined()
  await expect(deleteAnswers(visitor, { token })).rejects.toEqual(refused('not-there'))
  const removed = removeCandidate(officers[0], { number, candidateId: candidate.id })
  await expect(removed).rejects.toEqual(refused('outside-election.had-deleted'))
})

test('after the election the address goes first, and what was answered after years', async () => {
  const begun = now()
  freezeClock(begun)
  const { slug } = await anAskedElection(officers, {
    answersBy: addDays(begun, 5),
    votingClosesOn: dateOf(addDays(begun, 10)),
  })
  const token = await candidateToken()
  await answerQuestionnaire(visitor, await answersBy(token, [['agree']]))
  const after = async (days: number) => {
    freezeClock(addDays(begun, 10 + days))
    await eraseCandidateContacts(system('daily'), {})
    await eraseCandidates(system('daily'), {})
    const all = await database().select().from(outsideCandidates)
    return [all.length, all.filter(({ contactSealed }) => contactSealed).length]
  }
  expect(await after(contactsKeptDays)).toEqual([2, 2])
  expect(await mailsTo(padma)).not.toEqual([])
  expect(await after(contactsKeptDays + 1)).toEqual([2, 0])
  expect(await mailsTo(padma)).toEqual([])
  expect((await shown(slug)).clauses[0]!.given).toHaveLength(1)
  expect(await after(candidateAnswersKeptDays)).toEqual([2, 0])
  // Their own link has them deleted until then, also when we no longer have their address.
  expect(await readOwnQuestionnaire(token)).toMatchObject({ email: null, contactSource: null })
  await deleteAnswers(visitor, { token })
  expect((await shown(slug)).clauses[0]!.given).toEqual([])
  expect(await after(candidateAnswersKeptDays + 1)).toEqual([0, 0])
})

test('a member who is a candidate finds it in their data, and erased they are gone from the comparison', async () => {
  const member = await aMember({ email: padma })
  const { slug } = await anAskedElection(officers)
  await answerQuestionnaire(
    visitor,
    await answersBy(await candidateToken(), [['agree', 'Gladly.']]),
  )
  const data = JSON.stringify(await getOwnData(member, member))
  expect(data).toContain('Gladly.')
  expect(data).toContain('Their own website')
  const { votingClosesOn } = (await getOutsideElection(slug))!
  freezeClock(addDays(new Date(votingClosesOn), contactsKeptDays + 2))
  await eraseCandidateContacts(system('daily'), {})
  await eraseOneself(member, { email: padma })
  const { candidates } = (await getOutsideElection(slug))!
  expect(candidates.map(({ name }) => name)).toEqual(['Stephen Lamb'])
  expect(await database().$count(candidateAnswers)).toBe(0)
  expect((await mailsTo(padma)).map(({ message }) => message)).toEqual(['details-erased'])
})

test('how many have answered, in words: none, one, all', () => {
  const words = (candidates: number, answered: number, declined = 0) =>
    answeredInWords({ candidates, answered, declined })
  expect(words(0, 0)).toBe('No candidates yet')
  expect(words(1, 0)).toBe('None of 1 candidate has answered yet')
  expect(words(1, 1)).toBe('The only candidate has answered')
  expect(words(6, 1)).toBe('1 of 6 candidates has answered')
  expect(words(6, 4, 1)).toBe('4 of 6 candidates have answered, and 1 declined')
  expect(words(6, 6)).toBe('All 6 candidates have answered')
})

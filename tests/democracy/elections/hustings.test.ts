import '@/tests/support/database'
import { expect, test } from 'vitest'
import { answerHustingsQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import { questionForm } from '@/lib/democracy/elections/hustings/forms'
import { hideQuestion } from '@/lib/democracy/elections/hustings/hide-question'
import { getHustings } from '@/lib/democracy/elections/hustings/read'
import { visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { SavedMeanwhile, savedMark } from '@/lib/kernel/saved-meanwhile'
import {
  aCalledElection,
  aCandidate,
  dates,
  theElectors,
} from '@/tests/support/elections/called-election'
import { aMember, aPerson } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

test('a member asks, the candidate answers and corrects it, everybody reads it', async () => {
  const { ada, ben, cy } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  const question = { id: newId(), slug, text: 'Who pays?' }
  await Promise.all([1, 2].map(() => askQuestion(ben, question)))
  const answer = { questionId: question.id, nominationId }
  await answerHustingsQuestion(ada, { ...answer, text: 'We.' })
  await answerHustingsQuestion(ada, { ...answer, text: 'We do.' })
  await expect(answerHustingsQuestion(cy, { ...answer, text: 'I.' })).rejects.toEqual(
    refused('not-allowed'),
  )
  const seen = (await getHustings(cy, slug))!
  expect(seen.questions).toMatchObject([{ text: 'Who pays?', answers: [{ text: 'We do.' }] }])
  expect(JSON.stringify(seen.questions)).not.toContain(ben.personId)
})

test('an answer from an older tab does not write over a newer one unasked', async () => {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  const questionId = newId()
  await askQuestion(ben, { id: questionId, slug, text: 'Who pays?' })
  const seen = savedMark({})
  const answers = ['We.', 'They.'].map((text) =>
    answerHustingsQuestion(ada, { questionId, nominationId, text, seen }),
  )
  const [asked, ...others] = (await Promise.allSettled(answers)).filter(
    (one) => one.status === 'rejected',
  )
  expect(others).toEqual([])
  const [question] = (await getHustings(ada, slug))!.questions
  expect(asked!.reason).toBeInstanceOf(SavedMeanwhile)
  expect(asked!.reason.saved).toEqual({ text: question!.answers[0]!.text })
})

test('three questions each, not even more at once; candidates ask none', async () => {
  const { ada } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  await aCandidate(contestId)
  const member = await aMember()
  const sent = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((n) => askQuestion(member, { slug, text: `Question ${n}` })),
  )
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  await expect(askQuestion(ada, { slug, text: 'Me?' })).rejects.toEqual(
    refused('hustings.candidates-only'),
  )
})

test('the returning officer hides a question, and nobody answers it then', async () => {
  const { ada, ben, runs } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const nominationId = await aCandidate(contestId)
  const questionId = newId()
  await askQuestion(ben, { id: questionId, slug, text: 'Rude?' })
  const hiding = { slug, questionId, hidden: true }
  await expect(hideQuestion(ada, hiding)).rejects.toEqual(refused('not-allowed'))
  await hideQuestion(runs, hiding)
  expect((await getHustings(ben, slug))!.questions).toEqual([])
  expect((await getHustings(runs, slug))!.questions).toMatchObject([{ hidden: true }])
  await expect(
    answerHustingsQuestion(ada, { questionId, nominationId, text: 'No.' }),
  ).rejects.toEqual(refused('not-there'))
  await hideQuestion(runs, { ...hiding, hidden: false })
  expect((await getHustings(ben, slug))!.questions).toHaveLength(1)
})

test('open from the start of nominations to the close of voting, for members', async () => {
  const { ben } = await theElectors()
  const { slug } = await aCalledElection()
  for (const at of [new Date(dates.nominationsOpenAt.getTime() - 1), dates.closesAt]) {
    freezeClock(at)
    await expect(askQuestion(ben, { slug, text: 'Now?' })).rejects.toEqual(
      refused('hustings.not-open'),
    )
  }
  for (const outside of [visitor, await aPerson()]) {
    expect(await getHustings(outside, slug)).toBeUndefined()
  }
  const long = { id: newId(), slug, text: 'word '.repeat(61) }
  expect(questionForm.safeParse(long).success).toBe(false)
})

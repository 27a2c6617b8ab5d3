import { expect, test } from 'vitest'
import { type NowFacts, nowInWords } from '@/app/membership/now-headline'

const calm: NowFacts = { votes: [], duties: 0, duesWanted: false, papers: 0 }
const says = (facts: Partial<NowFacts>) => Object.values(nowInWords({ ...calm, ...facts }))

test.each([
  // none
  [{}, 'Nothing needs you today', 'No vote is open at the moment.'],
  [{ duesWanted: true }, 'Your dues are not paid', 'Nothing else needs you today.'],
  // one
  [{ votes: ['waiting'] }, 'One vote is open', 'It waits for you.'],
  [{ votes: ['voted'] }, 'One vote is open', 'You have voted.'],
  [{ votes: ['not-on-roll'] }, 'One vote is open', 'It does not wait for you.'],
  [
    { votes: ['voted'], duesWanted: true },
    'One vote is open',
    'You have voted. Your dues are not paid.',
  ],
  [{ duties: 1 }, 'One thing waits for you', 'No vote is open at the moment.'],
  [{ papers: 1 }, 'Your ballot paper is ready', 'Collect it before you vote.'],
  // many
  [{ votes: ['waiting', 'waiting'] }, 'Two votes are open', 'Both wait for you.'],
  [
    { votes: ['waiting', 'voted', 'collected'], duesWanted: true },
    'Three votes are open',
    'One of them waits for you, and so do your dues.',
  ],
  [{ votes: ['waiting', 'voted', 'waiting'] }, 'Three votes are open', 'Two of them wait for you.'],
  [{ votes: Array(11).fill('waiting') }, '11 votes are open', 'All of them wait for you.'],
  [{ votes: ['voted', 'voted'] }, 'Two votes are open', 'You have voted in all of them.'],
  [{ votes: ['voted', 'on-paper'] }, 'Two votes are open', 'None of them waits for you.'],
  // A secret ballot: that the paper was collected is all that anybody but the browser knows.
  [
    { votes: ['voted', 'collected'] },
    'Two votes are open',
    'You have your ballot paper. If you have not cast it, cast it before voting closes.',
  ],
  [{ duties: 3, duesWanted: true }, 'Three things wait for you', 'Your dues are not paid.'],
  [
    { papers: 2, duesWanted: true },
    'Your ballot papers are ready',
    'Collect them before you vote. Your dues are not paid.',
  ],
] as [Partial<NowFacts>, string, string][])('%j', (facts, headline, lead) => {
  expect(says(facts)).toEqual([headline, lead])
})

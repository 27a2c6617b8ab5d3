import { expect, test } from 'vitest'
import { keysHeadline } from '@/components/democracy/elections/keys/keys-headline'

const day = new Date('2027-03-01T09:00:00.000Z')
const nothingYet = {
  phase: 'preparing',
  publishedAt: null,
  closedAt: null,
  openedAt: null,
} as const
const holders = (tested: number, lost = 0, given = 0) =>
  [0, 1, 2].map((at) => ({ tested: at < tested, lost: at < lost, given: at >= 3 - given }))
const own = {
  place: 1,
  personId: '',
  number: 1,
  name: '',
  made: true,
  tested: true,
  lost: false,
  given: false,
}

test.each([
  ['Name three key-holders', { ...nothingYet, holders: [] }],
  ['None of the three keys is ready', { ...nothingYet, holders: holders(0) }],
  ['One of the three keys is ready', { ...nothingYet, holders: holders(1) }],
  ['Two of the three keys are ready', { ...nothingYet, holders: holders(2) }],
  ['All three keys are ready', { ...nothingYet, holders: holders(3), own }],
  [
    'Make your key',
    { ...nothingYet, holders: holders(0), own: { ...own, made: false, tested: false } },
  ],
  ['Test your key', { ...nothingYet, holders: holders(0), own: { ...own, tested: false } }],
  ['The keys are in use', { ...nothingYet, publishedAt: day, holders: holders(3) }],
  [
    'Keep your words until voting closes',
    { ...nothingYet, publishedAt: day, holders: holders(3), own },
  ],
  [
    'Your words are lost',
    { ...nothingYet, publishedAt: day, holders: holders(3, 1), own: { ...own, lost: true } },
  ],
  [
    'Two key-holders open the ballot box now',
    { ...nothingYet, closedAt: day, holders: holders(3) },
  ],
  [
    'Open the ballot box with your words',
    { ...nothingYet, closedAt: day, holders: holders(3), own },
  ],
  [
    'One more key opens the ballot box',
    { ...nothingYet, closedAt: day, holders: holders(3, 0, 1) },
  ],
  [
    'The ballots are being counted',
    { ...nothingYet, closedAt: day, holders: holders(3, 0, 2), own },
  ],
  [
    'The ballot box cannot be opened',
    { ...nothingYet, closedAt: day, holders: holders(3, 2), own },
  ],
  [
    'The ballot box is open',
    { ...nothingYet, closedAt: day, openedAt: day, holders: holders(3, 0, 2) },
  ],
  [
    'This election ended without a count',
    { ...nothingYet, phase: 'void', closedAt: day, holders: holders(3, 2) },
  ],
  ['This election was cancelled', { ...nothingYet, phase: 'cancelled', holders: [] }],
] as const)('%s', (sentence, how) => {
  expect(keysHeadline({ own: undefined, ...how })).toBe(sentence)
})

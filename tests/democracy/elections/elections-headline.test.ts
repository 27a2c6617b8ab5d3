import { expect, test } from 'vitest'
import { electionsHeadline } from '@/app/elections/elections-headline'
import type { Phase } from '@/lib/democracy/elections/phase'

const line = (title: string, phase: Phase) => ({ title, phase })
const [voting, nominations, called] = [
  line('Officers', 'voting'),
  line('Committee', 'nominations'),
  line('Delegates', 'called'),
]

test.each([
  ['No election is under way', []],
  ['Voting is open: Officers', [voting]],
  ['Voting is open: Officers', [called, voting]],
  ['Nominations are open: Committee', [nominations]],
  ['One election is under way: Delegates', [called]],
  ['Voting is open in two elections', [voting, { ...voting, title: 'Auditors' }, called]],
  ['Two elections are under way', [voting, nominations]],
  ['Three elections are under way', [voting, nominations, called]],
])('%s', (sentence, underWay) => {
  expect(electionsHeadline(underWay)).toBe(sentence)
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { motionHistory } from '@/app/motions/[number]/motion-history'
import { motionsHeadline } from '@/app/motions/motions-headline'
import { ResultNumbers } from '@/components/charts/result-numbers'
import { ResultSplit } from '@/components/charts/result-split'
import { cannotVoteOnMotion } from '@/components/democracy/motions/cannot-vote-notice'
import type { Motion } from '@/lib/democracy/motions/read'
import type { Majority } from '@/lib/democracy/motions/states'
import { atWallTime } from '@/lib/kernel/calendar'

const count = { for: 60, against: 30, abstained: 10 }
const at = (day: string) => atWallTime(`2027-03-${day}`, '09:00')

const shownOf = (majority: Majority) =>
  renderToStaticMarkup(
    <>
      <ResultSplit count={count} majority={majority} />
      <ResultNumbers count={count} majority={majority} />
    </>,
  )

test('a result that needed two thirds shows the shares of for and against, and where two thirds are', () => {
  const page = shownOf('two-thirds')
  for (const shown of ['66.7%', '33.3%', 'Not counted', 'Share of for and against', 'x1="66.67%"'])
    expect(page).toContain(shown)
  expect(page).toContain('It needed two thirds (66.7%) of the votes for and against.')
  expect(page).toContain('width="66.67%" height="100%" class="fill-banner"')
  expect(page).not.toContain('60.0%')
})

test('any other result shows the shares of all votes cast', () => {
  const page = shownOf('simple')
  for (const shown of ['60.0%', '10 abstained, 10.0%', 'Share of votes cast', 'width="60.00%"'])
    expect(page).toContain(shown)
  expect(page).not.toMatch(/two thirds|<line/)
})

test('whoever comes with an email of a vote that was cancelled reads why', () => {
  const changes = [
    { reason: 'More time', closesAt: at('20') },
    { reason: 'The wrong text', closesAt: null },
  ]
  const notice = (given: typeof changes) =>
    renderToStaticMarkup(
      cannotVoteOnMotion({ number: 14, state: 'seconded', changes: given, onRoll: false }),
    )
  expect(notice(changes)).toContain('The reason given is: The wrong text')
  expect(notice([])).toContain('No vote has been called on this motion yet.')
})

test('the history names the vote that was cancelled, its reason, and the one that came after', () => {
  const motion = {
    mover: 'Ada Stone',
    movedAt: at('01'),
    seconder: 'Ben Frost',
    secondedAt: at('02'),
    withdrawnAt: null,
    vote: {
      calledAt: at('06'),
      opensAt: at('06'),
      closesAt: at('20'),
      phase: 'open',
      declaredAt: null,
    },
    changes: [
      { changedAt: at('05'), calledAt: at('04'), closesAt: null, reason: 'The wrong text' },
      { changedAt: at('07'), calledAt: at('06'), closesAt: at('20'), reason: 'A holiday' },
    ],
    setAside: [],
    stopped: [],
  } as unknown as Motion
  expect(motionHistory(motion).map(({ sentence }) => sentence)).toEqual([
    'Vote extended to Saturday 20 March 2027 at 9am: A holiday',
    'Voting opened',
    'Vote called and the roll frozen',
    'Vote cancelled before anyone had voted: The wrong text',
    'Vote called and the roll frozen',
    expect.stringContaining('Seconded by'),
    expect.stringContaining('Moved by'),
  ])
})

test('the list of motions says what waits for whom', () => {
  const open = (title: string, onRoll = true, marked = false) => ({ title, onRoll, marked })
  expect(motionsHeadline([])).toBe('No vote on a motion is open')
  expect(motionsHeadline([open('Warm homes')])).toBe('You can vote on one motion: Warm homes')
  expect(motionsHeadline([open('Buses', true, true), open('Warm homes')])).toBe(
    'You can vote on one motion: Warm homes',
  )
  expect(motionsHeadline([open('Buses'), open('Warm homes')])).toBe('You can vote on two motions')
  expect(motionsHeadline([open('Buses', true, true)])).toBe('One vote is open: Buses')
  expect(motionsHeadline([open('Buses', false), open('Warm homes', false)])).toBe(
    'Two votes are open',
  )
})

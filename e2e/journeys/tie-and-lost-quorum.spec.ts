import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import * as meetings from '../support/meetings'
import { signInAs } from '../support/sign-in'

test('a tied question falls by the rule, and without a quorum a meeting talks and puts nothing to the vote @clock', async ({
  sitDown,
}) => {
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  const day = await meetings.inDays(tom, 7)
  const number = await meetings.drafts(tom, 'Ordinary meeting', day)
  await meetings.adds(tom, 'Where we meet next year')
  await meetings.givesNotice(tom)
  await clock.moves(tom, 'Move on a week')

  const [maureen, hannah, ellie, siobhan] = [
    await sitDown(),
    await sitDown(),
    await sitDown({ viewport: { width: 320, height: 640 } }),
    await sitDown(),
  ]
  await Promise.all([
    signInAs(tom, 'tom'),
    signInAs(maureen, 'maureen'),
    signInAs(hannah, 'hannah'),
    signInAs(ellie, 'ellie'),
    signInAs(siobhan, 'siobhan'),
  ])
  const figures = await meetings.opens(maureen, number)
  await expect(maureen.getByText('nothing can be put to the vote')).toBeVisible()
  await meetings.checksIn(hannah, figures)
  await meetings.checksIn(ellie, figures)
  await meetings.joinsOnline(siobhan, number)
  let last = ''
  for (const name of meetings.othersWithVote) {
    if (await meetings.hasQuorum(maureen, number)) break
    last = name
    await meetings.checksInAtDoor(tom, number, last)
  }

  // As many for as against, counted alike by two tellers: the rule of the book decides, and no person.
  await meetings.appointsTellers(maureen, number, ['Hannah Liddell', 'Ellie Charlton'])
  await meetings.putsToVote(maureen, number, {
    what: 'A question about how the meeting is run',
    question: 'That we meet in Carlisle',
    kind: 'Show of hands',
  })
  await meetings.countsHands(hannah, number, [6, 6, 0])
  await meetings.countsHands(ellie, number, [6, 6, 0])
  await expect(maureen.getByRole('radio')).toHaveCount(0)
  await maureen.getByRole('button', { name: 'Declare the result' }).click()
  const fallen = 'Lost, by 6 votes to 6: a tied motion falls'
  await expect(siobhan.getByRole('heading', { name: fallen })).toBeVisible()

  // A vote is under way when somebody leaves, and with them the quorum. It is still decided, and nothing else is.
  await meetings.putsToVote(maureen, number, {
    what: 'A question about how the meeting is run',
    question: 'That we meet in Durham',
    kind: 'Show of hands',
  })
  await tom.goto(`/desk/meetings/${number}/arrivals`)
  await tom.getByRole('button', { name: new RegExp(`^Has left.*${last}`) }).click()
  await expect(tom.getByText('Noted that they have left.')).toBeVisible()
  const short = 'One more with a vote, and we can decide'
  await expect(maureen.getByText(short).first()).toBeVisible()
  await expect(ellie.getByText(short)).toBeVisible()
  await expect(maureen.getByText('There is no quorum any more.')).toBeVisible()
  await isAccessible(maureen)
  await isAccessible(ellie)
  await expect(hannah.getByLabel('Hands for', { exact: true })).toBeVisible()
  await expect(hannah.getByText('Your figures are written down.')).toHaveCount(0)
  await meetings.countsHands(hannah, number, [7, 4, 1])
  await meetings.countsHands(ellie, number, [7, 4, 1])
  await maureen.getByRole('button', { name: 'Declare the result' }).click()
  await expect(siobhan.getByRole('heading', { name: 'Carried, by 7 votes to 4' })).toBeVisible()
  await expect(maureen.getByText('nothing can be put to the vote')).toBeVisible()
  await expect(maureen.getByRole('link', { name: 'Put something to the vote' })).toHaveCount(0)
  await maureen.goto(`/desk/meetings/${number}/vote`)
  await maureen.getByLabel('The question').fill('That we meet in Hexham')
  await maureen.getByRole('button', { name: 'Open the vote' }).click()
  await expect(maureen.getByText('There is no quorum at this moment').first()).toBeVisible()

  // Somebody comes back, and there is one again.
  await meetings.checksInAtDoor(tom, number, last)
  await maureen.goto(`/desk/meetings/${number}/chair`)
  await expect(maureen.getByRole('link', { name: 'Put something to the vote' })).toBeVisible()
  await meetings.closes(maureen, number)
})

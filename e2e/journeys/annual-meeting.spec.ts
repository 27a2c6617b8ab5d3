import type { Page } from '@playwright/test'
import type { Slug } from '@/lib/demo/cast'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import * as meetings from '../support/meetings'
import { addressOf, emailOf, nameOf, signInAs } from '../support/sign-in'

const title = 'A library within walking distance'
const inTheRoom = ['tom', 'nasreen', 'hannah', 'george', 'ellie'] as const
const online = ['siobhan', 'kwame', 'joyce', 'ravi'] as const

test('an annual general meeting from its notice to its approved minutes, half in the room and half online @clock', async ({
  sitDown,
}) => {
  /** George has no JavaScript, Ellie a small phone, and Joyce no mouse. */
  const devices = {
    george: { javaScriptEnabled: false },
    ellie: { viewport: { width: 320, height: 640 } },
  }
  const arrive = async (slug: Slug) => {
    const page = await sitDown(devices[slug as keyof typeof devices])
    await signInAs(page, slug)
    return page
  }
  const all = await Promise.all(
    (['maureen', 'derek', ...inTheRoom, ...online] as const).map(
      async (slug) => [slug, await arrive(slug)] as const,
    ),
  )
  const people = Object.fromEntries(all) as Record<
    (typeof inTheRoom | typeof online)[number] | 'maureen' | 'derek',
    Page
  >
  const { tom, maureen, hannah, george, ellie, siobhan, kwame, joyce } = people

  const motion = await movesMotion(people)
  await tom.goto('/demo')
  const early = await meetings.inDays(tom, 14)
  const number = await meetings.drafts(tom, 'Annual general meeting', early)
  await expect(tom.getByText('It is too soon for the notice it needs')).toBeVisible()
  await tom.getByRole('link', { name: 'Choose another day' }).click()
  const day = new Date(early)
  day.setDate(day.getDate() + 7)
  await meetings.fillsInDay(tom, day)
  await isAccessible(tom)
  await tom.getByRole('button', { name: 'Save' }).click()
  await expect(tom.getByText('Changes saved.')).toBeVisible()
  await meetings.adds(tom, 'Welcome')
  await meetings.adds(tom, { motion })
  await meetings.givesNotice(tom)
  await isAccessible(tom)
  await mailTo(emailOf('derek'), 'meeting-called', 'Annual general meeting')

  await Promise.all([
    answers(people.derek, number, 'Not coming'),
    answers(george, number, 'In the room'),
    answers(ellie, number, 'In the room'),
    answers(siobhan, number, 'Online'),
  ])
  await isAccessible(ellie)
  for (let week = 0; week < 3; week += 1) await clock.moves(tom, 'Move on a week')

  const officers = ['tom', 'maureen', 'nasreen', 'kwame', 'joyce'] as const
  await Promise.all(officers.map((slug) => signInAs(people[slug], slug)))
  const figures = await meetings.opens(maureen, number)
  await meetings.checksInAtDoor(tom, number, nameOf('nasreen'))
  await meetings.checksInAtDoor(tom, number, nameOf('maureen'))
  await isAccessible(tom)
  await Promise.all([
    ...[tom, hannah, george, ellie].map((page) => meetings.checksIn(page, figures)),
    ...online.map((slug) => meetings.joinsOnline(people[slug], number)),
  ])
  // Others are let in by the list at the door until there is a quorum, and have phones as well.
  const others: Page[] = []
  for (const name of meetings.othersWithVote) {
    if (await meetings.hasQuorum(maureen, number)) break
    await meetings.checksInAtDoor(tom, number, name)
    const phone = await sitDown({ javaScriptEnabled: false })
    await signInAs(phone, addressOf(name))
    others.push(phone)
  }
  const here = 10 + others.length
  await expect(hannah.getByText(`${here} here.`)).toBeVisible()
  await isAccessible(hannah)
  await maureen.goto(`/desk/meetings/${number}/screen`)
  await expect(maureen.getByText(`${here} here`)).toBeVisible()

  // Everybody's page follows without being loaded again.
  await maureen.goto(`/desk/meetings/${number}/chair`)
  await maureen.getByRole('button', { name: 'On to: Actions from last time' }).click()
  await maureen.getByRole('button', { name: 'On to: Welcome' }).click()
  await expect(hannah.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await meetings.putsToVote(maureen, number, {
    what: 'A question about how the meeting is run',
    question: 'That we go on to the next business',
    kind: 'Confidential vote',
  })
  await isAccessible(maureen)
  await expect(ellie.getByRole('heading', { name: 'Confidential vote: vote now' })).toBeVisible()
  await isAccessible(ellie)
  const voters = { ...people, derek: undefined }
  const everybodyVotes = () =>
    Promise.all([
      ...Object.entries(voters).map(
        ([slug, page]) =>
          page &&
          (slug === 'joyce'
            ? meetings.votesByKeyboard(page, number, 'For')
            : meetings.votes(page, number, slug === 'siobhan' ? 'Abstain' : 'For')),
      ),
      ...others.map((page) => meetings.votes(page, number, 'Against')),
    ])
  await everybodyVotes()
  await meetings.closesAndDeclares(maureen, number)
  const carried = `Carried, by 9 votes to ${others.length}`
  await expect(hannah.getByRole('heading', { name: carried })).toBeVisible()

  await maureen.getByRole('button', { name: new RegExp(`^On to: .*${title}`) }).click()
  await asksToSpeak(hannah, number, 'For')
  await asksToSpeak(george, number, 'Against')
  await isAccessible(hannah)
  await maureen.getByRole('button', { name: `Next: ${nameOf('hannah')}, for` }).click()
  await maureen.getByRole('button', { name: `Next: ${nameOf('george')}, against` }).click()
  await expect(maureen.getByRole('button', { name: 'Thank the speaker' })).toBeVisible()
  await isAccessible(maureen)
  await maureen.getByRole('button', { name: 'Thank the speaker' }).click()

  // First the amendment, by hands that two count who have no part in it; then the motion, by name.
  await meetings.appointsTellers(maureen, number, [nameOf('nasreen'), nameOf('tom')])
  await meetings.putsToVote(maureen, number, { what: /^Amendment A1/, kind: 'Show of hands' })
  await meetings.countsHands(people.nasreen, number, [8, 3, 1])
  await meetings.countsHands(tom, number, [8, 3, 1])
  await maureen.getByRole('button', { name: 'Declare the result' }).click()
  await expect(ellie.getByRole('heading', { name: 'Carried, by 8 votes to 3' })).toBeVisible()
  await meetings.putsToVote(maureen, number, { what: /^Motion \d+: /, kind: 'Open vote' })
  // What was said of the ballot before is not said while the next one waits.
  await expect(kwame.getByRole('heading', { name: 'Open vote: vote now' })).toBeVisible()
  await expect(kwame.getByText('Your ballot is in the ballot box.')).toHaveCount(0)
  await everybodyVotes()
  await meetings.closesAndDeclares(maureen, number)
  await expect(joyce.getByRole('heading', { name: carried })).toBeVisible()
  await meetings.closes(maureen, number)

  await tom.goto(`/desk/motions/${motion}`)
  await tom.getByLabel('Office or group').selectOption({ label: 'The Organising Group' })
  const due = new Date(day)
  due.setDate(due.getDate() + 60)
  await meetings.fillsInDay(tom, due)
  await tom.getByRole('button', { name: 'Name who answers for it' }).click()
  await expect(tom.getByText('Members can now read who answers')).toBeVisible()
  await mailTo(emailOf('ellie'), 'decision-assigned', title)
  await ellie.goto(`/motions/${motion}`)
  await expect(ellie.getByRole('region', { name: 'The motion' })).toContainText('within a mile')
  const became = ellie.getByRole('region', { name: 'What became of it' })
  await expect(became).toContainText('The Organising Group')
  await isAccessible(ellie)

  await writesMinutes(tom, number, due)
  await ellie.goto(`/meetings/${number}`)
  await ellie.getByRole('button', { name: 'Yes, I do this' }).click()
  await expect(ellie.getByText('You have taken this on.')).toBeVisible()
  await approvesAtNextMeeting({ tom, maureen, kwame }, number)

  await siobhan.goto(`/meetings/${number}`)
  await siobhan.getByRole('link', { name: 'Read the minutes' }).click()
  await expect(siobhan.getByRole('heading', { name: /^2\. / })).toContainText('Welcome')
  await isAccessible(siobhan)
  const pack = await siobhan.request.get(`/meetings/${number}/pack.pdf`)
  expect(pack.headers()['content-type']).toBe('application/pdf')
  expect((await pack.body()).subarray(0, 5).toString()).toBe('%PDF-')
  // They are for members, and whoever has let their membership lapse reads none of it.
  await signInAs(people.derek, 'pauline')
  await people.derek.goto(`/meetings/${number}/minutes`)
  await expect(people.derek.getByText(title)).toHaveCount(0)
})

/** Siobhan moves it, Ellie seconds it, and George and Hannah want to change a word of it. Answers its number. */
async function movesMotion({
  siobhan,
  ellie,
  george,
  hannah,
}: Record<'siobhan' | 'ellie' | 'george' | 'hannah', Page>): Promise<string> {
  await siobhan.goto('/motions/new')
  await siobhan.getByLabel('Title').fill(title)
  await siobhan
    .getByLabel('Text of the motion')
    .fill('We resolve to campaign for a public library within walking distance of every home.')
  await siobhan.getByRole('button', { name: 'Check your motion' }).click()
  await siobhan.getByRole('button', { name: 'Move this motion' }).click()
  await expect(siobhan.getByText('You have moved your motion.')).toBeVisible()
  const motion = /\/motions\/(\d+)/.exec(siobhan.url())![1]!
  await ellie.goto(`/motions/${motion}`)
  await ellie.getByRole('button', { name: 'Second this motion' }).click()
  await expect(ellie.getByText('You have seconded this motion.')).toBeVisible()
  await george.goto(`/motions/${motion}`)
  await george.getByRole('link', { name: 'Write an amendment' }).first().click()
  const paragraph = george.getByLabel(/^Lines? \d/)
  const words = await paragraph.inputValue()
  await paragraph.fill(words.replace('walking distance', 'a mile'))
  await george.getByRole('button', { name: 'Check your amendment' }).click()
  await george.getByRole('button', { name: 'Move this amendment' }).click()
  await expect(george.getByText('You have moved your amendment.')).toBeVisible()
  await hannah.goto(`/motions/${motion}`)
  await hannah.getByRole('button', { name: 'Second A1' }).click()
  await expect(hannah.getByText('You have seconded this amendment.')).toBeVisible()
  return motion
}

async function answers(page: Page, number: string, answer: string) {
  await page.goto(`/meetings/${number}`)
  await page.getByRole('button', { name: answer }).click()
  await expect(page.getByText('We have your answer')).toBeVisible()
}

async function asksToSpeak(page: Page, number: string, side: 'For' | 'Against') {
  await page.goto(`/meetings/${number}/live`)
  await page.getByRole('radio', { name: side, exact: true }).check()
  await page.getByRole('button', { name: 'Ask to speak' }).click()
  await expect(page.getByText('You are on the list.')).toBeVisible()
}

/** From the draft of the site, with what Ellie took on in the meeting. */
async function writesMinutes(tom: Page, number: string, due: Date) {
  await tom.goto(`/desk/meetings/${number}/minutes`)
  const minutes = tom.getByRole('textbox', { name: 'The minutes' })
  await expect(minutes).toHaveValue(/Apologies: [1-9]/)
  await expect(minutes).toHaveValue(/by a confidential vote: That we go on.*Carried, by 9 votes/s)
  await expect(minutes).toHaveValue(/by a show of hands.*Amendment A1.*Carried, by 8 votes to 3/s)
  await expect(minutes).toHaveValue(
    /by name: Motion \d+.*For: .*Ellie Charlton.*Abstained: Siobhan Keane/s,
  )
  await tom.getByRole('button', { name: 'Save the minutes' }).click()
  await expect(
    tom.getByText('Two officers who wrote no version have to approve them'),
  ).toBeVisible()
  await tom.getByText('Write an action down').click()
  await tom.getByLabel('What is to be done?').fill('Ask the councils which libraries are to close')
  await tom.getByLabel('Who took it on? (optional)').fill(nameOf('ellie'))
  await meetings.fillsInDay(tom, due)
  await tom.getByRole('button', { name: 'Write this action down' }).click()
  await expect(tom.getByText('Written down.')).toBeVisible()
  await isAccessible(tom)
  await expect(tom.getByRole('button', { name: 'Approve these minutes' })).toHaveCount(0)
}

/** The next meeting approves them, and somebody records that who wrote no word of them. */
async function approvesAtNextMeeting(
  { tom, maureen, kwame }: Record<'tom' | 'maureen' | 'kwame', Page>,
  number: string,
) {
  const next = await meetings.drafts(tom, 'Ordinary meeting', await meetings.inDays(tom, 7))
  await meetings.adds(tom, 'Minutes of the annual general meeting')
  await meetings.givesNotice(tom)
  await clock.moves(tom, 'Move on a week')
  await Promise.all([signInAs(maureen, 'maureen'), signInAs(kwame, 'kwame')])
  await meetings.opens(maureen, next)
  await kwame.goto(`/desk/meetings/${number}/minutes`)
  await isAccessible(kwame)
  await kwame.getByLabel('Did a later meeting approve them?').selectOption(next)
  await kwame.getByRole('button', { name: 'Approve these minutes' }).click()
  await expect(kwame.getByRole('heading', { name: 'The minutes are approved' })).toBeVisible()
  await meetings.closes(maureen, next)
}

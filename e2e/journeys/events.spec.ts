import { dateOf } from '@/lib/kernel/calendar'
import { isAccessible } from '../support/accessible'
import * as clock from '../support/clock'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { emailOf, nameOf, signInAs } from '../support/sign-in'

const title = 'How to run a street stall'
const stranger = { name: 'Ada Weaver', email: 'ada.weaver@post.example' }

test('a stranger signs up by proving an address, a member takes the last place, another waits and moves up, and the holder sees who comes', async ({
  sitDown,
}) => {
  const tom = await sitDown()
  const ada = await sitDown({ javaScriptEnabled: false })
  const george = await sitDown()
  const siobhan = await sitDown({ javaScriptEnabled: false })
  await signInAs(tom, 'tom')
  await signInAs(george, 'george')
  await signInAs(siobhan, 'siobhan')

  // Late today, so that the door is open already.
  const [year, month, day] = dateOf(await clock.today(tom)).split('-')
  await tom.goto('/events')
  await tom.getByRole('link', { name: 'Write an event' }).click()
  await tom.getByRole('button', { name: 'Save as a draft' }).click()
  await expect(tom.getByText('Enter a title').first()).toBeVisible()
  await tom.getByLabel('Who holds it?').selectOption('all')
  await tom.getByLabel('Everyone').check()
  await tom.getByLabel('Title').fill(title)
  await tom.getByLabel('What is it about?').fill('A table, a banner and **two of us**.')
  await tom.getByLabel('Day').fill(day!)
  await tom.getByLabel('Month').fill(month!)
  await tom.getByLabel('Year').fill(year!)
  await tom.getByLabel('It begins at').fill('11.59pm')
  await tom.getByLabel('It ends at').fill('1am')
  await tom.getByLabel('House and street').fill('Monument')
  await tom.getByLabel('Town').fill('Newcastle')
  await tom.getByLabel('How many does the room hold?').fill('2')
  await isAccessible(tom)
  await tom.getByRole('button', { name: 'Save as a draft' }).click()
  await expect(tom.getByText('This is a draft')).toBeVisible()
  const address = new URL(tom.url()).pathname
  await ada.goto(address)
  await expect(ada.getByRole('heading', { level: 1 })).not.toContainText(title)
  await tom.getByRole('button', { name: 'Publish this event' }).click()
  await expect(tom.getByText('Everyone it is for can sign up now.')).toBeVisible()

  await ada.goto('/events')
  await ada.getByRole('link', { name: title, exact: true }).click()
  await expect(ada.getByText('2 left')).toBeVisible()
  await ada.getByLabel('Email address').fill(stranger.email)
  await ada.getByRole('button', { name: 'Sign up' }).click()
  await expect(ada.getByText('Check your email.')).toBeVisible()
  const proof = await mailTo(stranger.email, 'event-address-to-prove')
  await ada.goto(linkIn(proof, /confirm$/))
  await ada.getByLabel('Your name').fill(stranger.name)
  await ada.getByLabel('What do you need to take part?').fill('A place to sit')
  await ada.getByRole('button', { name: 'Yes, I am coming' }).click()
  await expect(ada.getByText('Thank you. You have a place')).toBeVisible()

  await george.goto(address)
  await george.getByRole('button', { name: 'I will be there' }).click()
  await expect(george.getByRole('heading', { name: 'You have a place' })).toBeVisible()
  await isAccessible(george)

  await siobhan.goto(address)
  await siobhan.getByRole('button', { name: 'Wait for a place' }).click()
  await expect(siobhan.getByText('You are next in line for a place')).toBeVisible()
  await siobhan.goto('/membership')
  await expect(siobhan.getByRole('listitem').filter({ hasText: title })).toContainText(
    'You are waiting',
  )

  const own = await mailTo(stranger.email, 'event-guest-signed-up')
  await ada.goto(linkIn(own, /guest/))
  await ada.getByRole('button', { name: 'Give up my place' }).click()
  await expect(ada.getByText('We have deleted your name and address.')).toBeVisible()
  await ada.goto(linkIn(own, /guest/))
  await expect(ada.getByRole('heading', { level: 1 })).not.toContainText(title)
  expect((await mailTo(emailOf('siobhan'), 'event-place-freed')).text).toContain(title)
  await siobhan.goto(address)
  await expect(siobhan.getByRole('heading', { name: 'You have a place' })).toBeVisible()
  await siobhan.getByLabel('What do you need to take part?').fill('A crèche')
  await siobhan.getByRole('button', { name: 'Save what I need' }).click()

  await tom.goto(`${address}/people`)
  const line = tom.getByRole('listitem').filter({ hasText: nameOf('siobhan') })
  await expect(tom.getByText('A crèche')).toBeVisible()
  await expect(tom.getByText(stranger.name)).toHaveCount(0)
  await line.getByRole('button', { name: 'Here' }).click()
  await expect(line.getByText('Here', { exact: true })).toBeVisible()
  await isAccessible(tom)
})

test('a convenor writes an event for the network alone, and nobody outside it finds it', async ({
  sitDown,
}) => {
  const hannah = await sitDown()
  const george = await sitDown()
  await signInAs(hannah, 'hannah')
  await signInAs(george, 'george')
  await hannah.goto('/networks/women')
  await hannah.getByRole('link', { name: 'Write an event' }).click()
  await hannah.getByLabel('Only those in the network, group or place').check()
  await hannah.getByLabel('Title').fill('Songs by the sea')
  await hannah.getByLabel('What is it about?').fill('Bring a song.')
  await hannah.getByLabel('Day').fill('1')
  await hannah.getByLabel('Month').fill('9')
  await hannah.getByLabel('Year').fill('2031')
  await hannah.getByLabel('It begins at').fill('2pm')
  await hannah.getByLabel('It ends at').fill('4pm')
  await hannah.getByLabel('Link to join online').fill('https://meet.example/songs')
  await hannah.getByRole('button', { name: 'Save as a draft' }).click()
  await hannah.getByRole('button', { name: 'Publish this event' }).click()
  await hannah.getByRole('button', { name: 'Come online' }).click()
  await expect(hannah.getByRole('link', { name: 'https://meet.example/songs' })).toBeVisible()
  await hannah.goto('/networks/women')
  await expect(hannah.getByRole('link', { name: 'Songs by the sea', exact: true })).toBeVisible()
  const address = await hannah
    .getByRole('link', { name: 'Songs by the sea', exact: true })
    .getAttribute('href')
  await george.goto(address!)
  await expect(george.getByRole('heading', { level: 1 })).not.toContainText('Songs')
  await george.goto('/networks/women')
  await expect(george.getByText('Songs by the sea')).toHaveCount(0)
})

test('more want to come tomorrow than the room holds', async ({ sitDown }) => {
  const tom = await sitDown({ javaScriptEnabled: false })
  await signInAs(tom, 'tom')
  await tom.goto('/events')
  await tom.getByRole('link', { name: 'Your first speech: a workshop', exact: true }).click()
  await expect(tom.getByText('Full', { exact: true })).toBeVisible()
  await tom.getByRole('link', { name: 'Who has signed up, or cancel' }).click()
  await expect(tom.getByText('A crèche for a three-year-old')).toBeVisible()
  await expect(tom.getByText('Waiting', { exact: true })).toHaveCount(3)
})

import type { Page } from '@playwright/test'
import { inventedName } from '@/lib/demo/story/names'
import * as clock from './clock'
import { expect } from './journey'
import { Keyboard } from './keyboard'

/** Members of the story beside the cast, by name. The card of every 23rd of them dies, and with it the vote. */
export const othersWithVote = Array.from({ length: 60 }, (_, place) => 20 + place)
  .filter((place) => place % 23 !== 4 && place !== 57)
  .map(inventedName)

/**
 * So many days from now, at a time that works whatever the clock shows now: a meeting can be opened from an hour before it begins, and
 * this one is not over when that day has come.
 */
export async function inDays(page: Page, days: number): Promise<Date> {
  const day = await clock.time(page)
  day.setDate(day.getDate() + days)
  day.setMinutes(day.getMinutes() + 30)
  return day
}

export async function fillsInDay(page: Page, day: Date) {
  await page.getByLabel('Day').fill(String(day.getDate()))
  await page.getByLabel('Month').fill(String(day.getMonth() + 1))
  await page.getByLabel('Year').fill(String(day.getFullYear()))
}

type Kind = 'Ordinary meeting' | 'Annual general meeting' | 'Special meeting'

/** A draft of a meeting in a room and online, without an agenda yet. Answers its number. */
export async function drafts(page: Page, kind: Kind, day: Date): Promise<string> {
  await page.goto('/desk/meetings')
  await page.getByRole('link', { name: 'Call a meeting' }).click()
  await page.getByRole('radio', { name: kind }).check()
  await fillsInDay(page, day)
  await page.getByLabel('It begins at').fill(`${String(day.getHours()).padStart(2, '0')}:00`)
  await page.getByLabel('It ends at').fill('23:59')
  await page.getByLabel('House and street').fill('Old Town Hall, West Street')
  await page.getByLabel('Town (optional)').fill('Gateshead')
  await page.getByLabel('Link to join online').fill('https://meet.example/hall')
  await page.getByRole('button', { name: 'Continue to the agenda' }).click()
  await expect(page.getByText('Saved as a draft.')).toBeVisible()
  return /\/desk\/meetings\/(\d+)/.exec(page.url())![1]!
}

/** Something on the agenda of the draft that is on the page: a title, or a motion by its number. */
export async function adds(page: Page, item: string | { motion: string }) {
  const minutes = page.getByLabel('How long does it take?')
  if (!(await minutes.isVisible())) await page.getByText('Add an item', { exact: true }).click()
  if (typeof item === 'string') await page.getByLabel(/^Title/).fill(item)
  else await page.getByLabel('A motion (optional)').selectOption(item.motion)
  await minutes.fill('20')
  await page.getByRole('button', { name: 'Add this item' }).click()
  await expect(page.getByText('Item saved.')).toBeVisible()
}

export async function givesNotice(page: Page) {
  await page.getByRole('button', { name: 'Give notice' }).click()
  await expect(page.getByText('The meeting is called.')).toBeVisible()
}

/** The chair opens it. Answers the four figures for the screen of the hall. */
export async function opens(chair: Page, number: string): Promise<string> {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByRole('button', { name: 'Open the meeting' }).click()
  return (await chair.getByRole('definition').locator('.code').textContent())!
}

export async function checksIn(page: Page, figures: string) {
  await page.goto('/here')
  await page.getByLabel('The four figures').fill(figures)
  await page.getByRole('main').getByRole('button', { name: 'Check in' }).click()
  await expect(page.getByText('You are checked in.').first()).toBeVisible()
}

export async function joinsOnline(page: Page, number: string) {
  await page.goto(`/meetings/${number}/live`)
  await page.getByRole('button', { name: 'I am here, online' }).click()
  await expect(page.getByText('You are checked in.').first()).toBeVisible()
}

/** Somebody at the door checks a member in, by their name or membership number. */
export async function checksInAtDoor(page: Page, number: string, member: string) {
  await page.goto(`/desk/meetings/${number}/arrivals`)
  await page.getByLabel('Who is here?').fill(member)
  await page.getByRole('button', { name: 'Check them in' }).click()
  await expect(page.getByText('Checked in.')).toBeVisible()
}

export async function hasQuorum(chair: Page, number: string): Promise<boolean> {
  await chair.goto(`/desk/meetings/${number}/chair`)
  return chair.getByText('Quorum met').first().isVisible()
}

type Put = { what: string | RegExp; question?: string; kind: string }

export async function putsToVote(chair: Page, number: string, { what, question, kind }: Put) {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByRole('link', { name: 'Put something to the vote' }).click()
  await chair.getByRole('radio', { name: what }).check()
  if (question) await chair.getByLabel('The question').fill(question)
  await chair.getByRole('radio', { name: kind }).check()
  await chair.getByRole('button', { name: 'Open the vote' }).click()
  await expect(chair.getByRole('heading', { name: new RegExp(`^${kind}: `) })).toBeVisible()
}

export async function appointsTellers(chair: Page, number: string, names: [string, string]) {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByText('Appoint two tellers').click()
  await chair.getByLabel('First teller').fill(names[0])
  await chair.getByLabel('Second teller').fill(names[1])
  await chair.getByRole('button', { name: 'Appoint these two' }).click()
  await expect(chair.getByText(/^Tellers: /)).toBeVisible()
}

/** A teller writes down the hands for, against and abstaining. */
export async function countsHands(
  teller: Page,
  number: string,
  [inFavour, against, abstained]: [number, number, number],
) {
  await teller.goto(`/meetings/${number}/live`)
  await teller.getByLabel('Hands for', { exact: true }).fill(String(inFavour))
  await teller.getByLabel('Hands against').fill(String(against))
  await teller.getByLabel('Hands for abstaining').fill(String(abstained))
  await teller.getByRole('button', { name: 'Write down these figures' }).click()
  await expect(teller.getByText('Your figures are written down.').first()).toBeVisible()
}

type Choice = 'For' | 'Against' | 'Abstain'

/** On the page of the meeting, which shows the ballot paper by itself. */
export async function votes(page: Page, number: string, choice: Choice) {
  await page.goto(`/meetings/${number}/live`)
  await page.getByRole('radio', { name: choice, exact: true }).first().check()
  await page.getByRole('button', { name: 'Check your ballot' }).click()
  await page.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(page.getByText('Your ballot is in the ballot box.').first()).toBeVisible()
}

/** The same without a mouse. */
export async function votesByKeyboard(page: Page, number: string, choice: Choice) {
  await page.goto(`/meetings/${number}/live`)
  const keys = new Keyboard(page)
  await keys.chooses(new RegExp(`^${choice}$`))
  await keys.presses('Check your ballot')
  await keys.presses('Cast this ballot')
  await expect(page.getByText('Your ballot is in the ballot box.').first()).toBeVisible()
}

/** Everybody on its roll has voted: the chair closes it at once, and declares. */
export async function closesAndDeclares(chair: Page, number: string) {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByRole('button', { name: 'Close the vote' }).click()
  await chair.getByRole('button', { name: 'Count and declare the result' }).click()
}

export async function closes(chair: Page, number: string) {
  await chair.goto(`/desk/meetings/${number}/chair`)
  await chair.getByText('Close the meeting').first().click()
  await chair.getByRole('button', { name: 'Close the meeting' }).click()
  await expect(chair.getByText('The meeting is closed.')).toBeVisible()
}

import type { Page } from '@playwright/test'
import { cast, emailOf, type Slug } from '@/lib/demo/cast'
import { expect } from './journey'
import { codeIn, mailTo } from './mail'

export { emailOf }

export function nameOf(slug: Slug): string {
  return cast.find((one) => one.slug === slug)!.name
}

/** One of the cast, or anybody else of the story. */
export type Somebody = Slug | `${string}.${string}`

/** A member of the story who is not in the cast, by what stands before the @ in their address. */
export function addressOf(name: string) {
  return name.toLowerCase().replace(' ', '.') as `${string}.${string}`
}

/** The demo's door: one request signs in as somebody of the story, an officer's second factor included. */
export async function signInAs({ request }: Pick<Page, 'request'>, slug: Somebody) {
  const answer = await request.post(`/demo/sign-in/${slug}`, {
    headers: { origin: process.env.E2E_SITE! },
    maxRedirects: 0,
  })
  expect(answer.status(), `signing in as ${slug}`).toBe(303)
}

/** Everybody's door: a mailed code. */
export async function signsInByCode(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const mail = await mailTo(email, 'sign-in-requested')
  await page.getByLabel('6-digit code').fill(codeIn(mail))
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

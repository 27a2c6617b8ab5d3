import type { Page } from '@playwright/test'
import { cast, emailOf, type Slug } from '@/db/seed/cast'
import { expect } from './journey'
import { codeIn, mailTo } from './mail'

export { emailOf }

export function nameOf(slug: Slug): string {
  return cast.find((one) => one.slug === slug)!.name
}

/** The demo's door: one request signs in as a member of the cast, an officer's second factor included. */
export async function signInAs(page: Page, slug: Slug) {
  const answer = await page.request.post(`/demo/sign-in/${slug}`, {
    headers: { origin: process.env.E2E_SITE! },
    maxRedirects: 0,
  })
  expect(answer.status(), `signing in as ${slug}`).toBe(303)
}

/** Everybody's door: a mailed code. */
export async function signsInByCode(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Send me a mail' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const mail = await mailTo(email, 'sign-in-asked')
  await page.getByLabel('6-digit code').fill(codeIn(mail))
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

import { NextResponse } from 'next/server'
import { siteUrl } from '@/lib/kernel/env'
import { Refusal } from '@/lib/kernel/refusals'
import { syncDues } from '@/lib/money/subscriptions/mirror/sync-dues'
import { signedIn } from '@/lib/people/sign-in/viewer'

/** The way back from Stripe's own pages: looks at once what was changed there, rather than wait for the webhook. */
export async function GET() {
  const person = await signedIn()
  if (person) {
    await syncDues(person).catch((error) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
  return NextResponse.redirect(siteUrl('/membership/dues'), 303)
}

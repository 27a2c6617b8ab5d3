import 'server-only'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import type { PersonActor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type OfficerOrPage =
  | { officer: PersonActor; refused?: undefined }
  | { officer?: undefined; refused: ReactNode }

/** Who comes to the desk: officers whose powers are awake. Everybody else is told what to do. The reads decide what is shown. */
export async function requireOfficer(path: string): Promise<OfficerOrPage> {
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?${new URLSearchParams({ next: path })}`)
  if (person.powers.length === 0) {
    return {
      refused: (
        <Page title="The desk is for officers">
          <p>
            This is where our elected officers do their work. You do not hold an office at the
            moment.
          </p>
        </Page>
      ),
    }
  }
  if (!person.secondFactor) {
    return {
      refused: (
        <Page title="Confirm it is you">
          <p>{refusals['second-factor']}</p>
          <ButtonLink href={`/membership/second-factor?${new URLSearchParams({ next: path })}`}>
            Use your app or passkey
          </ButtonLink>
        </Page>
      ),
    }
  }
  if (person.powersFrom) {
    return {
      refused: (
        <Page title={`Your powers begin on ${momentInWords(person.powersFrom)}`}>
          <p>{refusals['second-factor.too-new']}</p>
          <ButtonLink href="/membership/second-factor">See your second factor</ButtonLink>
        </Page>
      ),
    }
  }
  return { officer: person }
}

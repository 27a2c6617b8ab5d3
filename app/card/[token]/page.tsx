import type { Metadata } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isolateName } from '@/lib/kernel/isolate-name'
import { readCard } from '@/lib/people/cards/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = {
  title: 'Membership card',
  robots: { index: false, follow: false },
}

/** Where the code on a membership card leads. Whoever is no officer gets the same page for every code. */
export default async function ScannedCard({ params }: PageProps<'/card/[token]'>) {
  const { token } = await params
  const path = `/card/${encodeURIComponent(token)}`
  const person = await personSignedIn()
  if (!person || person.powers.length === 0) {
    return (
      <Page title="This code is for our officers">
        <p>They scan it to check a membership card. It tells nobody else anything.</p>
        {!person && (
          <ButtonLink href={`/sign-in?${new URLSearchParams({ next: path })}`} variant="secondary">
            Sign in as an officer
          </ButtonLink>
        )}
      </Page>
    )
  }
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const check = await readCard(officer, token)
  if (check?.card === 'current') {
    const { name, inGoodStanding } = check
    return (
      <Page eyebrow="Membership card" title={isolateName(name)}>
        <Notice
          kind={inGoodStanding ? 'success' : 'warning'}
          title={inGoodStanding ? 'In good standing today' : 'Not in good standing today'}
        >
          {!inGoodStanding && <p>Their own membership page tells them why.</p>}
          <p>Checked on {momentInWords(now())}. The member can see that you looked.</p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page
      eyebrow="Membership card"
      title={
        check?.card === 'replaced' ? 'This card has been replaced' : 'This is not one of our cards'
      }
    >
      <p>
        {check?.card === 'replaced'
          ? 'Its code no longer works. Ask the member to show you their new card.'
          : 'Nobody has a card with this code. Scan it again to be sure.'}
      </p>
    </Page>
  )
}

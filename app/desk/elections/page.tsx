import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { nextElectionDate } from '@/app/elections/next-election-date'
import { ElectionList } from '@/components/democracy/elections/election-list'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listElections } from '@/lib/democracy/elections/read'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can, refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Elections' }

/** For whoever may call elections, and for whoever runs one: a returning officer need not hold an office. */
export default async function DeskElections() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/desk/elections')
  const calls = can(person, 'election.call')
  const mine = (await listElections(person)).filter(({ own }) => calls || own)
  const refusal = refusalOf(person, 'election.call')
  const entries = mine.map((election) => ({
    ...election,
    href: `/desk/elections/${election.slug}` as Route,
    about: nextElectionDate(election),
  }))
  const back = person.powers.length > 0 ? <BackLink href="/desk">Desk</BackLink> : undefined
  return (
    <Page eyebrow="Desk" title="Elections" back={back}>
      {refusal && mine.length === 0 && <Notice>{refusals[refusal]}</Notice>}
      {calls && (
        <p>
          <ButtonLink href="/desk/elections/new">Call an election</ButtonLink>
        </p>
      )}
      {calls && mine.length === 0 && <EmptyState title="No election has been called" />}
      {entries.length > 0 && <ElectionList elections={entries} />}
    </Page>
  )
}

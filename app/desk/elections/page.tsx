import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { nextElectionDate } from '@/app/elections/next-election-date'
import { ElectionDrafts } from '@/components/democracy/elections/calling/election-drafts'
import { ElectionList } from '@/components/democracy/elections/election-list'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { listElectionDrafts } from '@/lib/democracy/elections/calling/drafts/read-election-drafts'
import { listElections } from '@/lib/democracy/elections/read'
import { listElectionsToConfirm } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can, refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Elections' }

const successMessages = { discarded: 'Discarded. Nobody was told of it.' }

/** For whoever may call elections, and for whoever runs one or confirms in one: they need not hold an office. */
export default async function DeskElections({ searchParams }: PageProps<'/desk/elections'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/desk/elections')
  const calls = can(person, 'election.call')
  const confirmed = await listElectionsToConfirm(person)
  const mine = (await listElections(person)).filter(
    ({ own, slug }) => calls || own || confirmed.includes(slug),
  )
  const refusal = refusalOf(person, 'election.call')
  const entries = mine.map((election) => ({
    ...election,
    href: `/desk/elections/${election.slug}` as Route,
    about: nextElectionDate(election),
  }))
  const drafts = (await listElectionDrafts(person)).map(({ id, title, savedBy, savedAt, own }) => ({
    id,
    title,
    about: `Last saved by ${own ? 'you' : isolateName(savedBy || 'someone whose name is withheld')} on ${momentInWords(savedAt)}`,
  }))
  const back = person.powers.length > 0 ? <BackLink href="/desk">Desk</BackLink> : undefined
  return (
    <Page eyebrow="Desk" title="Elections" back={back}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {refusal && mine.length === 0 && <Notice>{refusals[refusal]}</Notice>}
      {calls && (
        <p>
          <ButtonLink href="/desk/elections/new">Call an election</ButtonLink>
        </p>
      )}
      {drafts.length > 0 && <ElectionDrafts drafts={drafts} />}
      {calls && mine.length === 0 && <EmptyState title="No election has been called" />}
      {drafts.length > 0 && entries.length > 0 && <h2>Called</h2>}
      {entries.length > 0 && <ElectionList elections={entries} />}
    </Page>
  )
}

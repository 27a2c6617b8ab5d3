import type { Metadata, Route } from 'next'
import { ElectionList } from '@/components/democracy/elections/election-list'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { listElections } from '@/lib/democracy/elections/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { withOutagePage } from '../with-outage-page'
import { nextElectionDate } from './next-election-date'

export const metadata: Metadata = { title: 'Elections' }

const ended = ['declared', 'over', 'cancelled', 'void']

async function ElectionsPage() {
  const all = await listElections(await viewer())
  const entries = all.map((election) => ({
    ...election,
    href: `/elections/${election.slug}` as Route,
    about: nextElectionDate(election),
  }))
  const open = entries.filter(({ phase }) => !ended.includes(phase))
  const over = entries.filter(({ phase }) => ended.includes(phase))
  return (
    <Page
      title="Elections"
      lead="Members choose our officers, and who we back, by secret ballot. Anyone can recount the votes, unless fewer than 20 members vote."
    >
      {open.length === 0 && (
        <EmptyState title="No elections under way">
          Members see each election from the day it is called.
        </EmptyState>
      )}
      {open.length > 0 && <ElectionList elections={open} />}
      {over.length > 0 && <h2>Past elections</h2>}
      {over.length > 0 && <ElectionList elections={over} />}
    </Page>
  )
}

export default withOutagePage(ElectionsPage)

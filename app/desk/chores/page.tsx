import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ChoreList } from '@/components/records/chores/chore-list'
import { Notice } from '@/components/ui/notice'
import { listChores } from '@/lib/jobs/read-chores'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Automatic tasks' }

export default async function AutomaticTasks() {
  const { officer, refused } = await requireOfficer('/desk/chores')
  if (!officer) return refused
  const chores = await listChores(officer)
  const failing = chores?.filter(({ failingSince }) => failingSince) ?? []
  return (
    <Page
      title="Automatic tasks"
      eyebrow="Desk"
      back={<BackLink href="/desk">Desk</BackLink>}
      lead="What this site does by the clock, without anyone asking for it."
      wide
    >
      {!chores && <Notice>{refusals[refusalOf(officer, 'chore.read') ?? 'not-allowed']}</Notice>}
      {failing.length > 0 && (
        <Notice kind="warning" title="Some of them failed">
          The others continue, and each that failed is tried again at its next time. If one has
          failed for more than a day, tell whoever runs the server what it says below.
        </Notice>
      )}
      {chores && <ChoreList chores={chores} />}
    </Page>
  )
}

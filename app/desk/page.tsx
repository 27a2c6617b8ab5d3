import type { Metadata } from 'next'
import { QueueList } from '@/components/desk/queue-list'
import { Page } from '@/components/layout/page'
import { organisation } from '@/lib/organisation'
import { listQueues } from './queues'
import { requireOfficer } from './require-officer'

export const metadata: Metadata = { title: 'Desk' }

export default async function Desk() {
  const { officer, refused } = await requireOfficer('/desk')
  if (!officer) return refused
  const offices = officer.offices.map((office) => organisation.offices[office].name)
  return (
    <Page
      title="Desk"
      eyebrow={offices.join(', ')}
      lead="What is waiting for you and your fellow officers."
    >
      <QueueList queues={await listQueues(officer)} />
    </Page>
  )
}

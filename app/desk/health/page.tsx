import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Findings } from '@/components/records/health/findings'
import { Notice } from '@/components/ui/notice'
import { gravest } from '@/lib/health/finding'
import { listFindings } from '@/lib/health/read-health'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'How the site is' }

const headlines = {
  good: 'The site is working well',
  look: 'The site works, but something needs checking',
  act: 'Something on the site needs attention now',
}

export default async function SiteHealth() {
  const { officer, refused } = await requireOfficer('/desk/health')
  if (!officer) return refused
  const findings = await listFindings(officer)
  return (
    <Page
      title={findings ? headlines[gravest(findings)] : 'How the site is'}
      eyebrow="Desk"
      back={<BackLink href="/desk">Desk</BackLink>}
      lead="Checked just now. If you do not run the server, pass on what there is to do to the person who does."
      wide
    >
      {findings ? (
        <Findings findings={findings} />
      ) : (
        <Notice>{refusals[refusalOf(officer, 'health.read') ?? 'not-allowed']}</Notice>
      )}
    </Page>
  )
}

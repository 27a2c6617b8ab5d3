import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { PaperApplicationForm } from '@/components/membership/join/paper/paper-application-form'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { typeApplicationAction } from './actions'

const title = 'Type a paper application'

export const metadata: Metadata = { title }

export default async function PaperApplication() {
  const { officer, refused } = await requireOfficer('/desk/applications/paper')
  if (!officer) return refused
  const back = <BackLink href="/desk/applications">Applications</BackLink>
  if (!can(officer, 'application.type')) {
    return (
      <Page title={title} eyebrow="Applications" back={back}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  return (
    <Page
      title={title}
      eyebrow="Applications"
      back={back}
      rail={
        <Rail label="About paper applications">
          <RailSection title="What happens then">
            <ul className="bullets">
              <li>We ask both referees straight away, as always.</li>
              <li>You cannot decide an application that you typed. Another officer does.</li>
              <li>Keep the signed paper: it is what they agreed to.</li>
            </ul>
          </RailSection>
          <RailSection title="The form on paper">
            <RailLinks
              links={[
                { href: '/desk/applications/paper/blank.pdf', label: 'Print a blank form (PDF)' },
              ]}
            />
          </RailSection>
        </Rail>
      }
    >
      <p>
        For someone who filled in our form on paper. The questions are those of the online form, as
        the applicant reads them: enter what they wrote.
      </p>
      <PaperApplicationForm action={typeApplicationAction} applicationId={newId()} />
    </Page>
  )
}

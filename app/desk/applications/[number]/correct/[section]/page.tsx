import type { Metadata, Route } from 'next'
import type { ComponentType } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { Hidden } from '@/components/forms/hidden'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { AboutYouForm } from '@/components/membership/join/about-you-form'
import { DuesForm } from '@/components/membership/join/dues-form'
import { LabourMovementForm } from '@/components/membership/join/labour-movement-form'
import type { SectionFormProps } from '@/components/membership/join/section-form'
import { Name } from '@/components/ui/name'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { isTypedSection, type TypedSection } from '@/lib/membership/join/paper/typed-sections'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { asTyped } from '@/lib/membership/join/sections'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import {
  correctAboutThemAction,
  correctTheirDuesAction,
  correctTheirMovementAction,
} from '../../actions'

const title = 'Correct what was typed'

export const metadata: Metadata = { title }

const forms: Record<TypedSection, [ComponentType<SectionFormProps>, SectionFormProps['action']]> = {
  'about-you': [AboutYouForm, correctAboutThemAction],
  'labour-movement': [LabourMovementForm, correctTheirMovementAction],
  dues: [DuesForm, correctTheirDuesAction],
}

export default async function CorrectTyped({
  params,
}: PageProps<'/desk/applications/[number]/correct/[section]'>) {
  const { number: typed, section } = await params
  const number = numberInAddress(typed)
  const back = `/desk/applications/${number ?? ''}` as const
  const { officer, refused } = await requireOfficer(back)
  if (!officer) return refused
  if (!number || !isTypedSection(section) || !can(officer, 'application.list')) {
    return <PageNotFound />
  }
  const found = await readApplicationAtDesk(officer, {
    number,
    dateOfBirth: section === 'about-you',
  })
  if (!found || found.own || !found.mayActFor || !found.submission) return <PageNotFound />
  const { application, submission } = found
  const saved = asTyped(section, submission)
  const [SectionForm, action] = forms[section]
  return (
    <Page
      title={title}
      eyebrow={<Name>{found.applicant.name}</Name>}
      back={<BackLink href={back as Route}>The application</BackLink>}
    >
      <p>
        The questions are those of the online form, as the applicant reads them. Correct only what
        is not as they wrote it, or as they ask you to.
      </p>
      <SectionForm
        action={action}
        saved={saved}
        seen={savedMark(saved)}
        whose={
          <>
            <Hidden name="applicationId" value={application.id} />
            <Hidden name="number" value={number} />
          </>
        }
      />
    </Page>
  )
}

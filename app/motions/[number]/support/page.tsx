import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { ByLine } from '@/components/democracy/motions/by-line'
import { SupportSection } from '@/components/democracy/motions/support/support-section'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { getSupport } from '@/lib/democracy/motions/support/read-support'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { showSupportAction, supportMotionAction, withdrawSupportAction } from './actions'

type Props = PageProps<'/motions/[number]/support'>

const supportOf = cache(async (number: number) => getSupport(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const support = number && (await supportOf(number))
  return { title: support ? `Support Motion ${number}: ${support.title}` : 'Page not found' }
}

const successMessages = {
  supported: 'You support this motion.',
  withdrawn: 'You have withdrawn your support. Your name is no longer with it.',
  saved: 'Saved.',
}

export default async function SupportPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/support`)
  const support = await supportOf(number)
  if (!support) return <PageNotFound />
  return (
    <Page
      eyebrow={`Motion ${number}`}
      title={support.title}
      lead={
        <>
          Moved by <Name instead="a former member">{support.mover}</Name>
        </>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SupportSection
        support={support}
        acts={{
          support: supportMotionAction,
          withdraw: withdrawSupportAction,
          show: showSupportAction,
        }}
      />
      <section aria-labelledby="text" className="flow">
        <SectionHeading id="text">The motion</SectionHeading>
        <ByLine version={support.version} />
      </section>
      {can(person, 'motion.read') && (
        <p>
          <Link href={`/motions/${number}` as Route}>
            Amendments, questions and what has happened
          </Link>
        </p>
      )}
    </Page>
  )
}

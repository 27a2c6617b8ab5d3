import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { PublicNameForm } from '@/components/democracy/motions/publishing/publishing-forms'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SuccessMessage } from '@/components/ui/success-message'
import { getOwnPublicName } from '@/lib/democracy/motions/publishing/read-publishing'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { showPublicNameAction } from './actions'

type Props = PageProps<'/motions/[number]/public'>

const nameOf = cache(async (number: number) => getOwnPublicName(await viewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  const own = number && (await nameOf(number))
  return { title: own ? `Your name on the page of Motion ${number}` : 'Page not found' }
}

const successMessages = {
  named: 'The public page of this motion names you now.',
  'not-named': 'The public page of this motion does not name you.',
}

/** Also for whoever brought a motion and has left since: what they agreed to then they can take back. */
export default async function PublicNamePage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/public`)
  const own = await nameOf(number)
  if (!own) return <PageNotFound />
  return (
    <Page
      eyebrow={`Motion ${number}`}
      title={own.title}
      lead={
        own.isPublic
          ? 'Anyone can read this motion on its public page.'
          : 'This motion has no public page at the moment.'
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <PublicNameForm number={number} shown={own.shown} showName={showPublicNameAction} />
      {own.isPublic && (
        <p>
          <Link href={`/decisions/${number}` as Route}>Its public page</Link>
        </p>
      )}
      {can(person, 'motion.read') && (
        <p>
          <Link href={`/motions/${number}` as Route}>The motion and what has happened to it</Link>
        </p>
      )}
    </Page>
  )
}

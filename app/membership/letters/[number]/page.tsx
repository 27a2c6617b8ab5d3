import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Markdown } from '@/components/ui/markdown'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { topicName } from '@/lib/people/letters/in-words'
import { readArchivedLetter } from '@/lib/people/letters/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'News and notices' }

export default async function OurLetter({ params }: PageProps<'/membership/letters/[number]'>) {
  const number = numberInAddress((await params).number)
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/membership/letters/${number ?? ''}`)
  const letter = number === undefined ? undefined : await readArchivedLetter(person, number)
  if (!letter) return <PageNotFound />
  const { subject, text, topic, begunAt } = letter
  return (
    <Page
      title={subject}
      eyebrow={`${topic ? topicName(topic) : 'Notice'}${begunAt ? `, ${inWords(dateOf(begunAt))}` : ''}`}
      back={<BackLink href="/membership/letters">News and notices</BackLink>}
    >
      <Markdown source={text.replaceAll('{name}', isolateName(person.name))} headings={2} />
    </Page>
  )
}

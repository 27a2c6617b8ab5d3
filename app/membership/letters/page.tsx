import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { topicName } from '@/lib/people/letters/in-words'
import { listLetterArchive } from '@/lib/people/letters/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'News and notices' }

export default async function OurLetters({ searchParams }: PageProps<'/membership/letters'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/letters')
  const archive = await listLetterArchive(person, numberInAddress((await searchParams).before))
  return (
    <Page
      title="News and notices"
      lead="What we have sent to every member, to those who asked for a topic, or to a part of our members that you were in."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      {!archive && <Notice>{refusals[refusalOf(person, 'letter.read') ?? 'not-allowed']}</Notice>}
      {archive?.letters.length === 0 && (
        <EmptyState title="Nothing has been sent yet">
          <Link href="/membership/emails">Choose what you want emails about</Link>.
        </EmptyState>
      )}
      {archive && archive.letters.length > 0 && (
        <>
          <ul className="border-ink border-t-3">
            {archive.letters.map(({ number, subject, topic, begunAt }) => (
              <li
                key={number}
                className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
              >
                <Link
                  href={`/membership/letters/${number}` as Route}
                  prefetch={false}
                  className="font-bold"
                >
                  {subject}
                </Link>
                <span>
                  {topic ? topicName(topic) : 'Notice'}
                  {begunAt && `, ${inWords(dateOf(begunAt))}`}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link href="/membership/emails">Choose which of them you get by email</Link>.
          </p>
        </>
      )}
      {archive?.next && (
        <Pagination of="letters" next={`/membership/letters?before=${archive.next}` as Route} />
      )}
    </Page>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { HowToRead } from '@/components/money/spending/how-to-read'
import { YearAccount } from '@/components/money/spending/year-account'
import { addDays, dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { getYearAccount } from '@/lib/money/spending/accounts/read'
import { headlineOf } from '@/lib/money/spending/accounts/year-headline'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Props = PageProps<'/accounts/[year]'>

const yearIn = (segment: string) => (/^\d{4}$/.test(segment) ? Number(segment) : undefined)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = yearIn((await params).year)
  return { title: year ? `What your money was spent on in ${year}` : 'Page not found' }
}

export default async function AccountOfAYear({ params }: Props) {
  const year = yearIn((await params).year)
  if (!year) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/accounts/${year}`)
  const account = await getYearAccount(person, year)
  if (!account) return <PageNotFound />
  const { from, until, running } = account
  const last = running ? now() : addDays(until, -1)
  return (
    <Page
      eyebrow={`What your money is spent on · ${account.name}`}
      title={headlineOf(account)}
      back={<BackLink href={'/accounts'}>All years</BackLink>}
      wide
      rail={
        <Rail label="About these accounts">
          <RailSection title="How to read them">
            <HowToRead />
          </RailSection>
        </Rail>
      }
    >
      <YearAccount {...account} firstDay={inWords(dateOf(from))} lastDay={inWords(dateOf(last))} />
    </Page>
  )
}

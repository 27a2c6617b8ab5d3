import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { HowToRead } from '@/components/money/spending/how-to-read'
import { Notice } from '@/components/ui/notice'
import { TaskList } from '@/components/ui/task-list'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { financialYearOf, yearInWords } from '@/lib/money/spending/accounts/financial-year'
import { listAccountYears } from '@/lib/money/spending/accounts/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'What your money is spent on' }

export default async function Accounts() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/accounts')
  const years = await listAccountYears(person)
  const refusal = refusalOf(person, 'accounts.read')
  const running = financialYearOf(now())
  return (
    <Page
      title="What your money is spent on"
      lead="Every penny that came in and went out, year by year, for all members to see."
      back={<BackLink href="/membership">Your membership</BackLink>}
      rail={
        <Rail label="About the accounts">
          <RailSection title="How to read them">
            <HowToRead />
          </RailSection>
          <RailSection title="Spent something yourself?" acts>
            <RailLinks links={[{ href: '/membership/claims', label: 'Claim money back' }]} />
          </RailSection>
        </Rail>
      }
    >
      {years ? (
        <TaskList
          title="The accounts"
          tasks={years.map((year) => ({
            title: `Accounts for ${yearInWords(year)}`,
            href: `/accounts/${year}` as Route,
            status: year === running ? 'In progress' : 'Closed',
          }))}
        />
      ) : (
        <Notice>{refusals[refusal ?? 'not-allowed']}</Notice>
      )}
    </Page>
  )
}

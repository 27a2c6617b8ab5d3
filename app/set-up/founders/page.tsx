import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { FoundForm } from '@/components/membership/founding/found-form'
import { FounderForm } from '@/components/membership/founding/founder-form'
import { FounderList } from '@/components/membership/founding/founder-list'
import { SuccessMessage } from '@/components/ui/success-message'
import { offices, organisation } from '@/lib/organisation'
import { foundAction, nameFounderAction, unnameFounderAction } from '../actions'
import { requireSetUp } from '../require-set-up'

export const metadata: Metadata = {
  title: 'Name the founding members',
  robots: { index: false },
}

const successMessages = {
  named: 'Added to the list.',
  unnamed: 'Removed from the list.',
}

/** A list at first. Only the last button makes members and officers of them. */
export default async function Founders({ searchParams }: PageProps<'/set-up/founders'>) {
  const { setUp } = await requireSetUp()
  if (setUp.stage === 'founded') redirect('/set-up/codes')
  const free = offices.filter(
    (office) =>
      setUp.founders.filter((one) => one.office === office).length <
      organisation.offices[office].seats,
  )
  return (
    <Page
      title="Name the founding members"
      back={<BackLink href="/set-up">Set up this site</BackLink>}
      lead="Nobody could vouch for them or appoint them yet, so you name them, once. From then on members join with two referees, and it takes two officers to appoint another."
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <FounderList founders={setUp.founders} unname={unnameFounderAction} />
      <FounderForm
        // One who was added is in the list, and the fields are for the next.
        key={setUp.seen}
        action={nameFounderAction}
        offices={free.map((office) => ({
          value: office,
          label: organisation.offices[office].name,
        }))}
      />
      <FoundForm
        action={foundAction}
        lacks={setUp.lacks}
        seen={setUp.seen}
        count={setUp.founders.length}
      />
    </Page>
  )
}

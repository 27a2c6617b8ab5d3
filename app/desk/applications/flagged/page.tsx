import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { FlagList } from '@/components/records/retention/flag-list'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { flagReviewDays } from '@/lib/records/retention/flags/keep-reasons'
import { listFlags } from '@/lib/records/retention/flags/read'
import { requireOfficer } from '../../require-officer'
import { confirmKeepingFlagAction, proposeKeepingFlagAction } from './actions'

export const metadata: Metadata = { title: 'Remembered addresses' }

const successMessages = {
  proposed: 'Proposed. It is kept once a second officer confirms it.',
  kept: 'Confirmed. It is remembered until its next review date.',
}

const years = organisation.retention.flaggedAddressYears

export default async function RememberedAddresses(props: PageProps<'/desk/applications/flagged'>) {
  const { officer, refused } = await requireOfficer('/desk/applications/flagged')
  if (!officer) return refused
  const list = await listFlags(officer)
  return (
    <Page
      title={list ? headline(list.count) : 'Remembered addresses'}
      eyebrow="Remembered addresses"
      lead="When someone is expelled, we keep a code made from their email address, even after their details are erased. If they had no address of their own, it is made from their name with their date of birth or postcode. It tells you if they apply again. No name is kept with it."
      back={<BackLink href="/desk/applications">Applications</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await props.searchParams).done} />
      {!list && <Notice>{refusals['not-allowed']}</Notice>}
      {list && (
        <p>
          Each is deleted automatically on its review date, {years} years after it was recorded. In
          the {flagReviewDays} days before, one officer can propose keeping it for {years} more
          years, and another confirms.
        </p>
      )}
      {list && list.flags.length > 0 && (
        <FlagList
          flags={list.flags}
          propose={proposeKeepingFlagAction}
          confirm={confirmKeepingFlagAction}
        />
      )}
      {list && list.count > list.flags.length && (
        <p>These are the {list.flags.length} that are reviewed next.</p>
      )}
    </Page>
  )
}

function headline(count: number): string {
  if (count === 0) return 'We remember no addresses'
  return count === 1
    ? 'We remember 1 address'
    : `We remember ${count.toLocaleString('en-GB')} addresses`
}

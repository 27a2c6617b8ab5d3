import type { Metadata } from 'next'
import { convenedNetwork } from '@/app/networks/convened-network'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ConvenorPage } from '@/components/people/networks/convenor-page'
import { MeetingForm } from '@/components/people/networks/meeting-form'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { newId } from '@/lib/kernel/ids'
import { callMeetingAction } from '../actions'

const title = 'Call a meeting'

export const metadata: Metadata = { title }

export default async function CallMeetingPage({
  params,
}: PageProps<'/networks/[network]/meetings/new'>) {
  const network = await convenedNetwork((await params).network)
  if (!network) return <PageNotFound />
  return (
    <ConvenorPage
      network={network}
      title={title}
      lead="Only members of the network can see it, on the network’s page. We send no email about it."
    >
      <MeetingForm
        action={callMeetingAction}
        network={network}
        nonce={newId()}
        example={boxesOf(dateOf(addDays(now(), 21)))}
      />
    </ConvenorPage>
  )
}

import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MeetingForm } from '@/components/people/networks/meeting-form'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { networks, organisation } from '@/lib/organisation'
import { convenesNow } from '@/lib/people/networks/convenors/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { callMeetingAction } from '../actions'

export const metadata: Metadata = { title: 'Call a meeting' }

export default async function CallMeetingPage({
  params,
}: PageProps<'/networks/[network]/meetings/new'>) {
  const { network: asked } = await params
  const network = networks.find((one) => one === asked)
  if (!network) notFound()
  if (!(await convenesNow(await viewer(), network))) return <PageNotFound />
  const { name } = organisation.networks[network]
  return (
    <Page
      title="Call a meeting"
      eyebrow={name}
      lead="Only members of the network see it. They find it on the network’s page; no email goes out."
      back={<BackLink href={`/networks/${network}` as Route}>{name}</BackLink>}
    >
      <MeetingForm
        action={callMeetingAction}
        network={network}
        example={boxesOf(dateOf(addDays(now(), 21)))}
      />
    </Page>
  )
}

import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { NetworkLetterForm } from '@/components/people/networks/network-letter-form'
import { networks, organisation } from '@/lib/organisation'
import { convenesNow } from '@/lib/people/networks/convenors/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { sendNetworkLetterAction } from '../actions'

export const metadata: Metadata = { title: 'Write a letter' }

export default async function WriteNetworkLetterPage({
  params,
}: PageProps<'/networks/[network]/letters/new'>) {
  const { network: asked } = await params
  const network = networks.find((one) => one === asked)
  if (!network) notFound()
  if (!(await convenesNow(await viewer(), network))) return <PageNotFound />
  const { name } = organisation.networks[network]
  return (
    <Page
      title="Write a letter"
      eyebrow={name}
      lead="It goes at once to those in the network who asked for its letters, at most two a day. You do not see who they are."
      back={<BackLink href={`/networks/${network}` as Route}>{name}</BackLink>}
    >
      <NetworkLetterForm action={sendNetworkLetterAction} network={network} />
    </Page>
  )
}

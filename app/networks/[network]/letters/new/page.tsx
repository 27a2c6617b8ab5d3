import type { Metadata } from 'next'
import { convenedNetwork } from '@/app/networks/convened-network'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ConvenorPage } from '@/components/people/networks/convenor-page'
import { NetworkLetterForm } from '@/components/people/networks/network-letter-form'
import { newId } from '@/lib/kernel/ids'
import { sendNetworkLetterAction } from '../actions'

const title = 'Write a letter'

export const metadata: Metadata = { title }

export default async function WriteNetworkLetterPage({
  params,
}: PageProps<'/networks/[network]/letters/new'>) {
  const network = await convenedNetwork((await params).network)
  if (!network) return <PageNotFound />
  return (
    <ConvenorPage
      network={network}
      title={title}
      lead="You see it first as it will arrive. Then it goes to those in the network who asked for its letters. Members who are in the network today and ask for its letters, now or later, can read it on this site while they stay in it, also when you are no longer a convenor. You cannot see who they are. You can send two a day."
    >
      <NetworkLetterForm action={sendNetworkLetterAction} network={network} id={newId()} />
    </ConvenorPage>
  )
}

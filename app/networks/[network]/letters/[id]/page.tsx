import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Markdown } from '@/components/ui/markdown'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { networks, organisation } from '@/lib/organisation'
import { readNetworkLetter } from '@/lib/people/networks/letters/read-archive'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'A letter' }

export default async function NetworkLetterPage({
  params,
}: PageProps<'/networks/[network]/letters/[id]'>) {
  const { network: asked, id } = await params
  const network = networks.find((one) => one === asked)
  const person = await personSignedIn()
  const letter = network && person ? await readNetworkLetter(person, network, id) : undefined
  if (!network || !person || !letter) return <PageNotFound />
  const { subject, text, begunAt } = letter
  return (
    <Page
      title={subject}
      eyebrow={`${organisation.networks[network].name}${begunAt ? `, ${inWords(dateOf(begunAt))}` : ''}`}
      back={<BackLink href={`/networks/${network}/letters` as Route}>Letters</BackLink>}
    >
      <Markdown source={text.replaceAll('{name}', isolateName(person.name))} headings={2} />
    </Page>
  )
}

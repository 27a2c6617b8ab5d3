import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { networks, organisation } from '@/lib/organisation'
import { listNetworkLetters } from '@/lib/people/networks/letters/read-archive'
import { viewer } from '@/lib/people/sign-in/viewer'

// Whoever has it open in a tab is in the network.
export const metadata: Metadata = { title: 'Letters' }

export default async function NetworkLettersPage({
  params,
  searchParams,
}: PageProps<'/networks/[network]/letters'>) {
  const { network: asked } = await params
  const network = networks.find((one) => one === asked)
  if (!network) notFound()
  const { before } = await searchParams
  const list = await listNetworkLetters(
    await viewer(),
    network,
    typeof before === 'string' ? before : undefined,
  )
  if (!list) return <PageNotFound />
  const { name } = organisation.networks[network]
  const path = `/networks/${network}/letters`
  return (
    <Page
      title="Letters from the convenors"
      eyebrow={name}
      lead="Those sent since you joined the network. Only members of it who asked for its letters can read them, and you no longer can once you leave or stop the letters."
      back={<BackLink href={`/networks/${network}` as Route}>{name}</BackLink>}
    >
      {list.letters.length === 0 && (
        <EmptyState title="No letters since you joined">
          When a convenor sends one, you get it by email and find it here.
        </EmptyState>
      )}
      <ul>
        {list.letters.map(({ id, subject, begunAt }) => (
          <li
            key={id}
            className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
          >
            <Link href={`${path}/${id}` as Route} prefetch={false} className="font-bold">
              {subject}
            </Link>
            <span>{begunAt && inWords(dateOf(begunAt))}</span>
          </li>
        ))}
      </ul>
      <Pagination
        of="letters"
        next={list.next ? (`${path}?before=${list.next}` as Route) : undefined}
      />
    </Page>
  )
}

import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Pagination } from '@/components/ui/pagination'
import { refusals } from '@/lib/kernel/refusals'
import { networks, organisation } from '@/lib/organisation'
import { readConvenorsList } from '@/lib/people/networks/convenors/read-list'
import { viewer } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Members of the network' }

export default async function ConvenorsListPage({
  params,
  searchParams,
}: PageProps<'/networks/[network]/list'>) {
  const { network: asked } = await params
  const network = networks.find((one) => one === asked)
  if (!network) notFound()
  const { name } = organisation.networks[network]
  const { before } = await searchParams
  const path = `/networks/${network}/list` as Route
  const list = await readConvenorsList(await viewer(), {
    network,
    before: typeof before === 'string' ? before : undefined,
  })
  const back = <BackLink href={`/networks/${network}` as Route}>{name}</BackLink>
  if ('refused' in list) {
    if (list.refused !== 'second-factor' && list.refused !== 'second-factor.too-new')
      return <PageNotFound />
    return (
      <Page title="Confirm it is you" eyebrow={name} back={back}>
        <p>
          The list says who is in the network. To see it, confirm with your authenticator app or
          passkey first.
        </p>
        {list.refused === 'second-factor.too-new' && <p>{refusals[list.refused]}</p>}
        <ButtonLink
          href={`/membership/second-factor?${new URLSearchParams({ next: path })}` as Route}
        >
          Use your app or passkey
        </ButtonLink>
      </Page>
    )
  }
  return (
    <Page
      title="Members of the network"
      eyebrow={name}
      lead="For you as its convenor. Each of them can see that you looked today. Do not copy this list, or tell anyone who is on it."
      back={back}
    >
      <ul className="border-ink border-t-3">
        {list.members.map((one) => (
          <li
            key={one.id}
            className="flex max-w-none flex-wrap items-baseline justify-between gap-x-5 border-rule border-b py-3"
          >
            <p className="font-bold">
              <Name>{one.name}</Name>
            </p>
            {!one.shownToMembers && <p className="text-ink-soft">Not shown to the other members</p>}
          </li>
        ))}
      </ul>
      <Pagination
        of="members"
        next={list.next ? (`${path}?before=${list.next}` as Route) : undefined}
      />
      <p>
        Members who joined before convenors could see them are not here until they agree to it. This
        list cannot be downloaded.
      </p>
    </Page>
  )
}

import type { Route } from 'next'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { type Network, organisation } from '@/lib/organisation'

type Props = { network: Network; title: string; lead: string; children: ReactNode }

/** Something that a network’s convenors do for it, and who hears of it. */
export function ConvenorPage({ network, children, ...head }: Props) {
  const { name } = organisation.networks[network]
  return (
    <Page
      {...head}
      eyebrow={name}
      back={<BackLink href={`/networks/${network}` as Route}>{name}</BackLink>}
    >
      {children}
    </Page>
  )
}

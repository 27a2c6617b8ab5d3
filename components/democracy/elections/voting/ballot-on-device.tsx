'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { useVoterDevice } from './use-voter-device'

type Props = {
  slug: string
  voter: string
  title: string
  /** How it stands on every device that has cast nothing. */
  children: ReactNode
}

/** On the member's home, as `CastOnDevice` in a list of things to do: the device that cast the ballot says where it is. */
export function BallotOnDevice({ slug, voter, title, children }: Props) {
  const { kept } = useVoterDevice(slug, voter)
  if (!kept?.ballot) return children
  return (
    <>
      {kept.receipt ? (
        <Tag tone="done">In the ballot box (this device)</Tag>
      ) : (
        <Tag tone="attention">Not in the ballot box yet (this device)</Tag>
      )}
      <Link prefetch={false} href={`/elections/${slug}/box` as Route}>
        Your ballot<span className="sr-only">: {title}</span>
      </Link>
    </>
  )
}

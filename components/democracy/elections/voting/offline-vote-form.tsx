'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { signedInHere } from '@/lib/democracy/elections/voter/signed-in-here'
import { RankedBallotForm } from './ranked-ballot-form'

type Props = { slug: string; closes: string }

/** The ballot paper of the member signed in at this browser, when no server can be asked who that is. */
export function OfflineVoteForm({ slug, closes }: Props) {
  const voter = useSyncExternalStore(never, signedInHere, () => undefined)
  return voter ? (
    <RankedBallotForm slug={slug} voter={voter} closes={closes} />
  ) : (
    <Notice title="Nobody is signed in on this device">
      Come back when you are online, and sign in.
    </Notice>
  )
}

const never = () => () => {}

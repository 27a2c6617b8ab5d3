'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
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

/** Who is signed in at this browser, as it knows without asking anybody. The cookie goes when they sign out. */
function signedInHere(): string | undefined {
  return /(?:^|; )(?:__Host-)?mandate-person=([0-9a-f-]{36})/.exec(document.cookie)?.[1]
}

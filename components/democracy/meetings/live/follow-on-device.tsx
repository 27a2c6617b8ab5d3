'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** On the pages of whoever runs a meeting: shows by itself what others have done meanwhile. */
export function FollowOnDevice({ address }: { address: string }) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(address)
    // At the first word too, because something may have happened since the page was read.
    source.onmessage = () => router.refresh()
    return () => source.close()
  }, [address, router])
  return null
}

'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** On the pages of whoever runs a meeting: shows by itself what others have done meanwhile. */
export function FollowOnDevice({ address }: { address: string }) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(address)
    let heard = false
    source.onmessage = () => {
      // The first word is how it stands now, which the page says already.
      if (heard) router.refresh()
      heard = true
    }
    return () => source.close()
  }, [address, router])
  return null
}

'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const seconds = 2

/** On a page about work under way: shows automatically how far it is. Without JavaScript there is a link. */
export function AutoRefresh() {
  const router = useRouter()
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), seconds * 1000)
    return () => clearInterval(looking)
  }, [router])
  return (
    <p>
      <a href="?">Refresh</a>
    </p>
  )
}

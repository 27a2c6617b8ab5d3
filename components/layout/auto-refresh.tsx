'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const seconds = 2

/** On a page about work that goes on: shows how far it is by itself. Without JavaScript, by a press. */
export function LookAgain() {
  const router = useRouter()
  useEffect(() => {
    const looking = setInterval(() => router.refresh(), seconds * 1000)
    return () => clearInterval(looking)
  }, [router])
  return (
    <p>
      <a href="?">Look again</a>
    </p>
  )
}

'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { confirmWithPasskey } from './passkeys'

type Props = {
  /** Said once it is confirmed. */
  done?: string
  /** Where to go on once it is. */
  next?: string
}

/** Confirms with a passkey. It is there only where a script runs and the browser knows passkeys; a code always works. */
export function PasskeyButton({ done, next }: Props) {
  const router = useRouter()
  const [known, setKnown] = useState(false)
  const [said, setSaid] = useState('')
  const [underway, setUnderway] = useState(false)

  useEffect(() => setKnown(browserSupportsWebAuthn()), [])

  async function confirm() {
    if (underway) return
    setUnderway(true)
    const { problem } = await confirmWithPasskey()
    setUnderway(false)
    setSaid(problem ?? done ?? '')
    if (problem || !next) return
    router.push(next as Route)
    router.refresh()
  }

  if (!known) return null
  return (
    <div className="flow">
      <button
        type="button"
        onClick={confirm}
        aria-disabled={underway || undefined}
        className={buttonClass('primary')}
      >
        Use your passkey
      </button>
      <p role="status" className="font-bold">
        {said}
      </p>
    </div>
  )
}

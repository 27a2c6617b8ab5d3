import { useEffect, useState } from 'react'
import { trackerOfPaper } from '@/lib/democracy/elections/protocol/ballot'
import type { RequestedPaper } from '@/lib/democracy/elections/protocol/credential'

/** By this the voter finds their ballot on the board, and nobody else knows whose it is. */
export function Tracker({ requested }: { requested: RequestedPaper }) {
  const [tracker, setTracker] = useState('')
  useEffect(() => {
    trackerOfPaper(requested).then(setTracker)
  }, [requested])
  return (
    <section className="max-w-[34rem] border-3 border-ink bg-card p-5">
      <h2 className="text-lg">Your tracking number</h2>
      <p className="headline mt-1 text-xl">
        <code>{tracker}</code>
      </p>
      <p className="mt-1">
        Use it to find your ballot on the board, on any device. Anyone who knows it can see that you
        voted and, after voting closes, how. Keep it to yourself.
      </p>
    </section>
  )
}

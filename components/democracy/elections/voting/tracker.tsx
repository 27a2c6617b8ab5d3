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
      <h2 className="text-lg">Your tracker</h2>
      <p className="headline mt-1 text-xl">
        <code>{tracker}</code>
      </p>
      <p className="mt-1">
        By this number you find your ballot on the board, on any device. Whoever knows it can see
        that you voted, and after the close how: keep it to yourself.
      </p>
    </section>
  )
}

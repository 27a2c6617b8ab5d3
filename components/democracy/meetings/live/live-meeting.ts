import { useEffect, useState } from 'react'
import type { LiveMeeting } from '@/lib/democracy/meetings/running/live-state'

/** How a meeting stands, followed as it goes on. What the page came with holds until something newer is heard. */
export function useLiveMeeting(first: LiveMeeting, address: string): LiveMeeting {
  const [heard, setHeard] = useState<LiveMeeting>()
  useEffect(() => {
    const source = new EventSource(address)
    source.onmessage = (event) => setHeard(JSON.parse(event.data) as LiveMeeting)
    return () => source.close()
  }, [address])
  return heard && heard.at > first.at ? heard : first
}

/** The server’s time, in milliseconds, second by second from when it was last told. The clock of the device may be wrong. */
export function useServerTime(at: string): number {
  const [gone, setGone] = useState({ at, milliseconds: 0 })
  useEffect(() => {
    const began = performance.now()
    const ticking = setInterval(
      () => setGone({ at, milliseconds: performance.now() - began }),
      1000,
    )
    return () => clearInterval(ticking)
  }, [at])
  return Date.parse(at) + (gone.at === at ? gone.milliseconds : 0)
}

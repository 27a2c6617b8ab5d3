import { useEffect, useRef, useState } from 'react'
import { Newer, sendBallot } from '@/lib/democracy/elections/voter/cast'
import { NotReached } from '@/lib/democracy/elections/voter/polling-station'
import type { Kept } from '@/lib/democracy/elections/voter/saved-paper'
import { sentenceOf } from '@/lib/democracy/elections/voter/voter-errors'
import type { VoterDevice } from './use-voter-device'

const again = 15_000

/** A ballot that waits on the device is sent as soon as there is a way, as long as the page is open. */
export function useSendBallot({ client, kept, setKept }: VoterDevice): {
  newer: boolean
  problem?: string
} {
  const [stopped, setStopped] = useState<{ ballot: Kept['ballot']; error: unknown }>()
  const underway = useRef(false)
  const waiting = kept?.ballot !== undefined && kept.receipt === undefined
  const halted = stopped !== undefined && stopped.ballot === kept?.ballot

  useEffect(() => {
    if (!waiting || halted) return
    async function attempt() {
      if (underway.current) return
      underway.current = true
      try {
        setKept(await sendBallot(client, kept!))
      } catch (error) {
        if (!(error instanceof NotReached)) setStopped({ ballot: kept!.ballot, error })
      } finally {
        underway.current = false
      }
    }
    attempt()
    const timer = setInterval(attempt, again)
    addEventListener('online', attempt)
    return () => {
      clearInterval(timer)
      removeEventListener('online', attempt)
    }
  }, [client, kept, setKept, waiting, halted])

  if (!halted) return { newer: false }
  if (stopped.error instanceof Newer) return { newer: true }
  return { newer: false, problem: sentenceOf(stopped.error) }
}

/**
 * Until the board shows it, the ballot is put into the box once more on every visit: should the server have lost it, here
 * it comes back. The box takes the same ballot as often as it comes.
 */
export function useResendBallot({ client, kept }: VoterDevice, open: boolean) {
  const sent = useRef(false)
  useEffect(() => {
    if (!open || sent.current || !kept?.receipt || kept.record !== undefined) return
    sent.current = true
    sendBallot(client, kept).catch(() => {})
  }, [client, kept, open])
}

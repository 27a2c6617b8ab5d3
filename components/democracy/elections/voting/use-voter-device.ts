import { useEffect, useMemo, useState } from 'react'
import { httpPollingStation } from '@/lib/democracy/elections/voter/http-polling-station'
import { deviceStorage } from '@/lib/democracy/elections/voter/indexed-db'
import {
  clientName,
  type Kept,
  readSavedPaper,
  type VoterClient,
} from '@/lib/democracy/elections/voter/saved-paper'
import { sentenceOf } from '@/lib/democracy/elections/voter/voter-errors'

export type VoterDevice = {
  client: VoterClient
  /** Nothing yet is known of the device in the first moment. */
  looked: boolean
  kept?: Kept
  setKept: (kept: Kept | undefined) => void
  problem?: string
}

/** What this device keeps of this voter's ballot. */
export function useVoterDevice(slug: string, voter: string): VoterDevice {
  const client = useMemo(
    () => ({
      storage: deviceStorage,
      name: clientName(slug, voter),
      station: httpPollingStation(slug),
    }),
    [slug, voter],
  )
  const [looked, setLooked] = useState(false)
  const [kept, setKept] = useState<Kept>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    readSavedPaper(client)
      .then(setKept)
      .catch((error) => setProblem(sentenceOf(error)))
      .finally(() => setLooked(true))
  }, [client])
  return { client, looked, kept, setKept, problem }
}

import { useEffect, useMemo, useState } from 'react'
import { httpPollingStation } from '@/lib/democracy/elections/voter/http-polling-station'
import { deviceShelf } from '@/lib/democracy/elections/voter/indexed-db'
import {
  type Booth,
  boothName,
  type Kept,
  readSavedPaper,
} from '@/lib/democracy/elections/voter/saved-paper'
import { sentenceOf } from '@/lib/democracy/elections/voter/voter-errors'

export type VoterDevice = {
  booth: Booth
  /** Nothing yet is known of the device in the first moment. */
  looked: boolean
  kept?: Kept
  setKept: (kept: Kept | undefined) => void
  problem?: string
}

/** What this device keeps of this voter's ballot. */
export function useVoterDevice(slug: string, voter: string): VoterDevice {
  const booth = useMemo(
    () => ({ shelf: deviceShelf, name: boothName(slug, voter), station: httpPollingStation(slug) }),
    [slug, voter],
  )
  const [looked, setLooked] = useState(false)
  const [kept, setKept] = useState<Kept>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    readSavedPaper(booth)
      .then(setKept)
      .catch((error) => setProblem(sentenceOf(error)))
      .finally(() => setLooked(true))
  }, [booth])
  return { booth, looked, kept, setKept, problem }
}

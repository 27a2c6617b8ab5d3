import { trackerOfPaper } from '../protocol/ballot'
import {
  type BoardRecord,
  type Bodies,
  holdsBallot,
  nothingBefore,
  recordHash,
} from '../protocol/board'
import { canonical } from '../protocol/canonical'
import { sha256Hex } from '../protocol/hash'
import { type Kept, savePaper, type VoterClient } from './saved-paper'

export type Look = {
  tracker: string
  /** Where the ballot stands; nothing while it waits for its batch. */
  record?: number
  /** A later ballot on the same paper stands on the board: the voter cast it on another device, and it counts. */
  later: boolean
  /** Sentences about a board that is not what it was, or does not hold together. */
  problems: string[]
  records: number
}

/**
 * Reads the board from its beginning: that it is this election's, that no record was changed, that what we saw last time
 * is still in it, and whether the voter's ballot stands there.
 */
export async function look(
  client: VoterClient,
  kept: Kept,
  told: (records: number) => void = () => {},
): Promise<{ kept: Kept; look: Look }> {
  const problems: string[] = []
  let [previous, records, known] = [nothingBefore, 0, kept.head === undefined]
  let record: number | undefined
  let later = false
  for await (const line of client.station.board()) {
    const read = JSON.parse(line) as BoardRecord
    const hash = await recordHash(previous, records, read.type, read.body)
    if (read.n !== records || read.previous !== previous || read.hash !== hash) {
      problems.push(`Record ${records} of the board does not follow from the one before it.`)
      break
    }
    if (records === 0 && !(await isManifest(read, kept)))
      problems.push('This board belongs to a different election, or to different rules.')
    if (kept.ballot && holdsBallot(line, kept.ballot)) record = records
    later ||= holdsLater(read, kept)
    known ||= hash === kept.head
    previous = hash
    records += 1
    told(records)
  }
  if (!known)
    problems.push('Something that was on the board when this device last checked has gone.')
  const sound = problems.length === 0
  const head = sound && records > 0 ? previous : kept.head
  const after = await savePaper(client, { ...kept, record, head })
  const tracker = await trackerOfPaper(kept.requested)
  return { kept: after, look: { tracker, record, later, problems, records } }
}

function holdsLater({ type, body }: BoardRecord, { requested, ballot }: Kept): boolean {
  if (type !== 'batch') return false
  return (body as Bodies['batch']).ballots.some(
    ({ prepared, sequence }) =>
      prepared === requested.prepared && sequence > (ballot?.sequence ?? 0),
  )
}

async function isManifest({ type, body }: BoardRecord, { requested }: Kept): Promise<boolean> {
  return type === 'manifest' && (await sha256Hex(canonical(body))) === requested.election
}

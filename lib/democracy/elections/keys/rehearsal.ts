import { decodeUtf8, utf8 } from '../protocol/bytes'
import { rehearsalContext } from '../protocol/contexts'
import { type HolderKey, openHolderKey, type WrappedKeys } from '../protocol/holder-key'
import { openAlone, type SealedToOne, sealToOne } from '../protocol/seal-to-one'

/** What a holder opens to prove that their words open both keys: a text sealed to each of them. */
export type Rehearsal = {
  electionId: string
  place: number
  holder: HolderKey
  wrapped: WrappedKeys
  sealed: { opening: SealedToOne; locker: SealedToOne }
}

export type RehearsalTexts = { opening: string; locker: string }

type About = Omit<Rehearsal, 'sealed'>

export async function sealRehearsal(about: About, texts: RehearsalTexts): Promise<Rehearsal> {
  const context = rehearsalContext(about.electionId, about.place)
  const [opening, locker] = await Promise.all([
    sealToOne(about.holder.opening, context, utf8(texts.opening)),
    sealToOne(about.holder.locker, context, utf8(texts.locker)),
  ])
  return { ...about, sealed: { opening, locker } }
}

/** In the holder's browser: what the two texts say. The words never leave it. Throws `WrongWords`. */
export async function openRehearsal(words: string, rehearsal: Rehearsal): Promise<RehearsalTexts> {
  const { electionId, place, holder, wrapped, sealed } = rehearsal
  const keys = await openHolderKey(words, holder, wrapped)
  const context = rehearsalContext(electionId, place)
  const [opening, locker] = await Promise.all([
    openAlone(keys.opening, context, sealed.opening),
    openAlone(keys.locker, context, sealed.locker),
  ])
  return { opening: opening ? decodeUtf8(opening) : '', locker: locker ? decodeUtf8(locker) : '' }
}

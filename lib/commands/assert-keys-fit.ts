import { closedToOurKeys } from '@/lib/health/check-records'
import { keyFingerprints } from '@/lib/kernel/field-encryption'

/**
 * With a key that was lost or mistyped the site would run, show that somebody's date of birth is not to be had, and seal what comes
 * with a key of which nobody has a copy. So it does not begin.
 */
export async function assertKeysFit() {
  const closed = await closedToOurKeys()
  if (closed.length === 0) return
  throw new Error(
    `The keys in FIELD_KEYS (${keyFingerprints().join(', ')}) do not open what is sealed in ${closed.join(', ')}. Put back the copy that you keep off the server. The note beside each backup says which keys it was sealed with.`,
  )
}

import 'server-only'
import { eq } from 'drizzle-orm'
import { encode } from 'uqr'
import { database } from '@/db/client'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { keyUri } from './totp'

/** The secret that was just begun in this browser, as a square to photograph and as text to type. Once it is in use nobody sees it again. */
export async function getSecretToCopy(viewer: PersonActor) {
  const [row] = await database()
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, viewer.personId))
  const here = row?.newSecretSealed && row.startedIn && row.startedIn === viewer.sessionId
  if (!here || !row?.newSecretSealed) return undefined
  const secret = unseal<string>(row.newSecretSealed)
  const square = encode(keyUri(secret, viewer.email), { ecc: 'M' })
  return { text: secret.match(/.{1,4}/g)!.join(' '), rows: square.data }
}

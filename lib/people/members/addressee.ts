import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'

export type Addressee = {
  personId: string
  /** Nothing: they get letters. */
  email: string | null
  name: string
  /** As others are told who did something, or is something. */
  nameOfRecord: string
}

/** Whom to write to, and by which name. Nobody after erasure. */
export async function addresseeOf(
  tx: Transaction,
  personId: string,
): Promise<Addressee | undefined> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person || person.erasedAt) return undefined
  return { personId, email: person.email, name: person.called, nameOfRecord: person.name }
}

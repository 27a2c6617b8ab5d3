import 'server-only'
import { database } from '@/db/client'
import { members } from '@/db/schema/people/people'
import { hasNumber } from '@/lib/people/members/has-number'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Who has this membership number, for verbs that then say whether something may be done about them. */
export async function personByNumber(number: number): Promise<string> {
  const [member] = await database()
    .select({ personId: members.personId })
    .from(members)
    .where(hasNumber(number))
  return member?.personId ?? nobody
}

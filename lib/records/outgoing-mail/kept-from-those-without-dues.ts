import 'server-only'
import { and, notInArray, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { emails } from '@/emails/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

export const tellOfDues = emails.filter(({ tellsOfDues }) => tellsOfDues).map(({ name }) => name)

/**
 * Officers who do not see dues see none of these, in no list, figure or printed letter. Nor to whom a letter to many went that was
 * for those who pay in some way: that says what they pay.
 */
export function keptFromThoseWithoutDues(viewer: Actor): SQL | undefined {
  if (can(viewer, 'dues.read')) return undefined
  return and(
    notInArray(outgoingMails.message, tellOfDues),
    sql`not exists (select 1 from letters l where l.id = ${outgoingMails.textId}
      and (l.saved_list -> 'asks' ? 'band' or l.saved_list -> 'asks' ? 'way'))`,
  )
}

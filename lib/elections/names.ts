import 'server-only'
import { sql } from 'drizzle-orm'
import { nominations } from '@/db/schema/nominations'
import { people } from '@/db/schema/people'
import { calledSql } from '@/lib/members/called-sql'

/** What somebody is called. */
export const nameOf = calledSql(people)

/** Whoever stands: a member, or somebody outside. */
export const candidateName = sql<string>`coalesce(${nominations.outsideName}, ${nameOf})`

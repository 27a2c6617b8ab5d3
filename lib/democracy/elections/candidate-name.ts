import 'server-only'
import { sql } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { people } from '@/db/schema/people/people'
import { calledSql } from '@/lib/people/members/preferred-name-sql'

/** What somebody is called. */
export const nameOf = calledSql(people)

/** Whoever stands: a member, or somebody outside. */
export const candidateName = sql<string>`coalesce(${nominations.outsideName}, ${nameOf})`

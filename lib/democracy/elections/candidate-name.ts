import 'server-only'
import { sql } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'

/** Whoever stands: a member under their name of record, or somebody outside. */
export const candidateName = sql<string>`coalesce(${nominations.outsideName}, ${nominations.candidateName})`

import 'server-only'
import { and, isNull } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'

/** Whose membership ended in the middle of a meeting counts for no quorum from then on, and is not called to speak. */
export const stillOneOfUs = and(isNull(members.resignedAt), isNull(members.expelledAt))

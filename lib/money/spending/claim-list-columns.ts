import 'server-only'
import { sql } from 'drizzle-orm'
import { claims } from '@/db/schema/money/spending'
import type { ClaimKind } from './claim-kinds'
import type { ClaimState } from './states'

/** What a list shows of each claim. What it is for stands only on its page. */
export const claimListColumns = {
  number: claims.number,
  kind: sql<ClaimKind>`${claims.kind}`,
  state: sql<ClaimState>`${claims.state}`,
  amountPence: claims.amountPence,
  grantedPence: claims.grantedPence,
  askedAt: claims.askedAt,
}

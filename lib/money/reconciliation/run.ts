import type { reconciliations } from '@/db/schema/money/reconciliation'

/** One comparison of our books with all that Stripe has, batch by batch. */
export type Run = typeof reconciliations.$inferSelect

/** Where the next batch begins; nothing when the run is at its end. */
export type Next = { stage: string; cursor: string | null } | undefined

/** A customer of ours: who pays under which id at Stripe. */
export type Ours = { customerId: string; personId: string }

import 'server-only'
import { sql } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import type { Manifest } from './protocol/manifest'

/**
 * What a paper or a ballot asks of its election, and no more: voters come by the hundred, and a manifest, with all its candidates and
 * their keys, is long.
 */
export const askedByVoters = {
  nominationsOpenAt: elections.nominationsOpenAt,
  nominationsCloseAt: elections.nominationsCloseAt,
  withdrawalsUntil: elections.withdrawalsUntil,
  collectFrom: elections.collectFrom,
  opensAt: elections.opensAt,
  closesAt: elections.closesAt,
  challengesUntil: elections.challengesUntil,
  publishedAt: elections.publishedAt,
  openedAt: elections.openedAt,
  countedAt: elections.countedAt,
  declaredAt: elections.declaredAt,
  cancelledAt: elections.cancelledAt,
  voidedAt: elections.voidedAt,
  closedAt: elections.closedAt,
  issuerPublicKey: elections.issuerPublicKey,
  format: sql<Manifest['format']>`${elections.manifest} ->> 'format'`,
  batch: sql<number>`(${elections.manifest} -> 'batch')::int`,
}

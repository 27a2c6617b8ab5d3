import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { standings } from '@/db/schema/people/standings'
import { standingSql } from '@/lib/people/members/standing-sql'
import type { Reach } from './states'

type Letter = { topic: string | null; reach: Reach }

/**
 * Whom a letter goes to, as the ids of people `p`: for news those who asked for the topic, for a notice every member of today.
 * Nobody whose address has sent emails back, but for a notice to somebody whom we know where to post it. A saved list (`within`, a query
 * for ids) takes some of them and adds nobody. Who only counts them may say by what else it is known that `p` is a member today.
 */
export function audienceOf(letter: Letter, at: Date, within?: SQL, isMember?: SQL): SQL {
  return sql`
    select p.id as "personId" from people p
    where ${mayStillGet(letter, at, isMember)}${within && sql` and p.id in (${within})`}`
}

/**
 * The same about one person `p`, asked again in the moment in which it leaves. About `p` alone: to derive the standing of all half a
 * million for each batch of a hundred readers took seconds a batch.
 */
export function mayStillGet({ topic, reach }: Letter, at: Date, isMember = isMemberAt(at)): SQL {
  const who =
    topic === null || reach === 'members'
      ? isMember
      : reach === 'supporters'
        ? sql`exists (select 1 from supporters s where s.person_id = p.id and s.ended_at is null)`
        : sql`not exists (select 1 from members m where m.person_id = p.id and m.expelled_at is not null)`
  const asked = topic
    ? sql`exists (select 1 from consents c where c.person_id = p.id and c.topic = ${topic} and c.withdrawn_at is null)`
    : sql`true`
  // A notice reaches by post who has no address of email, or one that sends emails back; news is asked for by email.
  return sql`${topic ? reachable : reachableByPostToo} and ${asked} and ${who}`
}

function isMemberAt(at: Date): SQL {
  return sql`exists (
    select 1 from ${standings}
    where ${standings.personId} = p.id and ${standingSql(at)} in ('good', 'grace', 'provisional'))`
}

/** The same about a letter within a network: whoever is in it and still asks for its letters. */
export function mayStillGetOfNetwork(network: string): SQL {
  return sql`${reachable} and p.id in (
    select n.person_id from network_memberships n where n.network = ${network} and n.wants_letters)`
}

/** The address where they read their mail has sent emails back, be it theirs or that of the one they share it with. */
const addressReturned = sql`(exists (select 1 from returned_addresses r where r.email = p.email)
  or exists (select 1 from shared_addresses h join people holder on holder.id = h.holder_id
    join returned_addresses r on r.email = holder.email
    where h.person_id = p.id and h.confirmed_at is not null and h.ended_at is null))`

/** By an address of their own, or one that they share with somebody of their household. */
const reachable = sql`p.erased_at is null
  and (p.email is not null or exists (
    select 1 from shared_addresses h
    where h.person_id = p.id and h.confirmed_at is not null and h.ended_at is null))
  and not ${addressReturned}`

/** By post to where they live, if not by email. Somebody without an address of email may have told us only by letter where that is. */
const reachableByPostToo = sql`p.erased_at is null
  and (not ${addressReturned} or coalesce(p.address_line1, '') <> '')`

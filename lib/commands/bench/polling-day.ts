import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { boardRecords, issuerKeys } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { append } from '@/lib/democracy/elections/protocol/board'
import { randomBytes, toBase64url } from '@/lib/democracy/elections/protocol/bytes'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { plainPaper } from '@/tests/support/elections/big-board'
import {
  anElection,
  type Played,
  rankingsOf,
} from '@/tests/support/elections/election-with-secrets'

export type Sent = { body: string; headers: Record<string, string> }

/** An election that is open now, with what the browsers of so many voters would send; `bare` takes the rows of the bare handlers. */
export async function aPollingDay(voters: number) {
  const played = await anElection(voters)
  const slug = `bench-${newId().slice(-12)}`
  const { id: bare } = await openElection(`${slug}-bare`, played, 0)
  const people = await signIn((await openElection(slug, played, voters)).voters)
  const ballots: Sent[] = []
  for (const voter of people.keys()) {
    const ballot = await makeBallot(played.election, await plainPaper(played), rankingsOf(voter), 1)
    // How many ballots one place may bring is limited; these come from as many places.
    ballots.push(sent(ballot, { 'x-election': bare, 'x-forwarded-for': `bench-${voter}` }))
  }
  const papers = people.map(({ personId, token }) =>
    sent(aPaperRequest(), {
      cookie: `${cookieNamed('mandate')}=${token}`,
      'x-election': bare,
      'x-person': personId,
    }),
  )
  return { slug, papers, ballots }
}

function sent(body: object, headers: Record<string, string>): Sent {
  return {
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  }
}

/** Nobody can tell a blinded message from random bytes. The first is small, so that it is below the modulus. */
function aPaperRequest() {
  const random = (bytes: number) => toBase64url(randomBytes(bytes))
  const blinded = toBase64url(new Uint8Array([1, ...randomBytes(255)]))
  return {
    blinded,
    locker: {
      code: { salt: random(16), iv: random(12), locked: random(1200) },
      holders: {
        ephemeral: random(65),
        commitment: random(32),
        shares: [random(49), random(49), random(49)],
        sealed: random(1350),
      },
    },
  }
}

/** As of ten days ago, roll and all, in one transaction: the site that is measured runs its clock over every election it finds. */
async function openElection(
  slug: string,
  { election, privatePem }: Played,
  voters: number,
): Promise<{ id: string; voters: string[] }> {
  const at = wallClock()
  const id = newId()
  const first = await append(undefined, 'manifest', election.manifest)
  return database().transaction(async (tx) => {
    const [member] = await tx.execute<{ id: string }>(
      sql`select person_id as id from members limit 1`,
    )
    await tx.insert(elections).values({
      id,
      slug,
      title: 'Bench',
      kind: 'officers',
      returningOfficerId: member!.id,
      calledBy: member!.id,
      calledAt: addDays(at, -30),
      nominationsOpenAt: addDays(at, -30),
      nominationsCloseAt: addDays(at, -20),
      withdrawalsUntil: addDays(at, -15),
      rollFreezesAt: addDays(at, -15),
      collectFrom: addDays(at, -10),
      opensAt: addDays(at, -5),
      closesAt: addDays(at, 5),
      challengesUntil: addDays(at, 10),
      issuerPublicKey: election.manifest.issuer,
      manifest: election.manifest,
      manifestHash: election.hash,
      publishedAt: addDays(at, -11),
    })
    // The first members by number are on the roll, but for those whom the site has forgotten since, because they had lapsed.
    const onRoll = await tx.execute<{ id: string }>(sql`
      insert into electors (election_id, person_id, may_vote, reason, place, salt)
      select ${id}::uuid, person_id, true, 'member', row_number() over (order by number), 'salt'
      from members join people on people.id = person_id
      where email is not null and resigned_at is null and expelled_at is null order by number limit ${voters} returning person_id as id`)
    await tx
      .update(elections)
      .set({ rollFrozenAt: addDays(at, -15) })
      .where(eq(elections.id, id))
    await tx.insert(issuerKeys).values({ electionId: id, privateKeySealed: seal(privatePem) })
    await tx.insert(boardRecords).values({
      electionId: id,
      number: first.n,
      type: 'manifest',
      body: election.manifest,
      previousHash: first.previous,
      hash: first.hash,
    })
    return { id, voters: onRoll.map((voter) => voter.id) }
  })
}

/** Their open sessions, as signing in would leave them. */
export async function signIn(voters: string[]) {
  const people = voters.map((personId) => ({ personId, token: newToken() }))
  const rows = people.map(({ personId, token }) => ({ id: newId(), personId, hash: hashOf(token) }))
  await database().execute(sql`
    insert into sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at)
    select id, hash, "personId", now(), now(), now() + interval '1 day'
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, hash text, "personId" uuid)`)
  return people
}

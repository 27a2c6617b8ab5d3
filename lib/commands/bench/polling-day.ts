import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { elections } from '@/db/schema/elections'
import { electors } from '@/db/schema/electoral-roll'
import { sessions } from '@/db/schema/sign-in'
import { makeBallot } from '@/lib/elections/protocol/ballot'
import { randomBytes, toBase64url } from '@/lib/elections/protocol/bytes'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { seal } from '@/lib/kernel/seal'
import { plainPaper } from '@/tests/elections/a-big-board'
import { anElection, type Played, rankingsOf } from '@/tests/elections/an-election'

export type Sent = { body: string; headers: Record<string, string> }

/** An election that is open now, with what the browsers of so many voters would send; `bare` takes the rows of the bare handlers. */
export async function aPollingDay(voters: number) {
  const played = await anElection(voters)
  const slug = `bench-${newId().slice(-12)}`
  const bare = await openElection(`${slug}-bare`, played)
  const people = await onTheRoll(await openElection(slug, played), voters)
  const ballots: Sent[] = []
  for (const voter of people.keys()) {
    const ballot = await makeBallot(played.election, await plainPaper(played), rankingsOf(voter), 1)
    // How many ballots one place may bring is limited; these come from as many places.
    ballots.push(sent(ballot, { 'x-election': bare, 'x-forwarded-for': `bench-${voter}` }))
  }
  const papers = people.map(({ personId, token }) =>
    sent(aPaperRequest(), {
      cookie: `mandate=${token}`,
      'sec-fetch-site': 'same-origin',
      'x-election': bare,
      'x-person': personId,
    }),
  )
  return { slug, papers, ballots }
}

function sent(body: object, headers: Record<string, string>): Sent {
  return {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
}

/** Nobody can tell a blinded message from random bytes. The first is small, so that it is below the modulus. */
function aPaperRequest() {
  const random = (bytes: number) => toBase64url(randomBytes(bytes))
  const blinded = toBase64url(new Uint8Array([1, ...randomBytes(383)]))
  return { blinded, locker: { salt: random(16), iv: random(12), locked: random(1200) } }
}

async function openElection(slug: string, { election, privatePem }: Played): Promise<string> {
  const at = wallClock()
  const id = newId()
  const [member] = await database().execute<{ id: string }>(
    sql`select person_id as id from members limit 1`,
  )
  await database()
    .insert(elections)
    .values({
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
      rollFrozenAt: addDays(at, -15),
      issuerPublicKey: election.manifest.issuer,
      issuerPrivateKeySealed: seal(privatePem),
      sealingPublicKey: election.manifest.sealing,
      manifest: election.manifest,
      manifestHash: election.hash,
      publishedAt: addDays(at, -11),
    })
  return id
}

/** The first members by number are on the roll, and signed in. */
async function onTheRoll(electionId: string, voters: number) {
  const members = await database().execute<{ id: string }>(
    sql`select person_id as id from members order by number limit ${voters}`,
  )
  const at = wallClock()
  const people = members.map(({ id }) => ({ personId: id, token: newToken() }))
  await database()
    .insert(electors)
    .values(
      people.map(({ personId }, place) => ({
        electionId,
        personId,
        mayVote: true,
        reason: 'member',
        place,
        salt: 'salt',
      })),
    )
  await database()
    .insert(sessions)
    .values(
      people.map(({ personId, token }) => ({
        id: newId(),
        tokenHash: hashOf(token),
        personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: addDays(at, 1),
      })),
    )
  return people
}

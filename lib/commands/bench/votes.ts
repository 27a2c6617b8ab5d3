import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVersions, motionVotes, rollEntries } from '@/db/schema/democracy/motions'
import { members } from '@/db/schema/people/people'
import { type BallotKind, choices, voteKinds } from '@/lib/democracy/motions/states'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { cookieNamed } from '@/lib/kernel/cookies'
import { newId } from '@/lib/kernel/ids'
import { asForm, hiddenFields, proxied } from './forms-over-http'
import { load } from './load'
import { type Sent, signIn } from './polling-day'
import { result } from './report'

/**
 * Votes on motions cast over HTTP as a browser without JavaScript casts them, by name and confidentially, against a bare handler that
 * writes the same two rows: turn by turn, so that both meet the same machine. The middle of the rounds counts. Then two hundred at once.
 */
export async function timeVotes(site: string, bare: string, voters: number) {
  const onRoll = await database().execute<{ id: string }>(sql`
    select person_id as id from members join people on people.id = person_id
    where email is not null and resigned_at is null and expelled_at is null order by number limit ${voters}`)
  const people = await signIn(onRoll.map(({ id }) => id))
  for (const kind of voteKinds) {
    const [ours, theirs] = [await anOpenVote(kind, onRoll), await anOpenVote(kind, onRoll)]
    const [first] = people
    const page = `${site}/motions/${ours.number}/vote`
    const form = await hiddenFields(page, 'choice', { cookie: cookieOf(first!.token) })
    const all = people.map(({ personId, token }, place): Sent => {
      const choice = choices[place % choices.length]!
      const fields = { ...form, number: `${ours.number}`, choice, step: 'send' }
      return asForm(fields, {
        ...proxied,
        cookie: cookieOf(token),
        origin: 'https://bench.example',
        'x-person': personId,
        'x-vote': theirs.id,
        'x-choice': choice,
      })
    })
    await race(`${kind} votes cast`, page, `${bare}votes/${kind}`, all)
  }
}

const cookieOf = (token: string) => `${cookieNamed('mandate')}=${token}`

async function race(name: string, ours: string, bare: string, all: Sent[]) {
  const fifth = Math.floor(all.length / 5)
  const send = (url: string, part: number, connections = 16) =>
    load({
      url,
      connections,
      most: fifth,
      answer: 303,
      body: (count) => all[part * fifth + count]!,
    })
  const rounds: Record<string, number[]> = { [bare]: [], [ours]: [] }
  for (let part = 0; part < 4; part += 1) {
    for (const url of [bare, ours]) {
      const { perSecond } = await send(url, part)
      if (part > 0) rounds[url]!.push(perSecond)
    }
  }
  const middle = (url: string) => rounds[url]!.sort((one, other) => one - other)[1]!
  result(`${name}, bare handler with the same writes`, middle(bare), '/s')
  result(name, middle(ours), '/s', { baseline: middle(bare), goal: '≥ 0.8' })
  const crowd = await send(ours, 4, 200)
  result(`${name}, 200 members at once`, crowd.perSecond, '/s')
  result(`${name}, 200 members at once, p99`, crowd.p99, 'ms')
}

/** A vote that is open, for all of these, in one transaction, as the roll of a vote is frozen. */
async function anOpenVote(kind: BallotKind, voters: readonly { id: string }[]) {
  const at = wallClock()
  return database().transaction(async (tx) => {
    const [mover] = await tx.select({ id: members.personId }).from(members).limit(1)
    const [motion] = await tx
      .insert(motions)
      .values({
        id: newId(),
        title: 'Bench',
        moverId: mover!.id,
        moverName: 'Bench',
        movedAt: at,
        state: 'voting',
      })
      .returning({ id: motions.id, number: motions.number })
    const words = { motionId: motion!.id, number: 1, text: 'Bench', lines: ['Bench'] }
    await tx.insert(motionVersions).values({ ...words, fixedAt: at })
    const id = newId()
    await tx.insert(motionVotes).values({
      id,
      motionId: motion!.id,
      kind,
      calledBy: mover!.id,
      calledAt: at,
      opensAt: addDays(at, -1),
      closesAt: addDays(at, 6),
    })
    await tx
      .insert(rollEntries)
      .select(
        sql`select ${id}::uuid, value::uuid, 'good' from json_array_elements_text(${JSON.stringify(voters.map((voter) => voter.id))}::json)`,
      )
    return { id, number: motion!.number }
  })
}

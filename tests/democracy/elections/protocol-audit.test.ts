import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { NoBoard } from '@/lib/democracy/elections/protocol/audit/read-board'
import {
  type Ballot,
  makeBallot,
  sealedFor,
  signedPart,
  trackerOfPaper,
} from '@/lib/democracy/elections/protocol/ballot'
import { holdsBallot } from '@/lib/democracy/elections/protocol/board'
import { toBase64url, utf8 } from '@/lib/democracy/elections/protocol/bytes'
import { countContests } from '@/lib/democracy/elections/protocol/count-contests'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { electionOf } from '@/lib/democracy/elections/protocol/election'
import { makeIssuerKey } from '@/lib/democracy/elections/protocol/issuer-key'
import { makeKeyPair, pointOf } from '@/lib/democracy/elections/protocol/key-pair'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'
import {
  anElection,
  aPaper,
  batchOf,
  boardOf,
  closedWith,
  type Entry,
  keyEntries,
  linesOf,
  type Played,
  rankingsOf,
  resultOf,
  someBallots,
  somePapers,
} from '@/tests/support/elections/election-with-secrets'

/**
 * A whole election: 30 voters collect papers, one has theirs restored, one ballot is spoilt, three vote again,
 * one votes by hand. Batches of ten, so that votes again stand in later ones.
 */
let played: Played
let papers: Paper[]
let entries: Entry[]
let votes: Rankings[]
let spoilt: string

beforeAll(async () => {
  played = await anElection(40, { batch: 10 })
  const { election } = played
  papers = await somePapers(played, 30)
  const cast = await someBallots(played, papers.slice(0, 30))
  cast[7] = await spoiltBallot(papers[7]!)
  spoilt = await trackerOfPaper(papers[7]!)
  const again = await Promise.all(
    [0, 1, 2].map((voter) => makeBallot(election, papers[voter]!, { secretary: [2] }, 2)),
  )
  const byHand: Rankings[] = [{ 'co-chairs': [3, 1], secretary: [2] }]
  votes = [
    ...Array.from({ length: 30 }, (_, voter) =>
      voter < 3 ? { secretary: [2] } : rankingsOf(voter),
    ).filter((_, voter) => voter !== 7),
    ...byHand,
  ]
  const [first, second] = keyEntries(played, [3, 1])
  entries = [
    ['manifest', election.manifest],
    ['roll-amended', { size: 41, root: 'a'.repeat(64), change: 'added' }],
    await batchOf(cast.slice(0, 15)),
    ['restored', { count: 1 }],
    await batchOf([...cast.slice(15), ...again]),
    ['closed', { onRoll: 41, collected: 31, byHand: 1, restored: 1, ballots: 30, unused: 1 }],
    first!,
    ['by-hand', { ballots: byHand, count: 1 }],
    second!,
    ['seed', { seed: played.seed }],
    ['spoilt', { trackers: [spoilt] }],
    await resultOf(played, votes),
  ]
})

/** Well signed, but nothing readable within. */
async function spoiltBallot(paper: Paper): Promise<Ballot> {
  const { election } = played
  const good = await makeBallot(election, paper, {}, 1)
  const garbage = utf8('{"co-chairs":[1,1]}'.padEnd(election.manifest.ballotBytes))
  const sealed = await sealedFor(election, pointOf(paper.privateKey), garbage)
  return signedAgain(paper, { ...good, sealed })
}

async function signedAgain({ privateKey }: Paper, ballot: Ballot): Promise<Ballot> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, false, ['sign'])
  const own = await crypto.subtle.sign(algorithm, key, signedPart(played.election, ballot))
  return { ...ballot, ballotSignature: toBase64url(new Uint8Array(own)) }
}

const auditOf = async (given: Entry[], terms = {}) => audit(linesOf(await boardOf(given)), terms)

/** The board of somebody who changes one record and hashes everything behind it again. */
function changed<Type extends Entry[0]>(
  type: Type,
  change: (body: Extract<Entry, [Type, unknown]>[1]) => unknown,
  which = 0,
): Entry[] {
  const at = entries.map((entry, index) => (entry[0] === type ? index : -1)).filter((i) => i >= 0)
  const copy = structuredClone(entries)
  copy[at[which]!] = [type, change(copy[at[which]!]![1] as never)] as never
  return copy
}

describe('a whole election', () => {
  test('holds, and its figures and recount are those of the votes', async () => {
    const found = await auditOf(entries)
    expect(found.problems).toEqual([])
    expect(found.holds).toBe(true)
    expect(found.figures).toEqual({
      onRoll: 41,
      collected: 31,
      unused: 1,
      restored: 1,
      byHand: 1,
      ballots: 30,
      spoilt: 1,
      replaced: 0,
    })
    expect(found.counts.secretary!.valid).toBe(votes.length)
    expect(found.counts['co-chairs']!.invalid).toBe(3)
    expect(found.remarks.join(' ')).toMatch(/Changes to the roll after it was frozen: 1/)
    // What no board can show is said as well, each by its name.
    const unknown = [
      /collected a paper themselves/,
      /1 papers were collected and not used/,
      /says what its voter meant/,
      /two key-holders together with whoever runs the server/,
    ]
    expect(found.unknown).toEqual(unknown.map((said) => expect.stringMatching(said)))
  })

  test('shows voters their ballots, and readers what they noted down', async () => {
    const records = await boardOf(entries)
    const { ballots } = entries[2]![1] as { ballots: Ballot[] }
    expect(linesOf(records).map((line) => holdsBallot(line, ballots[3]!))).toEqual(
      records.map(({ n }) => n === 2),
    )
    const known = [records[4]!.hash]
    expect((await audit(linesOf(records), { known })).holds).toBe(true)
    expect((await audit(linesOf(records), { known: ['b'.repeat(64)] })).problems).toEqual([
      `The record ${'b'.repeat(64)}, which was noted down before, is not on this board.`,
    ])
  })

  test('may end early while it goes on, if the reader says so', async () => {
    expect((await auditOf(entries.slice(0, 5), { unfinished: true })).holds).toBe(true)
    expect((await auditOf(entries.slice(0, 5))).holds).toBe(false)
  })

  test('whoever is elected before is passed over later', async () => {
    const { counts } = await auditOf(entries)
    const chairs = counts['co-chairs']!.winners
    if (chairs.includes(1)) expect(counts.secretary!.winners).not.toContain(1)
    expect(chairs.length).toBe(2)
  })
})

describe('a line that was touched', () => {
  const lines = async () => linesOf(await boardOf(entries))
  const problemsOf = async (given: string[]) => (await audit(given)).problems.join('\n')

  test('a changed record', async () => {
    const given = await lines()
    given[5] = given[5]!.replace('"collected":31', '"collected":30')
    expect(await problemsOf(given)).toMatch(/Record 5 \(closed\) was changed/)
  })
  test('a dropped record', async () => {
    expect(await problemsOf((await lines()).toSpliced(3, 1))).toMatch(
      /Record 4 \(batch\) comes where record 3 should be: something has been removed/,
    )
  })
  test('records in another order', async () => {
    const given = await lines()
    const [second, third] = [given[2]!, given[3]!]
    expect(await problemsOf(given.toSpliced(2, 2, third, second))).toMatch(
      /Record 2 \(batch\) comes after record 3: records were moved/,
    )
  })
  test('a board that is cut off', async () => {
    expect(await problemsOf((await lines()).slice(0, -1))).toMatch(/The board has no result/)
  })
  test('half a last line', async () => {
    const given = await lines()
    given[11] = given[11]!.slice(0, 40)
    expect(await problemsOf(given)).toMatch(/The line after record 10 is not a record/)
  })
  test('an altered manifest', async () => {
    const given = await lines()
    given[0] = given[0]!.replace('Ben Carr', 'Bob Carr')
    expect(await problemsOf(given)).toMatch(
      /Record 0 \(manifest\) was changed[\s\S]*another manifest of this one/,
    )
  })
  test('what is no board', async () => {
    await expect(audit([])).rejects.toThrow(NoBoard)
    await expect(audit(['hello'])).rejects.toThrow(NoBoard)
    await expect(audit((await lines()).slice(1))).rejects.toThrow(/does not start with a manifest/)
  })
})

describe('a forger who hashes the whole board again', () => {
  const problemsOf = async (given: Entry[]) => (await auditOf(given)).problems.join('\n')

  test('alters the manifest', async () => {
    const given = changed('manifest', (manifest) => ({ ...manifest, title: 'Another' }))
    expect(await problemsOf(given)).toMatch(
      /has a paper for another election, or for another manifest[\s\S]*And \d+ more/,
    )
  })
  test('alters the root of the roll', async () => {
    const given = changed('manifest', (manifest: Manifest) => ({
      ...manifest,
      roll: { ...manifest.roll, root: 'c'.repeat(64) },
    }))
    expect(await problemsOf(given)).toMatch(/another manifest/)
  })
  test('lets the roll grow without saying so', async () => {
    const given = changed('roll-amended', (body) => ({ ...body, size: 45 }))
    expect(await problemsOf(given)).toMatch(/one line of the roll was added.*from 40 to 45/)
  })
  test('forges a ballot on somebody else’s paper', async () => {
    const given = changed('batch', ({ ballots }) => ({
      ballots: ballots.with(4, { ...ballots[4]!, sequence: 9 }),
    }))
    expect(await problemsOf(given)).toMatch(/Ballot [0-9a-f-]{19} in record 2 is not signed by/)
  })
  test('swaps the seals of two ballots', async () => {
    const given = changed('batch', ({ ballots }) => ({
      ballots: ballots
        .with(3, { ...ballots[3]!, sealed: ballots[4]!.sealed })
        .with(4, { ...ballots[4]!, sealed: ballots[3]!.sealed }),
    }))
    expect((await problemsOf(given)).match(/is not signed by the key of its paper/g)).toHaveLength(
      2,
    )
  })
  test('replays an older ballot', async () => {
    const { ballots: first } = entries[2]![1] as { ballots: Ballot[] }
    const replayed = first.find(({ prepared }) => prepared === papers[0]!.prepared)!
    const copy = structuredClone(entries)
    const later = await someBallots(played, papers.slice(20, 29), 2)
    copy.splice(5, 0, await batchOf([replayed, ...later]))
    expect(await problemsOf(copy)).toMatch(/is older \(number 1\) than number 2 in record 4/)
  })
  test('puts a ballot twice into a batch', async () => {
    const given = changed('batch', ({ ballots }) => ({ ballots: [ballots[0]!, ...ballots] }))
    expect(await problemsOf(given)).toMatch(/is there twice: number 1/)
  })
  test('drops a ballot', async () => {
    const given = changed('batch', ({ ballots }) => ({
      ballots: ballots.filter(({ prepared }) => prepared !== papers[9]!.prepared),
    }))
    expect(await problemsOf(given)).toMatch(/30 ballots are said to be in, but 29 good ones/)
  })
  test('puts ballots in order of arrival', async () => {
    const given = changed('batch', ({ ballots }) => ({ ballots: ballots.toReversed() }))
    expect(await problemsOf(given)).toMatch(
      /ballots in record 2 are not in the order of their keys/,
    )
  })
  test('makes a small batch', async () => {
    const given = changed('batch', ({ ballots }) => ({ ballots: ballots.slice(0, 4) }))
    expect(await problemsOf(given)).toMatch(/batch of 4 ballots; the manifest promises at least 10/)
  })
  test('stuffs a ballot with a paper of an issuer of their own', async () => {
    const other = { ...played, ...(await makeIssuerKey()) }
    const theirs = await electionOf({ ...played.election.manifest, issuer: other.issuer })
    const election = { ...theirs, hash: played.election.hash, hashBytes: played.election.hashBytes }
    const paper = await aPaper({ ...other, election })
    const ballot = await makeBallot(played.election, paper, rankingsOf(1), 1)
    const { ballots } = entries[2]![1] as { ballots: Ballot[] }
    const copy = structuredClone(entries)
    copy[2] = await batchOf([...ballots, ballot])
    expect(await problemsOf(copy)).toMatch(/not signed by the issuer’s key in the manifest/)
  })
  test('stuffs ballots with more papers than members collected', async () => {
    const given = changed('closed', (body) => ({ ...body, collected: 29, unused: 0 }))
    expect(await problemsOf(given)).toMatch(
      /ballots of 30 different papers, but only 29 members collected one: ballots were stuffed/,
    )
  })
  test('stuffs a ballot without any paper', async () => {
    const given = changed('batch', ({ ballots }) => ({
      ballots: [...ballots, { ...ballots[0]!, prepared: 'AAAA' }],
    }))
    expect(await problemsOf(given)).toMatch(/Ballot 16 of record 2 is not in the form of a ballot/)
  })
  test('marks more members than there are', async () => {
    const given = changed('closed', (body) => ({ ...body, collected: 41, unused: 11 }))
    expect(await problemsOf(given)).toMatch(/41 members collected a paper and 1 voted by hand/)
  })
  test('publishes another opening key, or the same holder’s twice', async () => {
    const other = await makeKeyPair()
    expect(await problemsOf(changed('key', (key) => ({ ...other, holder: key.holder })))).toMatch(
      /key in record 6 does not open what is sealed to key-holder 3/,
    )
    expect(await problemsOf(changed('key', (key) => ({ ...key, d: other.d }), 1))).toMatch(
      /key in record 8 does not open what is sealed to key-holder 1/,
    )
    expect(await problemsOf(changed('key', (key) => ({ ...key, holder: 2 })))).toMatch(
      /does not open what is sealed to key-holder 2/,
    )
    const third = keyEntries(played, [3])[0]!
    expect(await problemsOf(changed('key', () => third[1], 1))).toMatch(
      /Record 8 is a second key of key-holder 3/,
    )
    expect(await problemsOf(entries.toSpliced(9, 0, keyEntries(played, [2])[0]!))).toMatch(
      /Record 9 is a third key/,
    )
  })
  test('leaves out a key', async () => {
    expect(await problemsOf(entries.toSpliced(8, 1))).toMatch(
      /Record 8 \(seed\) comes after|The board has the key of one holder only/,
    )
  })
  test('says other figures than the board has', async () => {
    expect(await problemsOf(changed('closed', (body) => ({ ...body, unused: 0 })))).toMatch(
      /0 papers are said to be collected and not used, but 31 were collected and 30 used/,
    )
    expect(await problemsOf(changed('closed', (body) => ({ ...body, restored: 0 })))).toMatch(
      /0 papers are said to be restored, but the board has 1/,
    )
  })
  test('publishes another seed', async () => {
    expect(await problemsOf(changed('seed', () => ({ seed: 'd'.repeat(64) })))).toMatch(
      /seed for lots is not the one that the manifest committed to/,
    )
  })
  test('publishes another count', async () => {
    const wrong = await resultOf(played, votes.slice(1))
    expect(await problemsOf(changed('result', () => wrong[1]))).toMatch(
      /recount of “Secretary” does not agree/,
    )
  })
  test('counts by other rules than were agreed', async () => {
    const { manifest } = played.election
    const later = manifest.contests.map((contest) => ({ ...contest, rulesVersion: 9 }))
    await expect(countContests({ ...manifest, contests: later }, votes, 'seed')).rejects.toThrow(
      /to be counted by version 9 of its rules/,
    )
  })
  test('calls a good ballot spoilt, or hides one that is', async () => {
    const good = await trackerOfPaper(papers[9]!)
    const given = changed('spoilt', () => ({ trackers: [good] }))
    expect(await problemsOf(given)).toMatch(
      new RegExp(`${good} is listed as spoilt, but is not[\\s\\S]*${spoilt} cannot be read`),
    )
  })
  test('writes down a paper after the ballots are open', async () => {
    const copy = structuredClone(entries)
    copy.splice(9, 0, ['by-hand', { ballots: [], count: 0 }])
    expect(await problemsOf(copy)).toMatch(/Record 9 \(by-hand\) comes after key/)
  })
  test('writes down more papers than members were marked for', async () => {
    const given = changed('by-hand', ({ ballots }) => ({
      ballots: [...ballots, ...ballots],
      count: 2,
    }))
    expect(await problemsOf(given)).toMatch(/2 ballots by hand were written down, but only 1/)
  })
})

test('so few ballots that they stay sealed', async () => {
  const small = await anElection(5)
  const ballots = await someBallots(small, await somePapers(small, 3))
  const given: Entry[] = [
    ['manifest', small.election.manifest],
    await batchOf(ballots),
    ['closed', { ...closedWith(5), collected: 3, ballots: 3 }],
    ['withheld', { ballots: 3 }],
    await resultOf(small, [0, 1, 2].map(rankingsOf)),
  ]
  const found = await auditOf(given)
  expect(found.problems).toEqual([])
  expect(found.figures.spoilt).toBeNull()
  expect(found.remarks.join()).toMatch(/Too few ballots/)
  const enough = await anElection(5, { batch: 2 })
  const two = await batchOf(await someBallots(enough, await somePapers(enough, 3)))
  const hidden = await auditOf([['manifest', enough.election.manifest], two, ...given.slice(2)])
  expect(hidden.problems.join()).toMatch(/3 came in and 2 are enough to open them/)
})

describe('an election that is declared void', () => {
  const until = (type: Entry[0], more: Entry) => [
    ...entries.slice(0, entries.findIndex(([one]) => one === type) + 1),
    more,
  ]

  test('ends its board, opens nothing, and says why', async () => {
    for (const last of ['closed', 'key'] as const) {
      const found = await auditOf(until(last, ['void', { reason: 'keys-lost' }]))
      expect(found.problems).toEqual([])
      expect(found.figures.spoilt).toBeNull()
      expect(found.remarks.join()).toMatch(
        /declared void \(keys-lost\): its ballots were not opened/,
      )
    }
  })

  test('of which a rule failed does not hold, and says which', async () => {
    const given = changed('closed', (body) => ({ ...body, collected: 29, unused: 0 }))
    const found = await auditOf([...given.slice(0, 6), ['void', { reason: 'papers-over-marks' }]])
    expect(found.problems).toEqual([
      'There are ballots of 30 different papers, but only 29 members collected one: ballots were stuffed.',
    ])
  })

  test('cannot go on behind it, nor become void once it is opened', async () => {
    const voided: Entry = ['void', { reason: 'other' }]
    const onward = [...entries.slice(0, 6), voided, ...entries.slice(6)]
    expect((await auditOf(onward)).problems.join()).toMatch(
      /comes after void, where it is not allowed/,
    )
    expect((await auditOf([...entries, voided])).problems.join()).toMatch(
      /\(void\) comes after result, where it is not allowed/,
    )
  })
})

describe('boards of version 1', () => {
  const read = (name: string) =>
    readFileSync(join(import.meta.dirname, 'boards', `${name}.ndjson`), 'utf8')
      .trim()
      .split('\n')

  test('still hold, with their second papers and the votes that two people wrote down', async () => {
    const found = await audit(read('version-1'))
    expect(found.problems).toEqual([])
    expect(found.figures).toEqual({
      onRoll: 41,
      collected: 26,
      unused: 1,
      restored: 0,
      byHand: 1,
      ballots: 25,
      spoilt: 1,
      replaced: 1,
    })
    expect(found.remarks.join()).toMatch(/Papers replaced: 1/)
    expect((await audit(read('version-1-withheld'))).problems).toEqual([])
  })

  test('fail when they are cut, changed, or given what only version 2 has', async () => {
    const lines = read('version-1')
    const problems = async (given: string[]) => (await audit(given)).problems.join()
    expect(await problems(lines.slice(0, -1))).toMatch(/The board has no result/)
    expect(await problems(lines.with(6, lines[6]!.replace('"marked":26', '"marked":24')))).toMatch(
      /Record 6 \(closed\) was changed[\s\S]*ballots were stuffed/,
    )
    expect(await problems(lines.toSpliced(7, 1))).toMatch(/The board has no key/)
  })
})

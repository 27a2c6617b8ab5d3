import { load } from './load'
import { aPollingDay, type Sent } from './polling-day'
import { result } from './report'

/**
 * Papers issued and ballots cast over HTTP, with all their cryptography, against bare handlers that write the same rows:
 * turn by turn, so that both meet the same machine. The middle of the rounds counts. Then two hundred voters at once.
 */
export async function timeBallots(site: string, bare: string, voters: number) {
  console.log(`Preparing ${voters.toLocaleString('en-GB')} papers and ballots.`)
  const { slug, papers, ballots } = await aPollingDay(voters)
  const box = `${site}/api/elections/${slug}`
  await race('papers issued', `${box}/paper`, `${bare}papers`, papers)
  await race('ballots cast', `${box}/ballots`, `${bare}ballots`, ballots)
}

async function race(name: string, ours: string, bare: string, all: Sent[]) {
  const fifth = Math.floor(all.length / 5)
  const send = (url: string, part: number, connections = 16) =>
    load({ url, connections, most: fifth, body: (count) => all[part * fifth + count]! })
  const rounds: Record<string, number[]> = { [bare]: [], [ours]: [] }
  // The first part is the compiler's, the last is for the crowd.
  for (let part = 0; part < 4; part += 1) {
    for (const url of [bare, ours]) {
      const { perSecond } = await send(url, part)
      if (part > 0) rounds[url]!.push(perSecond)
    }
  }
  const middle = (url: string) => rounds[url]!.sort((one, other) => one - other)[1]!
  result(`${name}, bare handler with the same writes`, middle(bare), '/s')
  result(name, middle(ours), '/s', { baseline: middle(bare), goal: '≥ 0.6' })
  const crowd = await send(ours, 4, 200)
  result(`${name}, 200 voters at once`, crowd.perSecond, '/s')
  result(`${name}, 200 voters at once, p99`, crowd.p99, 'ms')
}

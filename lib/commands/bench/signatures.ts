import { database } from '@/db/client'
import { statements, statementVersions } from '@/db/schema/movement/statements'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { wallClock } from '@/lib/kernel/clock'
import { hashOf, newId } from '@/lib/kernel/ids'
import { addressProof } from '@/lib/movement/statements/signing/address-proof'
import { asForm, hiddenFields, proxied } from './forms-over-http'
import { load } from './load'
import type { Sent } from './polling-day'
import { result } from './report'

/**
 * A joint statement that very many sign, over HTTP as a browser without JavaScript does: first they give an address and are emailed a link, then they
 * sign by it. Each against a bare handler that writes the same rows, turn by turn; the middle of the rounds counts.
 */
export async function timeSignatures(site: string, bare: string, signers: number) {
  const { id, slug } = await aPublicStatement()
  const until = addDays(wallClock(), 1).toISOString()
  const page = `${site}/statements/${slug}`
  const proof = (place: number, round: string) =>
    addressProof({ signs: id, email: `signs${place}.${round}@bench.example`, until })
  const sign = `${site}/statements/sign`
  const [asking, signing] = [
    await hiddenFields(page, 'email'),
    await hiddenFields(`${sign}?token=${proof(0, 'first')}`, 'shows'),
  ]
  const headers = (place: number) => ({
    ...proxied,
    origin: 'https://bench.example',
    'x-statement': id,
    'x-hash': hashOf(String(place)),
    // Each from a place of their own: one place can only ask so often.
    'x-forwarded-for': `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`,
  })
  const all = Array.from({ length: signers }, (_, place) => place)
  const asked = all.map((place) => {
    const fields = { ...asking, slug, email: `asks${place}@bench.example` }
    return asForm(fields, headers(place))
  })
  const signed = all.map((place) => {
    const answers = { shows: 'name', name: `Bench ${place}`, office: '', constituency: '' }
    return asForm({ ...signing, token: proof(place, 'signs'), ...answers }, headers(place))
  })
  await race('addresses given to sign', page, `${bare}signatures/ask`, asked)
  await race('signatures under a statement', sign, `${bare}signatures/sign`, signed)
}

async function race(name: string, ours: string, bare: string, all: Sent[]) {
  const rounds: Record<string, number[]> = { [bare]: [], [ours]: [] }
  const quarter = Math.floor(all.length / 4)
  for (let part = 0; part < 4; part += 1) {
    for (const url of [bare, ours]) {
      const { perSecond } = await load({
        url,
        connections: 16,
        most: quarter,
        answer: 303,
        body: (count) => all[part * quarter + count]!,
      })
      // The first round is the compiler's.
      if (part > 0) rounds[url]!.push(perSecond)
    }
  }
  const middle = (url: string) => rounds[url]!.sort((one, other) => one - other)[1]!
  result(`${name}, bare handler with the same writes`, middle(bare), '/s')
  result(name, middle(ours), '/s', { baseline: middle(bare), goal: '≥ 0.7' })
  // 50,000 in an hour.
  result(`${name}, against 50,000 in an hour`, middle(ours), '/s', {
    baseline: 50_000 / 3600,
    goal: '≥ 1',
  })
}

/** A statement that two officers would have published. */
async function aPublicStatement() {
  const [writer] = await database().select({ id: members.personId }).from(members).limit(1)
  const [id, at] = [newId(), wallClock()]
  const slug = `bench-${id}`
  await database()
    .insert(statements)
    .values({
      id,
      slug,
      state: 'published',
      signUntil: addDays(at, 30),
      draftedBy: writer!.id,
      draftedAt: at,
      fixedAt: at,
      toldAt: at,
      hash: hashOf(slug),
    })
  const words = { title: 'Bench', text: 'We sign.' }
  await database()
    .insert(statementVersions)
    .values({ statementId: id, number: 1, ...words, writtenBy: writer!.id, writtenAt: at })
  return { id, slug }
}

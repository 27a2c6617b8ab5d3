import '@/tests/support/database'
import { NextRequest } from 'next/server'
import sharp from 'sharp'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { GET as getEmbed } from '@/app/statements/[slug]/embed/route'
import { GET as getPress } from '@/app/statements/[slug]/press/route'
import { GET as getPicture } from '@/app/statements/[slug]/share.png/route'
import { GET as getText } from '@/app/statements/[slug]/text/route'
import { visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { addressProof } from '@/lib/movement/statements/signing/address-proof'
import { signAsPerson } from '@/lib/movement/statements/signing/sign-statement'
import { signedInWords } from '@/lib/movement/statements/states'
import { proxy } from '@/proxy'
import { anOfficer } from '@/tests/support/people'
import { aPublishedStatement } from '@/tests/support/statements'

const embargoUntil = addDays(now(), 1)
let slug: string

const files = { getEmbed, getPress, getPicture, getText }

function ask(get: typeof getEmbed | typeof getPress | typeof getPicture | typeof getText) {
  return get(new Request('http://mandate.test'), { params: Promise.resolve({ slug }) })
}

beforeAll(async () => {
  const officers = [await anOfficer('secretary'), await anOfficer('co-chair')] as const
  const title = 'Buses <b>& "trams"</b> for all'
  const statement = await aPublishedStatement(officers, { title, embargoUntil })
  slug = statement.slug
  for (const [place, name] of ['Ada <i>Weaver</i>', null].entries())
    await signAsPerson(visitor, {
      token: addressProof({
        signs: statement.id,
        email: `signs${place}@post.example`,
        until: addDays(now(), 1).toISOString(),
      }),
      news: false,
      shows: name ? 'name' : 'counted',
      name,
      office: null,
      constituency: null,
    })
})
afterEach(thawClock)

test('before its embargo ends no file, frame or picture knows of a statement; then each says what its page says', async () => {
  for (const [name, get] of Object.entries(files)) {
    const answer = await ask(get)
    expect(answer.status, name).toBe(404)
    expect(await answer.text(), name).not.toMatch(/Buses|Ada/)
  }
  freezeClock(embargoUntil)
  const [embed, press, text] = await Promise.all(
    [getEmbed, getPress, getText].map(async (get) => (await ask(get)).text()),
  )
  expect(embed).toContain('<h1>Buses &lt;b&gt;&amp; &quot;trams&quot;&lt;/b&gt; for all</h1>')
  expect(embed).toContain('2 people have signed')
  // Nobody's name stands on other people's pages, and nothing there runs or is sent.
  expect(embed).not.toMatch(/Ada|<script|<form|<img/)
  expect((await ask(getEmbed)).headers.getSetCookie()).toEqual([])
  expect(press).toContain(
    'PEOPLE\n\nAda <i>Weaver</i>\n\nAnd 1 more person, whose name does not show.',
  )
  expect(press).not.toContain('@post.example')
  expect(text).toMatch(/^Buses <b>& "trams"<\/b> for all\n\nWe call for \*\*public\*\* buses\./)
  const picture = Buffer.from(await (await ask(getPicture)).arrayBuffer())
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 })
})

test('that one page may stand in a frame elsewhere, and no other; it sets no cookie', () => {
  const embed = proxy(new NextRequest('http://mandate.test/statements/buses/embed'))
  expect(embed.headers.getSetCookie()).toEqual([])
  const policyOf = (path: string) =>
    proxy(new NextRequest(`http://mandate.test${path}`)).headers.get('content-security-policy')
  expect(policyOf('/statements/buses/embed')).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  )
  for (const path of [
    '/statements/buses',
    '/statements/buses/names',
    '/statements/embed',
    '/statements/buses/embed/more',
    '/desk/statements/1/embed',
    '/statements/sign',
  ])
    expect(policyOf(path), path).toContain("frame-ancestors 'none'")
})

test('how many have signed, in words: none, one, many', () => {
  expect(signedInWords({ organisations: 0, people: 0 })).toBe('Nobody has signed it yet')
  expect(signedInWords({ organisations: 1, people: 0 })).toBe('1 organisation has signed')
  expect(signedInWords({ organisations: 0, people: 1 })).toBe('1 person has signed')
  expect(signedInWords({ organisations: 1, people: 1284 })).toBe(
    '1 organisation and 1,284 people have signed',
  )
})

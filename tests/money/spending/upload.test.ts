import '@/tests/support/database'
import { PDFDocument } from '@cantoo/pdf-lib'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { GET } from '@/app/membership/claims/[number]/receipts/[receipt]/route'
import { POST } from '@/app/membership/claims/[number]/receipts/route'
import { database } from '@/db/client'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { getClaim } from '@/lib/money/spending/read'
import { armedPdf } from '@/tests/support/armed-pdf'
import { looking } from '@/tests/support/hostile/fake-next-request'
import { aMember } from '@/tests/support/people'
import { aDraft } from './claims'
import { aPdf, aPhoto } from './receipt-files'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}

let member: PersonActor
let number: number

beforeAll(async () => {
  member = await aMember()
  number = await aDraft(member)
})

function send(body: BodyInit, actor: Actor = member, headers: HeadersInit = {}) {
  const url = `http://mandate.test/membership/claims/${number}/receipts`
  const request = new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  const params = Promise.resolve({ number: String(number) })
  return looking.run(actor, () => POST(request, { params }))
}

function formWith(...files: [name: string, bytes: Buffer | string, type?: string][]) {
  const form = new FormData()
  for (const [name, bytes, type] of files) {
    const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
    form.append('receipt', new File([part], name, { type: type ?? 'image/jpeg' }))
  }
  return form
}

function opens(receipt: string, actor: Actor = member) {
  const params = Promise.resolve({ number: String(number), receipt })
  return looking.run(actor, () => GET(new Request('http://mandate.test/'), { params }))
}

async function problemOf(answer: Promise<Response>) {
  const { status, headers } = await answer
  expect(status).toBe(303)
  const to = new URL(headers.get('location')!, 'http://mandate.test')
  return to.searchParams.get('problem') ?? to.searchParams.get('done')
}

const wrong: [what: string, body: () => BodyInit, problem: string][] = [
  ['nothing chosen', () => formWith(['', '']), 'receipt.missing'],
  ['no such field', () => new FormData(), 'receipt.missing'],
  ['zero bytes', () => formWith(['ticket.jpg', '']), 'receipt.empty'],
  ['a page called a photo', () => formWith(['a.jpg', '<html>']), 'receipt.wrong-type'],
  [
    'a script said to be a PDF',
    () => formWith(['a.pdf', 'alert(1)', 'application/pdf']),
    'receipt.wrong-type',
  ],
  ['six megabytes', () => formWith(['a.jpg', Buffer.alloc(6_000_000)]), 'receipt.too-large'],
  ['words instead of a form', () => 'receipt=x', 'bad-request'],
]

test.each(wrong)('%s is answered at the field', async (_what, body, problem) => {
  expect(await problemOf(send(body()))).toBe(problem)
  expect((await getClaim(member, number))!.receipts).toEqual([])
})

test('a form that breaks off in the middle, or says nothing of its size, is answered too', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const half = '--x\r\ncontent-disposition: form-data; name="receipt"; filename="a.jpg"\r\n\r\nabc'
  expect(await problemOf(send(half, member, headers))).toBe('bad-request')
  let sent = 0
  const endless = new ReadableStream({
    pull(stream) {
      sent += 1_000_000
      stream.enqueue(new Uint8Array(1_000_000))
    },
  })
  expect(await problemOf(send(endless, member, headers))).toBe('receipt.too-large')
  // It stops reading soon after the limit, whatever else would come.
  expect(sent).toBeLessThan(10_000_000)
})

test('nobody but its maker adds to a claim, and a stranger learns nothing', async () => {
  const photo = () => formWith(['a.jpg', aPhoto()])
  expect(await problemOf(send(photo(), { kind: 'visitor' }))).toBe('sign-in-first')
  expect(await problemOf(send(photo(), await aMember()))).toBe('not-allowed')
})

test('the first file counts, under a harmless name, and comes back only to be kept', async () => {
  const files = formWith(['../../evil.html', aPhoto()], ['b.pdf', aPdf])
  expect(await problemOf(send(files))).toBe('receipt')
  const { receipts } = (await getClaim(member, number))!
  expect(receipts.map(({ name }) => name)).toEqual(['evil.jpg'])
  const get = (actor: Actor) => opens(receipts[0]!.id, actor)
  const { status, headers } = await get(member)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/jpeg')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="claim-\d+-\w{4}\.jpg"$/,
  )
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get(await aMember())).status).toBe(404)
  expect((await get({ kind: 'visitor' })).status).toBe(404)
})

test('a PDF that came in under an older version leaves without its scripts, or not at all', async () => {
  const [claim] = await database().select().from(claims).where(eq(claims.number, number))
  const older = async (content: Buffer) => {
    const row = { id: newId(), claimId: claim!.id, name: 'old.pdf', content, addedAt: now() }
    await database()
      .insert(claimReceipts)
      .values({ ...row, mediaType: 'application/pdf' })
    return row.id
  }
  const armed = await opens(await older(await armedPdf()))
  expect(armed.status).toBe(200)
  const served = Buffer.from(await armed.arrayBuffer())
  expect(served.toString('latin1')).toMatch(/^%PDF-/)
  expect(served.includes('ARMED')).toBe(false)
  const closed = await opens(await older(await armedPdf({ password: 'secret' })))
  expect(closed.status).toBe(409)
  expect(await closed.text()).toMatch(/^This PDF came in before we took scripts/)
  // Of many that are opened at once none is mixed up with another.
  expect(await problemOf(send(formWith(['new.pdf', aPdf])))).toBe('receipt')
  const { receipts } = (await getClaim(member, number))!
  const kept = receipts.find(({ name }) => name === 'new.pdf')!
  const answers = await Promise.all([1, 2, 3, 4].map(() => opens(kept.id)))
  const files = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  for (const file of files) expect(Buffer.from(file)).toEqual(Buffer.from(files[0]!))
  expect((await PDFDocument.load(files[0]!)).getPageCount()).toBe(1)
})

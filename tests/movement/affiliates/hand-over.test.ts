import '@/tests/support/database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { askNewContact, handOver, takeOver } from '@/lib/movement/affiliates/contact/hand-over'
import { noContact } from '@/lib/movement/affiliates/contact/no-contact'
import { getHandOver } from '@/lib/movement/affiliates/contact/read-hand-over'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { handOverDays } from '@/lib/movement/affiliates/states'
import { anAffiliate } from '@/tests/support/affiliates'
import { freshDatabase } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const bea = { contactName: 'Bea Smith', office: 'Chair', email: 'bea@branch.example' }

let chair: PersonActor
let number: number
let token: string

beforeEach(async () => {
  await freshDatabase()
  chair = await anOfficer('co-chair')
  const secretary = await anOfficer('secretary')
  ;({ number, token } = await anAffiliate([chair, secretary], 'ada@branch.example'))
})
afterEach(thawClock)

async function linkTo(email: string) {
  const mail = (await mailsTo(email)).find(({ message }) => message === 'affiliate-hand-over')
  return new URL(mail!.props.link!).searchParams.get('token')!
}

test('whoever is named speaks for it from their own yes on, once, and the contact before hears it', async () => {
  await handOver(visitor, { token, ...bea })
  const link = await linkTo(bea.email)
  expect(await getHandOver(link)).toMatchObject({ contact: { name: 'Bea Smith' } })
  expect((await getOwnAffiliate(token))!.contact.name).toBe('Ada Weaver')
  const both = await Promise.allSettled([
    takeOver(visitor, { token: link }),
    takeOver(visitor, { token: link }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await getOwnAffiliate(token)).toBeUndefined()
  const own = (await mailsTo(bea.email))[0]!.props.link!.split('/').at(-1)!
  expect((await getOwnAffiliate(own))!.contact).toEqual({
    name: 'Bea Smith',
    office: 'Chair',
    email: bea.email,
  })
  expect((await mailsTo('ada@branch.example'))[0]!.message).toBe('affiliate-handed-over')
})

test('an officer asks a new contact only where nobody speaks for the organisation; an older link is worth nothing then', async () => {
  await handOver(visitor, { token, ...bea })
  const older = await linkTo(bea.email)
  const cy = { number, ...bea, email: 'cy@branch.example' }
  await expect(askNewContact(chair, cy)).rejects.toEqual(refused('affiliate.has-contact'))
  expect(await mailsTo('cy@branch.example')).toEqual([])
  await database().update(affiliates).set(noContact)
  await askNewContact(chair, cy)
  await takeOver(visitor, { token: await linkTo('cy@branch.example') })
  await expect(takeOver(visitor, { token: older })).rejects.toEqual(refused('affiliate.link-spent'))
  expect(await getHandOver(older)).toBeUndefined()
})

test('a link that was used is worth nothing again when the organisation is handed back', async () => {
  await handOver(visitor, { token, ...bea })
  const used = await linkTo(bea.email)
  const hers = (await takeOver(visitor, { token: used })).token
  const ada = { contactName: 'Ada Weaver', office: 'Secretary', email: 'ada@branch.example' }
  await handOver(visitor, { token: hers, ...ada })
  const back = await takeOver(visitor, { token: await linkTo(ada.email) })
  expect(await getHandOver(used)).toBeUndefined()
  await expect(takeOver(visitor, { token: used })).rejects.toEqual(refused('affiliate.link-spent'))
  expect(await getOwnAffiliate(back.token)).toBeDefined()
})

test('the link is worth nothing after its days, and nobody makes one up', async () => {
  await handOver(visitor, { token, ...bea })
  const link = await linkTo(bea.email)
  expect(await getHandOver(`${link.slice(0, -2)}AA`)).toBeUndefined()
  freezeClock(addDays(now(), handOverDays))
  await expect(takeOver(visitor, { token: link })).rejects.toEqual(refused('affiliate.link-spent'))
})

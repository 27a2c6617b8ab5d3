import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { sisterOrganisations } from '@/db/schema/movement/affiliates'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { eraseSisters } from '@/lib/movement/affiliates/sisters/erase-sisters'
import { addSisterForm } from '@/lib/movement/affiliates/sisters/forms'
import {
  addSister,
  changeSister,
  checkSister,
  removeSister,
} from '@/lib/movement/affiliates/sisters/keep-sister'
import { getSister, listSisters } from '@/lib/movement/affiliates/sisters/read-sisters'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const unison = {
  name: 'UNISON Northern',
  kind: 'union' as const,
  website: null,
  office: 'Regional secretary',
  contactName: 'Ada Weaver',
  email: 'Ada@Union.example',
  phone: '',
}

let secretary: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

test('officers keep whom we reach in a union, sealed, and the audit log says nothing of who that is', async () => {
  const { sisterId } = await addSister(secretary, unison)
  const [row] = await database().select().from(sisterOrganisations)
  expect(JSON.stringify(row)).not.toMatch(/Ada|ada@/)
  expect(await getSister(secretary, sisterId)).toMatchObject({
    office: 'Regional secretary',
    contact: { name: 'Ada Weaver', email: 'ada@union.example' },
  })
  await changeSister(secretary, { ...unison, sisterId, contactName: '', phone: '0191 498 0000' })
  expect((await listSisters(secretary))![0]!.contact).toMatchObject({ name: '' })
  const entries = await database().select().from(auditEntries)
  expect(JSON.stringify(entries)).not.toMatch(/Ada|ada@|UNISON/)
  await removeSister(secretary, { sisterId })
  await expect(removeSister(secretary, { sisterId })).rejects.toEqual(refused('moved-meanwhile'))
})

test('nobody else reads it, and nobody is kept who cannot be reached', async () => {
  const treasurer = await anOfficer('treasurer')
  expect(await listSisters(treasurer)).toBeUndefined()
  await expect(addSister(treasurer, unison)).rejects.toEqual(refused('not-allowed'))
  const typed = { ...unison, website: '', email: '', phone: '' }
  expect(addSisterForm.safeParse(typed).error!.issues[0]!.path).toEqual(['email'])
})

test('what nobody has checked for two years goes, and what somebody has stays', async () => {
  const { sisterId } = await addSister(secretary, unison)
  await addSister(secretary, { ...unison, name: 'Old' })
  freezeClock(addDays(now(), 500))
  await checkSister(secretary, { sisterId })
  freezeClock(addDays(now(), 300))
  await eraseSisters(system('daily'), {})
  expect((await listSisters(secretary))!.map(({ name }) => name)).toEqual(['UNISON Northern'])
})

test('whoever is erased is reached nowhere through us', async () => {
  const ada = await aMember({ email: 'office@union.example' })
  await addSister(secretary, { ...unison, name: 'Hers', email: ada.email })
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, ada.personId))
  await eraseOneself(ada, { email: ada.email })
  expect((await listSisters(secretary))!.map(({ name }) => name)).not.toContain('Hers')
})

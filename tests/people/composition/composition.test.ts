import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { compositionDeclarations } from '@/db/schema/people/composition'
import { groupTerms } from '@/db/schema/people/groups'
import { people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { leave } from '@/lib/membership/leaving/leave'
import type { Network } from '@/lib/organisation'
import { declareCompositionForm } from '@/lib/people/composition/composition-forms'
import {
  type CompositionShowing,
  compositionRulesOf,
  declarableFor,
  groupsWithComposition,
} from '@/lib/people/composition/composition-rules'
import { declareForGroup } from '@/lib/people/composition/declare-for-group'
import { noteCompositions } from '@/lib/people/composition/note-compositions'
import { getComposition, listCompositionHistory } from '@/lib/people/composition/read'
import { withdrawGroupDeclaration } from '@/lib/people/composition/withdraw-declaration'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { appointToGroup } from '@/tests/support/groups'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const group = 'strategy-implementation' as const
const operational = [
  'membership-services',
  'communications',
  'organising',
  'coordination-support',
] as const

let officers: [PersonActor, PersonActor]
let ada: PersonActor
let ben: PersonActor
let cat: PersonActor

beforeAll(async () => {
  officers = [await anOfficer('secretary'), await anOfficer('co-chair')]
  ;[ada, ben, cat] = [
    await aMember({ name: 'Ada Wren' }),
    await aMember({ name: 'Ben Finch' }),
    await aMember({ name: 'Cat Swift' }),
  ]
  for (const [place, member] of [ada, ben, cat].entries()) {
    await appointToGroup(officers, member, { group: operational[place]! })
    await appointToGroup(officers, member, { group, represents: operational[place]! })
  }
})
afterEach(thawClock)

const declare = (
  { personId }: PersonActor,
  said: Partial<Record<Network, CompositionShowing>>,
  actor?: PersonActor,
) =>
  declareForGroup(actor ?? ada, {
    personId,
    group,
    declared: Object.entries(said).map(([declared, shown]) => ({
      declared: declared as Network,
      shown: shown!,
    })),
  })

const standing = async (viewer: PersonActor, whatIf?: Parameters<typeof getComposition>[2]) => {
  const { lines } = (await getComposition(viewer, group, whatIf))!
  return Object.fromEntries(lines.map(({ key, met, missing }) => [key, met ? 'met' : missing]))
}

test('it says what is met and what is missing, and one person counts for several rules', async () => {
  expect(await standing(ben)).toEqual({
    women: 'Three more women.',
    bame: 'One more BAME member.',
    lgbt: 'One more LGBT+ member.',
    young: 'One more young member.',
    disabled: 'One more disabled member.',
    'every-operational-group': 'Nobody yet from: Coordination and Support Team.',
  })
  await declare(ada, { women: 'count', lgbt: 'count', bame: 'name' })
  expect(await standing(ben)).toMatchObject({
    women: 'One more woman, or one fewer who is not.',
    lgbt: 'met',
    bame: 'met',
  })
  const { change } = (await getComposition(ben, group))!
  expect(change).toMatch(/^It takes at least one new member\./)
  expect(
    await standing(ben, {
      declared: ['women', 'young', 'disabled'],
      represents: 'coordination-support',
    }),
  ).toEqual({
    women: 'met',
    bame: 'met',
    lgbt: 'met',
    young: 'met',
    disabled: 'met',
    'every-operational-group': 'met',
  })
})

test('who declared what is told of nobody who did not say so, and the audit log has no word of it', async () => {
  const seen = (await getComposition(officers[0], group))!
  expect(seen.byName).toEqual([{ name: 'Ada Wren', words: 'Black, Asian or minority ethnic' }])
  expect(seen.own).toBeUndefined()
  expect((await getComposition(ada, group))!.own).toHaveLength(3)
  expect((await getComposition(ben, group))!.own).toEqual([])
  expect(await getComposition(await aPerson(), group)).toBeUndefined()
  const entries = await database().select({ action: auditEntries.action }).from(auditEntries)
  expect(entries.filter(({ action }) => action.startsWith('composition'))).toEqual([])
  const [row] = await database().select().from(compositionDeclarations)
  expect(Object.keys(row!).sort()).toEqual([
    'declaredAt',
    'declaredSealed',
    'group',
    'personId',
    'version',
  ])
  const own = (await getOwnData(ada, ada))!.flatMap(({ tables }) => tables)
  const words = own
    .find(({ title }) => title === 'What you declared for a group’s composition')!
    .rows[0]!.map((one) => one.words)
  expect(words.join()).toContain('a woman (counted only)')
})

test('only members of the group declare, for themselves, and can take it back', async () => {
  const stranger = await aMember()
  await expect(declare(stranger, { women: 'count' }, stranger)).rejects.toMatchObject({
    code: 'composition.not-in-group',
  })
  await expect(declare(ben, { women: 'count' }, stranger)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await declare(cat, { disabled: 'name' }, cat)
  expect(await standing(ben)).toMatchObject({ disabled: 'met' })
  await withdrawGroupDeclaration(cat, { personId: cat.personId, group })
  expect(await standing(ben)).toMatchObject({ disabled: 'One more disabled member.' })
})

test('what ends on a birthday counts until then', async () => {
  await database()
    .update(people)
    .set({ dateOfBirthSealed: seal('2000-03-15') })
    .where(eq(people.id, ben.personId))
  freezeClock('2027-03-14T12:00:00Z')
  await declare(ben, { young: 'count' }, ben)
  expect(await standing(ada)).toMatchObject({ young: 'met' })
  freezeClock('2027-03-15T12:00:00Z')
  expect(await standing(ada)).toMatchObject({ young: 'One more young member.' })
  await expect(declare(ben, { young: 'count' }, ben)).rejects.toMatchObject({
    code: 'composition.too-old',
  })
  await withdrawGroupDeclaration(ben, { personId: ben.personId, group })
})

test('the history tells when a rule began or ceased to be met, and what was declared goes with the term', async () => {
  const note = () => noteCompositions(system('daily'), {})
  await note()
  await note()
  const before = await listCompositionHistory(ben, group)
  expect(before).toHaveLength(compositionRulesOf(group).length)
  expect(before.find(({ words }) => words === 'At least one LGBT+ member')).toMatchObject({
    met: true,
  })
  freezeClock(addDays(now(), 1))
  await declare(cat, { disabled: 'count' }, cat)
  await database()
    .update(groupTerms)
    .set({ endsAt: now() })
    .where(eq(groupTerms.personId, ada.personId))
  await note()
  const after = await listCompositionHistory(ben, group)
  const lately = after.slice(0, after.length - before.length)
  expect(lately.map(({ words, met }) => [words, met])).toEqual(
    expect.arrayContaining([
      ['At least one LGBT+ member', false],
      ['At least one disabled member', true],
    ]),
  )
  const left = await database().select().from(compositionDeclarations)
  expect(left.map(({ personId }) => personId)).toEqual([cat.personId])
  await leave(cat, { personId: cat.personId })
  expect(await database().$count(compositionDeclarations)).toBe(0)
})

test('the form takes what the group asks for, and a consent to anything declared', () => {
  const read = (more: object) => declareCompositionForm.safeParse({ group, ...more })
  expect(read({ 'declare-women': 'count', 'declare-lgbt': 'none', consent: '1' }).data).toEqual({
    group,
    declared: [{ declared: 'women', shown: 'count' }],
  })
  expect(read({ 'declare-women': 'count' }).error!.issues[0]!.path).toEqual(['consent'])
  expect(read({}).data).toEqual({ group, declared: [] })
  expect(declareCompositionForm.safeParse({ group: 'organising' }).success).toBe(false)
})

test('the profile’s rules ask for what can be declared', () => {
  for (const one of groupsWithComposition) {
    const asked = compositionRulesOf(one).filter((rule) => 'declared' in rule)
    expect(declarableFor(one)).toHaveLength(asked.length)
  }
})

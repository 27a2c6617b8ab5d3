import 'server-only'
import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { cache } from 'react'
import { auditEntries } from '@/db/schema/kernel'
import { complaints } from '@/db/schema/membership/complaints'
import {
  chargeDecisionVotes,
  chargeMeasures,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { members, people } from '@/db/schema/people/people'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import type { ReceiptType } from '@/lib/money/spending/receipts/clean-receipt'
import { organisation } from '@/lib/organisation'
import { reachableAt } from '@/lib/people/members/mailbox'
import { proposalLapsesAt } from '@/lib/people/officers/proposal-time'
import { can } from '@/lib/permissions'
import { isRunning } from './deadlines'
import {
  type asSubject,
  caseStageOf,
  draftsOf,
  findCase,
  findCaseToRead,
  mayName,
  namedToDecide,
  panelRole,
  whenDecidable,
} from './find-case'
import { canComeBack } from './measure'
import { isAboutPanel } from './measures'
import { membersOfMeasure, type UnableToDecide, unableToDecide } from './panel'

type Which = { reference: string }
type Charge = typeof charges.$inferSelect

const open = (sealed: string | null) => (sealed ? unseal<string>(sealed) : undefined)

const isOver = (deadline: Date | null, at: Date) => deadline !== null && deadline <= at

const mayAppeal = ({ state, appealBy }: Charge, at: Date) =>
  state === 'decided' && appealBy !== null && !isOver(appealBy, at)

const listed = ({
  id,
  reference,
  state,
  proposedAt,
  broughtAt,
  answerBy,
  lapsesAt,
  appealBy,
  endedAt,
}: Charge) => ({
  id,
  reference,
  state,
  proposedAt,
  broughtAt: broughtAt ?? undefined,
  answerBy: answerBy ?? undefined,
  lapsesAt: lapsesAt ?? undefined,
  appealBy: appealBy ?? undefined,
  endedAt: endedAt ?? undefined,
})

const listOwn = verb('case.list', async (work, _: object) => {
  const me = work.person.personId
  const own = await work.tx
    .select()
    .from(charges)
    .where(and(eq(charges.memberId, me), sql`${charges.broughtAt} is not null`))
    .orderBy(desc(charges.id))
  const deciding = await work.tx
    .select({ charge: charges, role: chargeRoles.role })
    .from(charges)
    .innerJoin(chargeRoles, eq(chargeRoles.chargeId, charges.id))
    .where(and(eq(chargeRoles.personId, me), inArray(chargeRoles.role, ['panel', 'appeal-panel'])))
    .orderBy(desc(charges.id))
  const asOwn = (charge: Charge) => ({
    ...listed(charge),
    running: isRunning(charge, work.now),
    answerTimeOver: isOver(charge.answerBy, work.now),
    mayAppeal: mayAppeal(charge, work.now),
  })
  return {
    own: own.map((charge) => asOwn(charge)),
    deciding: deciding.map(({ charge, role }) => ({
      ...asOwn(charge),
      /** Whether it is theirs to decide now: those who decided it do not hear the appeal. */
      decides: isRunning(charge, work.now) && role === panelRole(caseStageOf(charge)),
    })),
  }
})

/** The cases about this person that were brought, and those that they were named to decide. */
export async function listOwnCases(viewer: Actor) {
  if (!can(viewer, 'case.list')) return { own: [], deciding: [] }
  return listOwn(viewer, {})
}

const listAtDesk = verb('complaint.list', async (work, _: object) => {
  const rows = await work.tx
    .select()
    .from(charges)
    .orderBy(sql`${charges.endedAt} desc nulls first`, asc(charges.id))
    .limit(200)
  const found = []
  for (const row of rows) {
    const one = await findCase(work, row)
    if (!one || !can(work.actor, 'case.handle', one)) continue
    const { charge, cast } = one
    const me = work.person.personId
    const running = isRunning(charge, work.now)
    const measures = await work.tx
      .select()
      .from(chargeMeasures)
      .where(and(eq(chargeMeasures.chargeId, charge.id), eq(chargeMeasures.state, 'proposed')))
    const toConfirm = measures.filter(
      ({ kind, proposedBy }) =>
        !isTheirRecord(work.person, proposedBy) && (!isAboutPanel(kind) || mayName(cast, me)),
    )
    const places = await placesToFill(work, one)
    const asks = running && charge.timeAskedAt && !charge.timeRefusedAt
    found.push({
      ...listed(charge),
      running,
      toConfirm: charge.state === 'proposed' && !isTheirRecord(work.person, charge.proposedBy),
      toName:
        places === 'all' && mayName(cast, me) && !measures.some(({ kind }) => kind === 'panel'),
      toReplace:
        Array.isArray(places) &&
        places.length > 0 &&
        mayName(cast, me) &&
        !measures.some(({ kind }) => kind === 'replacement'),
      measureToConfirm: toConfirm.length > 0,
      /** Since when what they can confirm waits for a second officer. */
      measureSince: toConfirm[0]?.proposedAt,
      timeAskedAt: asks ? charge.timeAskedAt! : undefined,
    })
  }
  return found
})

/** The cases that this officer may look after; one with a side of theirs is in no list and no count. */
export const listCases = cache(async (viewer: Actor) => {
  return can(viewer, 'complaint.list') ? listAtDesk(viewer, {}) : []
})

const read = verb('case.read', { subject: findCaseToRead }, async (work, found, _: Which) => {
  const { charge, cast, as } = found
  const me = work.person.personId
  if (as !== 'member') await recordLook(work, charge.id)
  const stage = caseStageOf(charge)
  const running = isRunning(charge, work.now)
  const names = await namesIn(work, charge, cast)
  const nameOf = (role: string) =>
    cast.filter((one) => one.role === role).map(({ personId }) => names.get(personId) ?? '')
  const myRole = cast.find(({ personId }) => personId === me)?.role
  const decides = as === 'panel' && running && myRole === panelRole(stage)
  const places = as === 'officer' ? await placesToFill(work, found) : []
  const officers = as === 'officer' && mayName(cast, me)
  const measures = await measuresOf(work, charge.id, {
    officer: as === 'officer',
    names: officers,
  })
  const proposedByMe = isTheirRecord(work.person, charge.proposedBy)
  const waits = (kind: string) => measures.some((one) => one.kind === kind && one.waits)
  const { complaintId: _complaint, memberId, suspensionId, ...own } = charge
  return {
    ...listed(charge),
    as,
    stage,
    running,
    member: {
      name: (memberId && names.get(memberId)) || '',
      number: await numberOf(work, memberId),
    },
    rule: open(own.ruleSealed),
    allegation: open(own.allegationSealed),
    answeredAt: own.answeredAt ?? undefined,
    companion: open(own.companionSealed),
    timeAsked: own.timeAskedAt
      ? {
          words: open(own.timeAskedSealed),
          letter: letterOf(own.timeLetterOn, own.timeTypedBy, names),
          refused: own.timeRefusedAt
            ? { reason: open(own.timeRefusedSealed), at: own.timeRefusedAt }
            : undefined,
        }
      : undefined,
    outcome: own.outcome ?? undefined,
    outcomeUntil: own.outcomeUntil ?? undefined,
    reasons: open(own.reasonsSealed),
    decidedAt: own.decidedAt ?? undefined,
    expelsAt: own.expelsAt ?? undefined,
    appeal: open(own.appealSealed),
    appealLetter: letterOf(own.appealLetterOn, own.appealTypedBy, names),
    appealedAt: own.appealedAt ?? undefined,
    appealOutcome: own.appealOutcome ?? undefined,
    appealOutcomeUntil: own.appealOutcomeUntil ?? undefined,
    appealReasons: open(own.appealReasonsSealed),
    appealDecidedAt: own.appealDecidedAt ?? undefined,
    suspendedUntil: suspensionId ? (own.suspendedUntil ?? undefined) : undefined,
    mayAppeal: mayAppeal(charge, work.now),
    answerTimeOver: isOver(charge.answerBy, work.now),
    /** Whether our emails reach the member: nothing about a case goes by post, where officers would print it. */
    reached: memberId !== null && (await isReached(work, memberId)),
    decidableFrom: charge.broughtAt && running ? await whenDecidable(work, charge) : undefined,
    papers: await papersOf(work, charge.id),
    measures,
    reinstatedAt: measures.find(({ kind, waits }) => kind === 'reinstatement' && !waits)?.at,
    canComeBack: as === 'officer' && (await canComeBack(work, charge)),
    /** Officers who have no part in it but to look after it: they name who decides, and type in what came by post. */
    looksAfter: officers,
    /** Whether this officer has a part in it already, so that another act gives them none. */
    hasPart: myRole !== undefined,
    proposalLapsesAt: charge.state === 'proposed' ? proposalLapsesAt(charge.proposedAt) : undefined,
    proposedAt: charge.proposedAt,
    bringers: names.get(charge.proposedBy) ?? '',
    confirmer:
      charge.broughtAt && charge.settledBy ? (names.get(charge.settledBy) ?? '') : undefined,
    panel: nameOf('panel'),
    appealPanel: nameOf('appeal-panel'),
    complainant: await complainantOf(work, charge, as === 'member'),
    looks: as === 'member' ? await looksAt(work, charge.id) : [],
    toConfirm: as === 'officer' && charge.state === 'proposed' && !proposedByMe,
    proposedByMe,
    toName: officers && places === 'all' && !waits('panel'),
    /** Whose place among those who decide another member can take; without a name it is empty. */
    toReplace:
      officers && Array.isArray(places) && !waits('replacement')
        ? places.map(({ personId, why }) => ({
            personId,
            why,
            name: personId && names.get(personId),
          }))
        : [],
    tooFewToName:
      places === 'all' &&
      found.handlers.filter(({ personId }) => mayName(cast, personId)).length < 2,
    decides,
    drafts: decides ? await draftsAsRead(work, found, names) : [],
  }
})

/** One case, for those who may read it: the member, those who decide, the officers who look after it. A look is logged once a day. */
export async function getCase(viewer: Actor, which: Which) {
  const found = await orRefusal(read(viewer, which))
  return found instanceof Refusal ? undefined : found
}

export type CaseAsRead = NonNullable<Awaited<ReturnType<typeof getCase>>>

const readFile = verb(
  'case.read',
  { subject: findCaseToRead },
  async (work, { charge, as }, { fileId }: Which & { fileId: string }) => {
    if (as !== 'member') await recordLook(work, charge.id)
    const [paper] = await work.tx
      .select()
      .from(chargePapers)
      .where(and(eq(chargePapers.id, fileId), eq(chargePapers.chargeId, charge.id)))
    if (!paper?.fileSealed || !paper.mediaType) return undefined
    return {
      mediaType: paper.mediaType as ReceiptType,
      content: Buffer.from(unseal<string>(paper.fileSealed), 'base64'),
    }
  },
)

export async function readCaseFile(viewer: Actor, which: Which & { fileId: string }) {
  const file = await orRefusal(readFile(viewer, which))
  return file instanceof Refusal ? undefined : file
}

async function recordLook(work: Work, id: string) {
  const seen = and(
    eq(auditEntries.subjectKind, 'case'),
    eq(auditEntries.subjectId, id),
    eq(auditEntries.actorId, work.person.personId),
    eq(auditEntries.action, 'case.read'),
    gte(auditEntries.at, atWallTime(dateOf(work.now))),
  )
  if ((await work.tx.$count(auditEntries, seen)) === 0) {
    work.record('case.read', { kind: 'case', id })
  }
}

/** Who read the case, for the member. */
async function looksAt(work: Work, id: string) {
  const rows = await work.tx
    .select({ id: auditEntries.id, at: auditEntries.at, by: people.name })
    .from(auditEntries)
    .innerJoin(people, eq(people.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.subjectKind, 'case'),
        eq(auditEntries.subjectId, id),
        eq(auditEntries.action, 'case.read'),
      ),
    )
    .orderBy(desc(auditEntries.position))
    .limit(100)
  return rows
}

type Found = Awaited<ReturnType<typeof asSubject>>
/** A place among those who decide that another member can take: empty, or of somebody who cannot decide any more. */
type Place = { personId?: string; why: UnableToDecide | 'left' }

async function placesToFill(work: Work, found: Found): Promise<'all' | Place[]> {
  const { charge, cast } = found
  if (!isRunning(charge, work.now)) return []
  const named = namedToDecide(cast, caseStageOf(charge))
  if (named.length === 0) return 'all'
  const unable = await unableToDecide(work, found)
  const empty = organisation.discipline.panelSize - named.length
  return [
    ...[...unable].map(([personId, why]) => ({ personId, why })),
    ...Array.from({ length: empty }, () => ({ why: 'left' as const })),
  ]
}

/** Every draft that is open to agreement, with who agrees to it now: not those who left, or cannot decide any more. */
async function draftsAsRead(work: Work, found: Found, names: Map<string, string>) {
  const { charge, cast } = found
  const stage = caseStageOf(charge)
  const unable = await unableToDecide(work, found)
  const sitting = namedToDecide(cast, stage).filter((personId) => !unable.has(personId))
  const drafts = await draftsOf(work, charge.id, stage)
  const votes = await work.tx
    .select()
    .from(chargeDecisionVotes)
    .where(
      inArray(
        chargeDecisionVotes.decisionId,
        drafts.map(({ id }) => id),
      ),
    )
  return drafts.map((draft, place) => {
    const agreed = votes.filter(
      ({ decisionId, personId }) => decisionId === draft.id && sitting.includes(personId),
    )
    return {
      id: draft.id,
      number: place + 1,
      outcome: draft.outcome,
      until: draft.until ?? undefined,
      reasons: open(draft.reasonsSealed),
      by: names.get(draft.draftedBy) ?? '',
      at: draft.draftedAt,
      agreed: agreed.map(({ personId }) => names.get(personId) ?? ''),
      mine: agreed.some(({ personId }) => personId === work.person.personId),
    }
  })
}

function letterOf(on: string | null, typedBy: string | null, names: Map<string, string>) {
  return on ? { on, typedBy: (typedBy && names.get(typedBy)) || '' } : undefined
}

async function namesIn(
  work: Work,
  charge: Charge,
  cast: { personId: string }[] | readonly { personId: string }[],
) {
  const { proposedBy, settledBy, timeTypedBy, appealTypedBy } = charge
  const officers = [proposedBy, settledBy, timeTypedBy, appealTypedBy].flatMap((id) => id ?? [])
  return namesOf(work, [...cast.map(({ personId }) => personId), ...officers])
}

async function isReached(work: Work, memberId: string) {
  const [member] = await work.tx
    .select({ email: reachableAt })
    .from(people)
    .where(eq(people.id, memberId))
  return Boolean(member?.email)
}

async function numberOf(work: Work, memberId: string | null) {
  if (!memberId) return undefined
  const [member] = await work.tx
    .select({ number: members.number })
    .from(members)
    .where(eq(members.personId, memberId))
  return member?.number
}

/** All that was written or filed, oldest first: both sides read the same. */
async function papersOf(work: Work, chargeId: string) {
  const rows = await work.tx
    .select({
      id: chargePapers.id,
      from: chargePapers.from,
      wordsSealed: chargePapers.wordsSealed,
      fileNameSealed: chargePapers.fileNameSealed,
      addedAt: chargePapers.addedAt,
      letterOn: chargePapers.letterOn,
      typedBy: people.name,
    })
    .from(chargePapers)
    .innerJoin(people, eq(people.id, chargePapers.addedBy))
    .where(eq(chargePapers.chargeId, chargeId))
    .orderBy(asc(chargePapers.id))
  return rows.map(({ wordsSealed, fileNameSealed, letterOn, typedBy, ...paper }) => ({
    ...paper,
    letter: letterOn ? { on: letterOn, typedBy } : undefined,
    words: open(wordsSealed),
    file: open(fileNameSealed),
  }))
}

type MeasureReader = { officer: boolean; names: boolean }

/** What two officers recorded, with the reason; what waits for the second one is for officers only. */
async function measuresOf(work: Work, chargeId: string, { officer, names }: MeasureReader) {
  const rows = await work.tx
    .select()
    .from(chargeMeasures)
    .where(eq(chargeMeasures.chargeId, chargeId))
    .orderBy(asc(chargeMeasures.id))
  const shown = rows.filter(
    ({ state }) => state === 'confirmed' || (officer && state === 'proposed'),
  )
  const ids = shown.flatMap(({ proposedBy, settledBy }) => [
    proposedBy,
    ...(settledBy ? [settledBy] : []),
  ])
  const people = await namesOf(work, ids)
  return Promise.all(
    shown.map(async (measure) => {
      const { id, kind, reasonSealed, until, state, proposedBy, proposedAt, settledAt } = measure
      const { joins, leaves } = await membersOfMeasure(work, id)
      const named = await namesOf(work, [...joins, ...(leaves ? [leaves] : [])])
      return {
        id,
        kind,
        reason: open(reasonSealed),
        until: until ?? undefined,
        waits: state === 'proposed',
        mine: isTheirRecord(work.person, proposedBy),
        /** Whether this officer can settle it: who decides is named by those who have no other part. */
        settles: !isAboutPanel(kind) || names,
        officers: [proposedBy, ...(measure.settledBy ? [measure.settledBy] : [])].map(
          (personId) => people.get(personId) ?? '',
        ),
        joins: joins.map((personId) => named.get(personId) ?? ''),
        leaves: leaves && (named.get(leaves) ?? ''),
        proposedAt,
        lapsesAt: proposalLapsesAt(proposedAt),
        at: settledAt ?? proposedAt,
      }
    }),
  )
}

async function namesOf(work: Work, ids: readonly string[]) {
  const rows = await work.tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who complained: for the member only with the complainant's leave. */
async function complainantOf(work: Work, charge: Charge, forMember: boolean) {
  if (!charge.complaintId) return undefined
  const [complaint] = await work.tx
    .select()
    .from(complaints)
    .where(eq(complaints.id, charge.complaintId))
  if (!complaint || (forMember && !complaint.mayBeNamed)) return undefined
  return open(complaint.nameSealed)
}

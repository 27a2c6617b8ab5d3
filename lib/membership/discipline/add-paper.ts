import 'server-only'
import { and, eq } from 'drizzle-orm'
import { chargePapers, charges } from '@/db/schema/membership/discipline'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { cleanReceipt, receiptName } from '@/lib/money/spending/receipts/clean-receipt'
import { organisation } from '@/lib/organisation'
import { endOfDayAfter, isRunning, leavesTimeToDecide } from './deadlines'
import { emailHandlers, emailMember } from './email-case'
import { type asSubject, findCase, findOwnCase, notePart } from './find-case'
import type { LetterTypedIn } from './letters'

type Which = { reference: string }
type Paper = { words?: string; file?: CleanFile }
type CleanFile = {
  name: string
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'
  content: Buffer
}

/** Of each side, so that neither takes the other's room. */
const mostPapers = 40

/** An officer adds evidence. The member sees it at once, and nothing is decided on it before they had the days to read it. */
export const addEvidence = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, paper: Which & Paper) => {
    const { charge } = found
    if (charge.state !== 'proposed' && !isRunning(charge, work.now)) throw new Refusal('case.over')
    const read = endOfDayAfter(work.now, organisation.discipline.evidenceDays)
    if (charge.lapsesAt && !leavesTimeToDecide(read, charge.lapsesAt)) {
      throw new Refusal('case.no-time-to-decide')
    }
    await notePart(work, found)
    await insert(work, charge.id, 'organisation', paper)
    work.record('case.paper-added', { kind: 'case', id: charge.id })
    if (charge.broughtAt) await emailMember(work, charge, 'evidence-added')
  },
)

/** The member answers in writing, as often as they like until it is decided. */
export const answerCharge = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, found, paper: Which & Paper) => {
    await takeAnswer(work, found, paper)
    work.recordUnnamed('case.answered', { kind: 'case', id: found.charge.id })
  },
)

/** In their own words, or typed in from their letter. */
export async function takeAnswer(
  work: Work,
  found: Awaited<ReturnType<typeof asSubject>>,
  paper: Paper,
  letter?: LetterTypedIn,
) {
  const { charge } = found
  if (!isRunning(charge, work.now)) throw new Refusal('case.over')
  await insert(work, charge.id, 'member', paper, letter)
  if (paper.words && !charge.answeredAt) {
    await work.tx.update(charges).set({ answeredAt: work.now }).where(eq(charges.id, charge.id))
  }
  if (paper.words) await emailHandlers(work, found, 'member-answered')
}

/** A file of either side, cleaned like a receipt before it is let in. */
export async function addCaseFile(
  actor: Actor,
  given: Which & { side: 'organisation' | 'member'; name: string; bytes: Buffer },
) {
  const { reference, side, name, bytes } = given
  const clean = await cleanReceipt(bytes)
  if ('problem' in clean) throw new Refusal(clean.problem)
  const file = { ...clean, name: receiptName(name, clean.mediaType) }
  await (side === 'member' ? answerCharge : addEvidence)(actor, { reference, file })
}

async function insert(
  work: Work,
  chargeId: string,
  from: 'organisation' | 'member',
  { words, file }: Paper,
  letter?: LetterTypedIn,
) {
  const there = await work.tx.$count(
    chargePapers,
    and(eq(chargePapers.chargeId, chargeId), eq(chargePapers.from, from)),
  )
  if (there >= mostPapers) throw new Refusal('case.too-many-papers')
  await work.tx.insert(chargePapers).values({
    id: newId(),
    chargeId,
    from,
    wordsSealed: words ? seal(words) : null,
    fileNameSealed: file ? seal(file.name) : null,
    mediaType: file?.mediaType,
    fileSealed: file ? seal(file.content.toString('base64')) : null,
    letterOn: letter?.on,
    addedBy: work.person.personId,
    addedAt: work.now,
  })
}

import 'server-only'
import { groupMinutesVersions } from '@/db/schema/people/minutes'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { cleanPdf } from '@/lib/pdf/clean-pdf'
import { lockMinutes } from './lock-minutes'
import { type MinutesContent, minutesPdfBytes } from './states'

type Which = {
  minutesId: string
  /** The newest version that the writer has seen, 0 where there was none: nobody writes over what they have not read. */
  after: number
}

/** A member of the group writes a new version. It waits for the word of another member. */
export const writeMinutes = verb(
  'minutes.write',
  { subject: lockMinutes },
  async (work, { minutes, newest }, { after, content }: Which & { content: MinutesContent }) => {
    if ((newest?.version ?? 0) !== after) throw new Refusal('moved-meanwhile')
    const version = after + 1
    await work.tx.insert(groupMinutesVersions).values({
      minutesId: minutes.id,
      version,
      ...content,
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    work.record(
      'minutes.written',
      { kind: 'minutes', id: minutes.id },
      { group: minutes.group, metOn: minutes.metOn, version },
    )
  },
)

const askWhetherTheyMay = verb('minutes.write', { subject: lockMinutes }, async () => {})

/** A PDF as a new version. It is drawn anew first, so that only what is printed on its pages is kept; nothing is held meanwhile. */
export async function uploadMinutes(actor: Actor, given: Which & { bytes: Buffer }) {
  const { minutesId, after, bytes } = given
  await askWhetherTheyMay(actor, { minutesId })
  if (bytes.length === 0) throw new Refusal('receipt.empty')
  if (bytes.length > minutesPdfBytes) throw new Refusal('minutes.too-large')
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Refusal('minutes.wrong-type')
  const pdf = await cleanPdf(bytes)
  if (!pdf) throw new Refusal('minutes.closed-pdf')
  if (pdf.length > minutesPdfBytes) throw new Refusal('minutes.too-large')
  await writeMinutes(actor, { minutesId, after, content: { pdf } })
}

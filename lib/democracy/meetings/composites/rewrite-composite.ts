import 'server-only'
import { eq } from 'drizzle-orm'
import { composites } from '@/db/schema/democracy/composites'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { askMovers } from './ask-movers'
import { assertConsentsAlone } from './assert-consents-alone'
import { assertTakesComposites, lockComposite } from './lock-composite'
import { consentOfWriter, writeVersion } from './propose-composite'
import { motionsInWords } from './states'

type Rewriting = { id: string; version: number; title: string; text: string }

/** While movers are still asked, one of them or an officer says it better. Whoever had consented has consented to other words, and is asked again. */
export const rewriteComposite = verb(
  'composite.rewrite',
  { subject: (work, { id }: Rewriting) => lockComposite(work, { id }) },
  async (
    work,
    { meeting, composite, written, originals, parties },
    { id, version, title, text }: Rewriting,
  ) => {
    if (composite.state !== 'proposed') throw new Refusal('composite.not-waiting')
    assertTakesComposites(meeting, work.now)
    if (composite.version !== version) throw new Refusal('moved-meanwhile')
    if (written.title === title && written.text === text) return
    const isMover = parties.includes(work.person.personId)
    if (isMover) await assertConsentsAlone(work, parties)
    const number = version + 1
    await work.tx.update(composites).set({ version: number }).where(eq(composites.id, id))
    await writeVersion(work, { id, number, title, text })
    if (isMover) await consentOfWriter(work, id, number)
    const motions = motionsInWords(originals.map(({ motion }) => motion.number))
    const about = { meeting: meeting.number, motions, version: number }
    work.record('composite.rewritten', { kind: 'meeting', id: meeting.id }, about)
    await askMovers(work, { id, version: number, title, meeting, parties, motions, again: true })
  },
)

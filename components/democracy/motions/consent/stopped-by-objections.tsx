import { SectionHeading } from '@/components/layout/section-heading'
import type { ConsentRound } from '@/lib/democracy/motions/consent/read-objections'
import { momentInWords } from '@/lib/kernel/calendar'
import { ObjectionList } from './objection-list'

/** Why a motion was not carried by consent, the latest time first: what it has to answer now. */
export function StoppedByObjections({ stopped }: { stopped: readonly ConsentRound[] }) {
  return stopped.map(({ id, stoppedAt, objections }, at) => (
    <section key={id} aria-labelledby={`stopped-${at}`} className="flow">
      <SectionHeading id={`stopped-${at}`}>Objections that stopped it</SectionHeading>
      {stoppedAt && (
        <p>{`It was not carried by consent: the last of these objections came in on ${momentInWords(stoppedAt)}.`}</p>
      )}
      <ObjectionList objections={objections} />
    </section>
  ))
}

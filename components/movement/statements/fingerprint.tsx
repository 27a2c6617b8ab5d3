import { RailSection } from '@/components/layout/rail-section'
import { momentInWords } from '@/lib/kernel/calendar'

type Props = { slug: string; fixedAt: Date; hash: string }

/** Since when a text is as it is, and how anybody can tell that it is the one that was signed. */
export function Fingerprint({ slug, fixedAt, hash }: Props) {
  return (
    <RailSection title="The text is fixed">
      <p>{`Two officers fixed it on ${momentInWords(fixedAt)}. Not a letter has changed since.`}</p>
      <p>
        <a href={`/statements/${slug}/text`} download>
          The text as a file
        </a>{' '}
        has this <span className="whitespace-nowrap">SHA-256</span> fingerprint:
      </p>
      <p className="code break-all">{hash}</p>
    </RailSection>
  )
}

import { SectionHeading } from '@/components/layout/section-heading'

type Props = { allegation: string; rule: string; sentence?: string }

/** What is alleged, under which rule, and what is so as long as it is only alleged. */
export function CaseAllegation({ allegation, rule, sentence }: Props) {
  return (
    <section aria-labelledby="alleged" className="flow">
      <SectionHeading id="alleged">What is alleged</SectionHeading>
      {sentence && <p className="font-bold">{sentence}</p>}
      <p className="whitespace-pre-wrap break-words">{allegation}</p>
      <p>
        <span className="font-bold">Under the rule:</span> {rule}
      </p>
    </section>
  )
}

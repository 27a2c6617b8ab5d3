import { SectionHeading } from '@/components/layout/section-heading'

type Props = { id: string; title: string; outcome: string; reasons: string; on: string }

/** A decision and its reasons, as the member reads them. */
export function CaseDecision({ id, title, outcome, reasons, on }: Props) {
  return (
    <section aria-labelledby={id} className="flow">
      <SectionHeading id={id}>{title}</SectionHeading>
      <p className="font-bold">
        {outcome}, {on}
      </p>
      <p className="whitespace-pre-wrap break-words">{reasons}</p>
    </section>
  )
}

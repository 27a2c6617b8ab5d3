import { ConfirmPanel } from '@/components/ui/confirm-panel'

/** The referee's receipt. Opening the link again leads back to it. */
export function ReferenceThanks({ given, applicant }: { given: boolean; applicant: string }) {
  return given ? (
    <ConfirmPanel eyebrow="Your reference" title={`Thank you for vouching for ${applicant}`}>
      <p>We have your reference. An officer reads it and decides about the application.</p>
      <p>There is nothing more for you to do.</p>
    </ConfirmPanel>
  ) : (
    <ConfirmPanel eyebrow="Your answer" title="Thank you for telling us">
      <p>We ask {applicant} to name somebody else. They are not told why.</p>
      <p>There is nothing more for you to do.</p>
    </ConfirmPanel>
  )
}

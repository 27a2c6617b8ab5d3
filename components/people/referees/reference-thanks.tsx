import { ConfirmPanel } from '@/components/ui/confirm-panel'

/** The referee's receipt. Opening the link again leads back to it. */
export function ReferenceThanks({ given, applicant }: { given: boolean; applicant: string }) {
  return given ? (
    <ConfirmPanel eyebrow="Your reference" title={`Thank you for vouching for ${applicant}`}>
      <p>We have your reference. An officer will read it and decide on the application.</p>
      <p>You do not need to do anything else.</p>
    </ConfirmPanel>
  ) : (
    <ConfirmPanel eyebrow="Your answer" title="Thank you for telling us">
      <p>We will ask {applicant} to name someone else. We will not say why.</p>
      <p>You do not need to do anything else.</p>
    </ConfirmPanel>
  )
}

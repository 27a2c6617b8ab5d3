import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import { organisation } from '@/lib/organisation'

export const metadata: Metadata = { title: 'Your details are erased' }

/** Where somebody lands whose details are erased: nobody is signed in here any more. */
export default function Erased() {
  return (
    <ConfirmPanel
      title="Your details are erased"
      next={
        <ButtonLink href="/" variant="secondary">
          Go to the home page
        </ButtonLink>
      }
    >
      <p>
        You are signed out everywhere. We have sent one last email to say so, and we delete our copy
        of it after {organisation.retention.unprovenAddressDays} days.
      </p>
      <p>Thank you for everything you have done with us. You are welcome to apply again.</p>
    </ConfirmPanel>
  )
}

import type { Metadata } from 'next'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import { organisation } from '@/lib/organisation'

export const metadata: Metadata = { title: 'Complaint sent' }

export default async function ComplaintSent({ searchParams }: PageProps<'/complaints/sent'>) {
  const { number } = await searchParams
  const reference =
    typeof number === 'string' && /^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(number) ? number : undefined
  return (
    <ConfirmPanel title="We have your complaint">
      {reference && (
        <p>
          Its number is <strong className="code">{reference}</strong>. We have emailed it to you.
        </p>
      )}
      <p>
        Officers can read it, except those you ticked. They have{' '}
        {organisation.rules.complaintAnswerDays} days to answer it. If nobody has by then, we will
        email you and remind them.
      </p>
    </ConfirmPanel>
  )
}

const sentences: Record<string, string> = {
  proposed: 'Saved. Add the invoice, then send it for approval.',
  sent: 'Sent. A second officer has to approve it.',
  receipt: 'File added.',
  'receipt-off': 'File removed.',
  approve: 'You approved it.',
  decline: 'Declined. We have emailed your reason to the claimant.',
  pay: 'Recorded as paid and entered in the books.',
}

/** What the form before this page did, said once at its top. */
export function whatWasDone(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
}

const sentences: Record<string, string> = {
  proposed: 'It is saved. Add the invoice, then send it for approval.',
  sent: 'It is sent. A second officer has to approve it.',
  receipt: 'The file is added.',
  'receipt-off': 'The file is taken off.',
  approve: 'You approved it.',
  decline: 'It is declined, and the claimant is told the reason.',
  pay: 'It is entered as paid, and stands in the books.',
}

/** What the form before this page did, said once at its top. */
export function whatWasDone(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
}

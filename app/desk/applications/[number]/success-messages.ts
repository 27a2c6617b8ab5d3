const sentences: Record<string, string> = {
  taken: 'You are now handling this application.',
  released: 'You have returned this application to the queue.',
  accepted: 'Reference accepted.',
  refused: 'We have asked the applicant to name another referee.',
  matched: 'We have asked the member for a reference.',
  approve: 'Application approved.',
  return: 'We have emailed your question to the applicant.',
  decline: 'Application declined. We have emailed your reason to the applicant.',
}

/** What the form before this page did, said once at its top. */
export function whatWasDone(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
}

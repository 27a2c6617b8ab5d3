const sentences: Record<string, string> = {
  taken: 'You took this application.',
  released: 'You gave this application back.',
  accepted: 'The reference is accepted.',
  refused: 'The applicant is asked to name another referee.',
  matched: 'The member is asked for the reference.',
  approve: 'The application is approved.',
  return: 'Your question is on its way to the applicant.',
  decline: 'The application is declined, and the applicant is told the reason.',
}

/** What the form before this page did, said once at its top. */
export function whatWasDone(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
}

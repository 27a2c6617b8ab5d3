import { organisation } from '@/lib/organisation'

type Detail = Record<string, unknown>

const sections: Record<string, string> = {
  'about-you': 'who they are',
  'labour-movement': organisation.labourMovement ? 'the Labour movement' : 'where they live',
  referees: 'their referees',
  dues: 'their dues',
  declaration: 'the declaration',
}

/** What happened to an application, in words; the actor's name goes in front. */
export const joinSentences: Record<string, (detail: Detail) => string> = {
  'application.address-given': () => 'gave an address to apply to join',
  'application.started': () => 'started an application',
  'application.section-saved': ({ section }) =>
    `filled in the section about ${sections[String(section)] ?? 'something'}`,
  'application.submitted': () => 'sent the application',
  'application.answered': () => 'answered the question',
  'application.withdrawn': () => 'withdrew the application',
  'application.read': ({ dateOfBirth }) =>
    dateOfBirth ? 'read the application, with the date of birth' : 'read the application',
  'application.taken': () => 'took the application',
  'application.taken-over': () => 'took over the application',
  'application.released': () => 'gave the application back to the queue',
  'application.returned': () => 'asked the applicant a question',
  'application.approved': () => 'approved the application',
  'application.declined': () => 'declined the application',
}

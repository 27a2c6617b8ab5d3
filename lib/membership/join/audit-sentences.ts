import { type Band, organisation } from '@/lib/organisation'
import type { Section } from './sections'

const sections: Record<string, string> = {
  'about-you': 'who they are',
  'labour-movement': organisation.labourMovement ? 'the Labour movement' : 'where they live',
  referees: 'their referees',
  dues: 'their dues',
  declaration: 'the declaration',
}

/** What happened to an application, in words; the actor's name goes in front. */
export const joinSentences = {
  'application.address-given': () => 'gave an email address to start an application',
  'application.started': () => 'started an application',
  'application.section-saved': ({ section }: { section: Section }) =>
    `filled in the section about ${sections[section] ?? 'something'}`,
  'application.submitted': (_: { band: Band }) => 'sent the application',
  'application.typed': ({ email }: { band: Band; email: boolean }) =>
    `typed the application from paper${email ? '' : ', for an applicant without an email address'}`,
  'application.corrected': ({ section }: { section: Section }) =>
    `corrected what was typed about ${sections[section] ?? 'something'}`,
  'application.answered-for': () => 'answered the question for the applicant',
  'application.withdrawn-for': () => 'withdrew the application, as the applicant asked',
  'application.answered': () => 'answered the question',
  'application.withdrawn': () => 'withdrew the application',
  'application.read': ({ dateOfBirth }: { dateOfBirth: boolean }) =>
    dateOfBirth ? 'read the application, with the date of birth' : 'read the application',
  'application.taken': () => 'took on the application',
  'application.taken-over': () => 'took over the application',
  'application.released': () => 'returned the application to the queue',
  'application.returned': (_: { questionId: string }) => 'asked the applicant a question',
  'application.approved': (_: { band: Band }) => 'approved the application',
  'application.declined': () => 'declined the application',
}

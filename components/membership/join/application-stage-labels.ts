import { emailedIfMember } from '@/emails/parts/emailed-if-member'
import { capital } from '@/lib/kernel/capital'
import type { Stage } from '@/lib/membership/join/stage'
import { officerWith } from '@/lib/organisation'

/** Where an application can stand once it was sent or given up. */
export type LaterStage = Exclude<Stage, 'draft' | 'over'>

/** Where an application stands, in words for the applicant. */
export const applicationStageLabels: Record<LaterStage, { title: string; lead: string }> = {
  'waiting-for-referees': {
    title: 'We are waiting for your referees',
    lead: `${emailedIfMember} When both have answered, ${officerWith('applications.decide')} will read your application.`,
  },
  'referee-to-replace': {
    title: 'We need another referee from you',
    lead: `Someone you named could not give a reference, or did not answer. Name another member. ${emailedIfMember}`,
  },
  'with-us': {
    title: 'Your application is with us',
    lead: `Your referees have answered. ${capital(officerWith('applications.decide'))}, a volunteer, will read your application and decide. We will email you as soon as there is a decision.`,
  },
  question: {
    title: 'We have a question for you',
    lead: 'Answer it and we will carry on with your application.',
  },
  'dues-to-pay': {
    title: 'Your application is approved',
    lead: 'You become a member as soon as your first payment arrives.',
  },
  member: { title: 'You are a member', lead: 'Your application was approved. Welcome.' },
  declined: {
    title: 'We have declined your application',
    lead: 'We have read it with care and cannot accept it this time.',
  },
  withdrawn: {
    title: 'You have withdrawn your application',
    lead: 'We have stopped work on it. You are welcome to apply again.',
  },
}
